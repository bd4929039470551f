package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.io.Sink;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder that results go to: no two share a file, and none replaces a source. Safe for the threads of a batch.
 *
 * @param folder made when the first result is written
 * @param sources all files that the batch reads, links resolved
 * @param claimed files that have been given out
 * @param replaces whether older files of the same name, results of an earlier run, may be replaced
 * @param tidy clears away what a killed run has left
 */
record ResultFolder(Path folder, Set<Path> sources, Set<Path> claimed, boolean replaces, TidyFolders tidy) {
    static ResultFolder of(Path folder, Set<Path> sources, OutputNames names) {
        return new ResultFolder(
                folder,
                Set.copyOf(sources),
                ConcurrentHashMap.newKeySet(),
                names == OutputNames.KEEP,
                new TidyFolders());
    }

    /** The place of one picture's result, chosen once the formats are known. */
    Target target(@Nullable Path file, ResultName name) {
        return new Target() {
            @Override
            public Sink sink(ImageFormat source, ImageFormat result) throws IOException {
                return tidied(claim(file, name.in(source, result)));
            }

            @Override
            public Sink sealedSink(ImageFormat source, ImageFormat result, String extension) throws IOException {
                return tidied(claim(file, name.in(source, result) + "." + extension));
            }
        };
    }

    private Sink tidied(Path target) {
        return tidy.sink(target, Sink.to(target));
    }

    private Path claim(@Nullable Path file, String name) throws IOException {
        Path target = folder.resolve(name);
        if (Files.exists(target)) {
            boolean own = file != null && Files.isSameFile(file, target);
            if (own || sources.contains(real(target))) {
                throw refused(target, "Its result would replace an original; choose another folder or clean in place");
            }
            if (!replaces) {
                throw refused(target, "The new name was given to another file meanwhile; try again");
            }
        }
        if (!claimed.add(target.toAbsolutePath().normalize())) {
            throw refused(target, "Its result has the name of another picture's; rename one of them");
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return target;
    }

    private static FileAlreadyExistsException refused(Path target, String why) {
        return new FileAlreadyExistsException(String.valueOf(target.getFileName()), null, why);
    }

    /** A path with links resolved. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // Not there yet, so nothing else can be the same.
            return path.toAbsolutePath().normalize();
        }
    }
}
