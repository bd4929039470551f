package dev.lethe.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file as input, read by position; its length is that of the moment it was opened. */
final class FileInput implements SeekableInput {
    private final FileChannel channel;
    private final long length;
    private final boolean owner;

    private FileInput(FileChannel channel, boolean owner) throws IOException {
        this.channel = channel;
        this.length = channel.size();
        this.owner = owner;
    }

    static FileInput open(Path path) throws IOException {
        return new FileInput(FileChannel.open(path, StandardOpenOption.READ), true);
    }

    /** A view of a channel that somebody else closes. */
    static FileInput view(FileChannel channel) throws IOException {
        return new FileInput(channel, false);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) throws IOException {
        if (position >= length) {
            return -1;
        }
        int wanted = (int) Math.min(count, length - position);
        return channel.read(ByteBuffer.wrap(target, offset, wanted), position);
    }

    @Override
    public void close() throws IOException {
        if (owner) {
            channel.close();
        }
    }
}
