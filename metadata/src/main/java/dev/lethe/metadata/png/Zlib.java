package dev.lethe.metadata.png;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Small zlib streams in memory, inflated no further than asked for. */
final class Zlib {
    private static final int STEP = 16 * 1024;

    /** More than any profile or packet that viewers read; what is longer is removed unread. */
    private static final int LARGEST = 8 << 20;

    private Zlib() {}

    /** The most bytes that metadata of a run may inflate to, or be long. */
    static int most(RunContext context) {
        long metadata = context.limits().max(Limit.METADATA_BYTES);
        long inflated = context.limits().max(Limit.INFLATED_BYTES);
        return (int) Math.min(LARGEST, Math.min(metadata, inflated));
    }

    /**
     * What a stream inflates to.
     *
     * @param bytes what came out
     * @param ended whether the stream came to its end; if not, it is broken or was longer than asked for
     */
    record Inflated(byte[] bytes, boolean ended) {}

    /** Inflates up to {@code most} bytes of a stream that starts at {@code from}. */
    static Inflated inflate(byte[] data, int from, int most, RunContext context) throws LimitExceededException {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        try {
            inflater.setInput(data, from, Math.max(0, data.length - from));
            while (!inflater.finished() && out.size() < most) {
                context.check();
                int n = inflater.inflate(step, 0, Math.min(STEP, most - out.size()));
                if (n == 0) {
                    break;
                }
                out.write(step, 0, n);
            }
            return new Inflated(out.toByteArray(), inflater.finished());
        } catch (DataFormatException e) {
            return new Inflated(out.toByteArray(), false);
        } finally {
            inflater.end();
        }
    }

    static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        try {
            deflater.setInput(data);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(step, 0, deflater.deflate(step));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
