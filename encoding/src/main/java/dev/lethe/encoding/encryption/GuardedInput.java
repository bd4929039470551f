package dev.lethe.encoding.encryption;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.ImagePrivacyException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A sealed input that remembers why it could not be read: a failing disk is not a failed proof. Never closes its source. */
final class GuardedInput extends InputStream {
    private final InputStream source;
    private @Nullable IOException failure;

    GuardedInput(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            return source.read(target, offset, count);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** What an error of a library that reads this input stands for. */
    IOException meaning(Exception error, String message) {
        return meaning(error, failure, message);
    }

    /**
     * What an error of a library stands for.
     *
     * @param failure what the input itself ended with, if so
     */
    static IOException meaning(Exception error, @Nullable IOException failure, String message) {
        if (error instanceof CancellationException cancelled) {
            throw cancelled;
        }
        if (failure != null) {
            return failure;
        }
        // Messages and causes of libraries are dropped: they may hold more than they should.
        return error instanceof ImagePrivacyException typed ? typed : new AuthenticationFailedException(message);
    }
}
