package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files of folders as items of a batch, and the names of their results: relative names are kept, and only a change
 * of format changes an extension. Two sources never share a result. Thread-safe.
 */
public final class FolderItems {
    private final Path outFolder;
    private final Set<Path> claimed = ConcurrentHashMap.newKeySet();
    private final List<BatchItem> items = new ArrayList<>();

    /** Items whose results go under a folder, which is made when the first result is written. */
    public FolderItems(Path outFolder) {
        this.outFolder = outFolder;
    }

    static List<BatchItem> of(Path inFolder, Path outFolder) throws IOException {
        return new FolderItems(outFolder).addFolder(inFolder).items();
    }

    /** Adds all regular files of a folder and its subfolders; symbolic links and the result folder are passed over. */
    public FolderItems addFolder(Path inFolder) throws IOException {
        Path result = outFolder.toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(inFolder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .filter(file -> !file.toAbsolutePath().normalize().startsWith(result))
                    .sorted()
                    .forEach(file -> add(file, inFolder.relativize(file), hasPictureName(file)));
        }
        return this;
    }

    /** Adds one file under its base name. */
    public FolderItems addFile(Path file) {
        Path name = file.getFileName();
        add(file, name == null ? file : name, true);
        return this;
    }

    private void add(Path file, Path relative, boolean expected) {
        items.add(new BatchItem(
                relative.toString(),
                Source.of(file),
                (source, result) -> Sink.to(claim(file, relative, source, result)),
                expected));
    }

    private Path claim(Path file, Path relative, ImageFormat source, ImageFormat result) throws IOException {
        Path target = outFolder.resolve(relative.toString());
        if (!source.equals(result)) {
            target = target.resolveSibling(renamed(String.valueOf(target.getFileName()), result));
        }
        if (!claimed.add(target.toAbsolutePath().normalize())) {
            throw new FileAlreadyExistsException("its result has the name of another picture's; rename one of them");
        }
        if (Files.exists(target) && Files.isSameFile(file, target)) {
            throw new FileAlreadyExistsException(
                    "its result would replace the original; choose another folder or clean it in place");
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return target;
    }

    private static String renamed(String fileName, ImageFormat format) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + "." + format.extension();
    }

    private static boolean hasPictureName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot >= 0 && ImageFormat.named(name.substring(dot + 1)).isPresent();
    }

    /** The items added so far. */
    public List<BatchItem> items() {
        return List.copyOf(items);
    }
}
