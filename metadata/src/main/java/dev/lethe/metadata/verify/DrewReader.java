package dev.lethe.metadata.verify;

import com.drew.lang.BufferBoundsException;
import com.drew.lang.RandomAccessReader;
import dev.lethe.io.SeekableInput;
import java.io.IOException;

/** Lets metadata-extractor read at any position without holding what it has read. */
final class DrewReader extends RandomAccessReader {
    private static final int BUFFER = 8 * 1024;

    private final SeekableInput input;
    private final byte[] buffer = new byte[BUFFER];
    private long bufferStart;
    private int filled;

    DrewReader(SeekableInput input) {
        this.input = input;
    }

    @Override
    public int toUnshiftedOffset(int localOffset) {
        return localOffset;
    }

    @Override
    public byte getByte(int index) throws IOException {
        if (index < bufferStart || index >= bufferStart + filled) {
            validateIndex(index, 1);
            bufferStart = index;
            filled = input.read(index, buffer, 0, BUFFER);
        }
        return buffer[(int) (index - bufferStart)];
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        byte[] bytes = new byte[count];
        int done = 0;
        while (done < count) {
            int n = input.read(index + (long) done, bytes, done, count - done);
            if (n < 0) {
                throw new BufferBoundsException(index, count, input.length());
            }
            done += n;
        }
        return bytes;
    }

    @Override
    protected void validateIndex(int index, int bytesRequested) throws IOException {
        if (!isValidIndex(index, bytesRequested)) {
            throw new BufferBoundsException(index, bytesRequested, input.length());
        }
    }

    @Override
    protected boolean isValidIndex(int index, int bytesRequested) {
        return bytesRequested >= 0 && index >= 0 && (long) index + bytesRequested <= input.length();
    }

    @Override
    public long getLength() {
        return input.length();
    }
}
