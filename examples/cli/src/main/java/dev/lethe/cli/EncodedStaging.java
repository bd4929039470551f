package dev.lethe.cli;

import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Keeps a result back like a {@link Spool}, and ends the encoding that it is released through. */
final class EncodedStaging implements Staging {
    private final OutputStream encoding;
    private final LongConsumer length;
    private final Spool spool;

    /**
     * A result that goes through an encoding.
     *
     * @param encoding writes its last characters when closed, and leaves what it writes to open
     * @param length told of the bytes that are encoded, before they are
     */
    EncodedStaging(OutputStream encoding, LongConsumer length) {
        this.encoding = encoding;
        this.length = length;
        this.spool = new Spool(encoding);
    }

    @Override
    public OutputStream output() {
        return spool.output();
    }

    @Override
    public SeekableInput written() throws IOException {
        return spool.written();
    }

    @Override
    public void release() throws IOException {
        length.accept(spool.written().length());
        spool.release();
        encoding.close();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
