package dev.lethe.encoding.encryption;

import dev.lethe.io.SeekableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** An input as a channel, which remembers why it could not be read. Closing it closes nothing. */
final class InputChannel implements SeekableByteChannel {
    private static final int BLOCK = 64 * 1024;

    private final SeekableInput input;
    private final byte[] buffer = new byte[BLOCK];
    private long position;
    private @Nullable IOException failure;

    InputChannel(SeekableInput input) {
        this.input = input;
    }

    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!target.hasRemaining()) {
            return 0;
        }
        try {
            int n = input.read(position, buffer, 0, Math.min(BLOCK, target.remaining()));
            target.put(buffer, 0, Math.max(0, n));
            position += Math.max(0, n);
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long other) {
        position = other;
        return this;
    }

    @Override
    public long size() {
        return input.length();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
