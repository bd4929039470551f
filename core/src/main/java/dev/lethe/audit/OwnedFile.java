package dev.lethe.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that nobody but their owner may read, where the file system has permissions. */
final class OwnedFile {
    private OwnedFile() {}

    /** A new file; one that is there already is an error. */
    static void create(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, ownerOnly(file))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** An empty file, if there is none. */
    static void ensure(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, ownerOnly(file));
                force(file.toAbsolutePath().getParent());
            } catch (java.nio.file.FileAlreadyExistsException e) {
                // another process was first
            }
        }
    }

    /** Adds to a file, which is made where there is none; what was added is on the disk afterwards. */
    static void append(Path file, byte[] content) throws IOException {
        ensure(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND);
                OutputStream out = java.nio.channels.Channels.newOutputStream(channel)) {
            out.write(content);
            channel.force(true);
        }
    }

    /** Some systems keep a new file's name only if its folder is forced; others can't do that, and need not. */
    private static void force(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not a system where folders can be opened
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
