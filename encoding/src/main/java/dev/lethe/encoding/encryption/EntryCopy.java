package dev.lethe.encoding.encryption;

import dev.lethe.Limit;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Copies between a container and the world, block by block, within limits. */
final class EntryCopy {
    private static final int BLOCK = 64 * 1024;

    private EntryCopy() {}

    /** Where blocks go; may change the array. */
    @FunctionalInterface
    interface Blocks {
        void write(byte[] bytes, int offset, int count) throws IOException;
    }

    /** Copies all of a clear content into a container. */
    static void in(InputStream clear, Blocks target, RunContext context) throws IOException {
        copy(clear, target, Long.MAX_VALUE, context);
    }

    /** Copies what comes out of a container, however small the container was, as far as limits allow. */
    static void out(InputStream opened, OutputStream target, RunContext context) throws IOException {
        copy(opened, target::write, context.limits().max(Limit.INFLATED_BYTES), context);
    }

    private static void copy(InputStream from, Blocks to, long most, RunContext context) throws IOException {
        byte[] block = new byte[BLOCK];
        long total = 0;
        try {
            int n;
            while ((n = from.read(block)) >= 0) {
                context.check();
                total += n;
                if (total > most) {
                    context.require(Limit.INFLATED_BYTES, total);
                }
                to.write(block, 0, n);
            }
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }
}
