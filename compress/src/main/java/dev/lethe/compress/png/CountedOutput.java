package dev.lethe.compress.png;

import java.io.IOException;
import java.io.OutputStream;

/** Counts bytes on their way. Closing it leaves the target open. */
final class CountedOutput extends OutputStream {
    private final OutputStream target;
    private long count;

    CountedOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        target.write(b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        target.write(bytes, offset, length);
        count += length;
    }

    long count() {
        return count;
    }
}
