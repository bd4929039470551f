package dev.lethe.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a process that was killed has left beside its results: files that were being written, not yet proven clean. Each is
 * locked by the process that writes it; the system takes the lock back when that process is gone, however it went.
 *
 * <p>Thread-safe.
 */
public final class Leftovers {
    private static final String EXTENSION = ".lethe";
    private static final Pattern NAME = Pattern.compile("\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.lethe");

    private Leftovers() {}

    /** A name that tells nothing of the picture, and that nobody can have given to a file before. */
    static Path newName(Path target) {
        return target.resolveSibling("." + UUID.randomUUID() + EXTENSION);
    }

    /** Whether a file is called like one that Lethe is writing or was writing when it was killed. */
    public static boolean includes(Path file) {
        Path name = file.getFileName();
        return name != null && NAME.matcher(name.toString()).matches();
    }

    /**
     * Deletes those of a folder, not of its subfolders. What another process is writing stays, and so does everything on
     * file systems without locks. What can't be deleted stays without a word: it is in nobody's way.
     */
    public static void clear(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Leftovers::includes)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    clearUnlessInUse(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Not there yet, or not readable: nothing to clear.
        }
    }

    private static void clearUnlessInUse(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Deleted under the lock, so that whoever is about to write it sees that it has gone.
            if (lock(channel).isPresent()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // As said above.
        }
    }

    /** Marks a file as in use until it is closed; not where the file system can't do that, or where it is in use. */
    static Optional<FileLock> lock(FileChannel channel) {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
