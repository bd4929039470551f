package dev.lethe.toolkit.deletion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Removes a picture's file and looks for copies of it, by content, in folders that the caller names.
 *
 * <p>Copies are told of and left where they are. Not guaranteed: that the bytes are gone from the disk. Removing a file
 * frees its place; on SSDs, in snapshots, in journals, in backups and in synchronised folders the content may stay, and no
 * program can see or overwrite it there. Disks that are encrypted as a whole protect what is left.
 *
 * <p>Immutable and thread-safe. Symbolic links are not followed.
 */
public final class LocalDeletion {
    private static final int CHUNK = 64 * 1024;

    private final List<Path> folders;

    private LocalDeletion(List<Path> folders) {
        this.folders = folders;
    }

    /** A deletion that looks for copies in folders and all that is in them. */
    public static LocalDeletion lookingIn(List<Path> folders) {
        return new LocalDeletion(List.copyOf(folders));
    }

    /**
     * What was found.
     *
     * @param removed whether the file itself was removed
     * @param copies files with the same content that are still there
     * @param unreadable files and folders that could not be looked at
     * @param placesToLook where systems keep smaller copies and what was thrown away, to be looked at by the user
     */
    public record Result(boolean removed, List<Path> copies, long unreadable, List<PlaceToLook> placesToLook) {
        /** Copies the lists. */
        public Result {
            copies = List.copyOf(copies);
            placesToLook = List.copyOf(placesToLook);
        }
    }

    /**
     * Looks for copies of a picture and removes nothing.
     *
     * @param picture a regular file
     */
    public Result look(Path picture) throws IOException {
        return run(picture, false);
    }

    /**
     * Removes a picture's file, makes sure that it is gone from its folder, and looks for copies.
     *
     * @param picture a regular file; a link is refused, since what it points to would stay
     */
    public Result remove(Path picture) throws IOException {
        return run(picture, true);
    }

    private Result run(Path picture, boolean remove) throws IOException {
        if (!Files.isRegularFile(picture, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("picture: must be a file, and no link to one");
        }
        Path file = picture.toRealPath();
        Search search = new Search(file, Files.size(file), hash(file));
        for (Path folder : folders) {
            Files.walkFileTree(folder, search);
        }
        List<PlaceToLook> places =
                PlaceToLook.of(file, Path.of(Objects.toString(System.getProperty("user.home"), "")), System.getenv());
        if (remove) {
            Files.delete(file);
        }
        boolean gone = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        return new Result(gone, search.copies, search.unreadable, places);
    }

    private static byte[] hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            byte[] chunk = new byte[CHUNK];
            while (digest.read(chunk) >= 0) {
                // the digest sees it
            }
            return digest.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Only files of the same size are read. */
    private static final class Search extends SimpleFileVisitor<Path> {
        private final Path original;
        private final long size;
        private final byte[] hash;
        private final List<Path> copies = new ArrayList<>();
        private long unreadable;

        Search(Path original, long size, byte[] hash) {
            this.original = original;
            this.size = size;
            this.hash = hash;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            try {
                if (attributes.isRegularFile()
                        && attributes.size() == size
                        && !file.toRealPath().equals(original)
                        && Arrays.equals(hash, hash(file))) {
                    copies.add(file);
                }
            } catch (IOException e) {
                unreadable++;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException error) {
            unreadable++;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error) {
            unreadable += error == null ? 0 : 1;
            return FileVisitResult.CONTINUE;
        }
    }
}
