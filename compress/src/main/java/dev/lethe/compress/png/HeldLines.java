package dev.lethe.compress.png;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines held in memory: all of a small picture, or bands spread over a large one.
 *
 * @param lines in order
 * @param complete whether these are all lines
 */
record HeldLines(List<Line> lines, boolean complete, int longest, int filterBytes) implements LineSource {
    private static final long MOST_COMPLETE = 8L << 20;
    private static final long MOST_SAMPLE = 4L << 20;
    private static final int BANDS = 16;

    /** One line; the line above may be shared with the line before. */
    record Line(byte[] line, byte[] prior, int filter) {}

    /** Holds what can be held of a source. */
    static HeldLines of(LineSource source, RunContext context) throws IOException {
        long raw = source.rawBytes();
        boolean complete = raw <= MOST_COMPLETE;
        context.reserve(complete ? raw : 2 * MOST_SAMPLE);
        List<Line> held = new ArrayList<>();
        source.forEach(new Collector(held, raw, complete ? raw : MOST_SAMPLE));
        return new HeldLines(held, complete, source.longest(), source.filterBytes());
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        for (Line line : lines) {
            visitor.line(line.line, line.prior, line.line.length, line.filter);
        }
    }

    @Override
    public long rawBytes() {
        return lines.stream().mapToLong(line -> line.line.length + 1L).sum();
    }

    /** Takes lines while within a band. */
    private static final class Collector implements Visitor {
        private final List<Line> held;
        private final long period;
        private final long band;
        private long seen;
        private byte[] last = {};

        Collector(List<Line> held, long total, long most) {
            this.held = held;
            this.period = Math.max(1, total / BANDS);
            this.band = most >= total ? period : most / BANDS;
        }

        @Override
        public void line(byte[] line, byte[] prior, int length, int filter) {
            boolean within = seen % period < band;
            seen += length + 1L;
            if (!within) {
                last = new byte[0];
                return;
            }
            byte[] copy = java.util.Arrays.copyOf(line, length);
            boolean follows = last.length == length && java.util.Arrays.equals(last, 0, length, prior, 0, length);
            held.add(new Line(copy, follows ? last : java.util.Arrays.copyOf(prior, length), filter));
            last = copy;
        }
    }
}
