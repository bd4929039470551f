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

    private FileInput(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    static FileInput open(Path path) throws IOException {
        return of(FileChannel.open(path, StandardOpenOption.READ));
    }

    static FileInput of(FileChannel channel) throws IOException {
        return new FileInput(channel, channel.size());
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
        channel.close();
    }
}
