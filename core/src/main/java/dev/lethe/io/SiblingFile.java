package dev.lethe.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * A temporary file beside its target, moved over it on release. A target that is there already keeps its permissions; a
 * symbolic link is itself replaced, not what it points to.
 */
final class SiblingFile implements Staging {
    private final Path target;
    private final Temporary temporary;
    private final boolean durable;
    private final FileChannel channel;
    private final OutputStream output;
    private boolean released;

    /**
     * Opens the temporary file.
     *
     * @param durable whether the new bytes must be on the disk before the old ones go
     */
    SiblingFile(Path target, boolean durable) throws IOException {
        this.target = target;
        this.durable = durable;
        this.temporary = Temporary.beside(target);
        this.channel = temporary.channel();
        try {
            takePermissions();
        } catch (IOException e) {
            close();
            throw e;
        }
        this.output = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
    }

    /**
     * A file of our own that is open.
     *
     * @param lock held here, since Java forgets locks that nobody holds
     */
    private record Temporary(Path path, FileChannel channel, Optional<FileLock> lock) {
        private static final int ATTEMPTS = 3;

        /** Whoever clears leftovers away may take a file for one until it is locked. */
        static Temporary beside(Path target) throws IOException {
            for (int attempt = 1; ; attempt++) {
                Path path = Leftovers.newName(target);
                FileChannel channel = FileChannel.open(
                        path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
                Temporary made = new Temporary(path, channel, Leftovers.lock(channel));
                if (Files.exists(path) || attempt == ATTEMPTS) {
                    return made;
                }
                channel.close();
            }
        }
    }

    /** What only its owner could read must not become readable by others by being cleaned. */
    private void takePermissions() throws IOException {
        PosixFileAttributeView mine = Files.getFileAttributeView(temporary.path(), PosixFileAttributeView.class);
        if (mine != null && Files.exists(target)) {
            Set<PosixFilePermission> kept = Files.getPosixFilePermissions(target);
            // File systems without permissions of their own refuse changes, and give every file the same.
            if (!kept.equals(mine.readAttributes().permissions())) {
                mine.setPermissions(kept);
            }
        }
    }

    @Override
    public OutputStream output() {
        return output;
    }

    @Override
    public SeekableInput written() throws IOException {
        output.flush();
        return FileInput.view(channel);
    }

    @Override
    public void release() throws IOException {
        output.flush();
        if (durable) {
            channel.force(false);
        }
        channel.close();
        try {
            Files.move(temporary.path(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary.path(), target, StandardCopyOption.REPLACE_EXISTING);
        }
        released = true;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            if (!released) {
                Files.deleteIfExists(temporary.path());
            }
        }
    }
}
