package dev.lethe.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Holds a result back, and hands it over to somebody's store when it is released. */
record StoredStaging(Spool spool, Sink.Storage storage) implements Staging {
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
        SeekableInput result = spool.written();
        try (InputStream stream = result.stream()) {
            storage.store(stream, result.length());
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
