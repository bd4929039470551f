package dev.lethe.toolkit.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Tells failures of the sender from those of this machine. */
final class SenderStream extends FilterInputStream {
    private @Nullable IOException failure;

    SenderStream(InputStream upload) {
        super(upload);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        try {
            return super.read(bytes, offset, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Throws what the sender's stream threw, if it did. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        // the caller's
    }
}
