package dev.lethe.encoding.text;

import dev.lethe.Limit;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on and stops the run when they are more than the limit on bytes. Never closes its target. */
public final class LimitedOutput extends OutputStream {
    private final OutputStream target;
    private final RunContext context;
    private long count;

    /** Counts from 0. */
    public LimitedOutput(OutputStream target, RunContext context) {
        this.target = target;
        this.context = context;
    }

    @Override
    public void write(int b) throws IOException {
        context.require(Limit.BYTES, ++count);
        target.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        context.check();
        count += length;
        context.require(Limit.BYTES, count);
        target.write(bytes, offset, length);
    }

    /** Bytes passed on so far. */
    public long count() {
        return count;
    }
}
