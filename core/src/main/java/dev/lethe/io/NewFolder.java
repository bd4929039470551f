package dev.lethe.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of results that is filled under a temporary name beside its place and then moved there, so that it is there with
 * all its files or not at all. Closed without a release, nothing of it stays. Files may be written by several threads;
 * the rest is for one owner.
 */
public final class NewFolder implements Closeable {
    private final Path target;
    private final Path temporary;
    private boolean released;

    private NewFolder(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * A folder that will be at a place.
     *
     * @throws FileAlreadyExistsException if there is something already
     */
    public static NewFolder of(Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        requireFree(whole);
        Path temporary = whole.resolveSibling("." + UUID.randomUUID() + ".lethe");
        Files.createDirectories(whole.getParent() == null ? whole : whole.getParent());
        Files.createDirectory(temporary);
        return new NewFolder(whole, temporary);
    }

    private static void requireFree(Path target) throws FileAlreadyExistsException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString(), null, "choose a folder that does not exist yet");
        }
    }

    /** A file's place while the folder is filled; its parents exist. */
    public Path file(String name) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** Writes a file. */
    public void write(String name, byte[] bytes) throws IOException {
        Files.write(file(name), bytes);
    }

    /**
     * Moves the folder to its place.
     *
     * @throws FileAlreadyExistsException if there is something by now
     */
    public void release() throws IOException {
        requireFree(target);
        Files.move(temporary, target);
        released = true;
    }

    @Override
    public void close() throws IOException {
        if (released) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.walk(temporary)) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : left) {
            Files.deleteIfExists(path);
        }
    }
}
