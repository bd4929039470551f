package dev.lethe.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;

/**
 * A temporary file beside its target, moved over it on release. A target that is there already keeps its permissions; a
 * symbolic link is itself replaced, not what it points to.
 */
final class SiblingFile implements Staging {
    private final Path target;
    private final Path temporary;
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
        // A name of its own, so that it tells nothing of the picture and nobody can have made it before.
        this.temporary = target.resolveSibling("." + UUID.randomUUID() + ".lethe");
        this.channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            takePermissions();
        } catch (IOException e) {
            close();
            throw e;
        }
        this.output = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
    }

    /** What only its owner could read must not become readable by others by being cleaned. */
    private void takePermissions() throws IOException {
        PosixFileAttributeView mine = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
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
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        released = true;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            if (!released) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
