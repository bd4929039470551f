package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import dev.lethe.run.RunContext;
import dev.lethe.spi.SealStep;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps a clear result in a spool, from which it reaches the sink only sealed. */
final class SealedStaging implements Staging {
    private final Spool clear = new Spool();
    private final Sink sink;
    private final SealStep sealer;
    private final ImageFormat format;
    private final RunContext context;

    SealedStaging(Sink sink, SealStep sealer, ImageFormat format, RunContext context) {
        this.sink = sink;
        this.sealer = sealer;
        this.format = format;
        this.context = context;
    }

    @Override
    public OutputStream output() {
        return clear.output();
    }

    @Override
    public SeekableInput written() throws IOException {
        return clear.written();
    }

    @Override
    public void release() throws IOException {
        try (Staging sealed = sink.stage()) {
            sealer.seal(clear.written(), format.extension(), sealed.output(), context);
            sealed.release();
        }
    }

    @Override
    public void close() throws IOException {
        clear.close();
    }
}
