package dev.lethe.cli;

import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps a result back like a {@link Spool}, and ends the encoding that it is released through. */
final class EncodedStaging implements Staging {
    private final OutputStream encoding;
    private final Spool spool;

    /**
     * A result that goes through an encoding.
     *
     * @param encoding writes its last characters when closed, and leaves what it writes to open
     */
    EncodedStaging(OutputStream encoding) {
        this.encoding = encoding;
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
        spool.release();
        encoding.close();
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
