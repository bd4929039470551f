package dev.lethe.toolkit.upload;

import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import java.io.IOException;
import java.io.OutputStream;

/** A sink that keeps the released result for whoever asked for it, and nothing if it was not released. */
final class HeldStaging implements Sink, Staging {
    private final Spool spool;
    private boolean released;

    HeldStaging(long memory) {
        this.spool = Spool.withMemory(memory);
    }

    /** What was released. */
    Spool result() {
        return spool;
    }

    @Override
    public Staging stage() {
        return this;
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
    public void release() {
        released = true;
    }

    @Override
    public void close() throws IOException {
        if (!released) {
            spool.close();
        }
    }
}
