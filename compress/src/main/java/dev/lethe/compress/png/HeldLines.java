package dev.lethe.compress.png;

import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines held in memory: all of a small picture, or bands spread over a large one. Close it to give the memory back.
 *
 * @param lines in order
 * @param total bytes of all lines, those that are not held included
 */
record HeldLines(List<Line> lines, long total, int longest, int filterBytes, MemoryBudget.Reservation memory)
        implements LineSource, AutoCloseable {
    private static final int BANDS = 16;

    /** One line; the line above may be shared with the line before. */
    record Line(byte[] line, byte[] prior, int filter) {}

    /**
     * Holds what can be held of a source.
     *
     * @param most bytes, about
     */
    static HeldLines of(LineSource source, long most, RunContext context) throws IOException {
        long raw = source.rawBytes();
        MemoryBudget.Reservation memory = context.borrow(raw <= most ? raw : 2 * most);
        try {
            List<Line> held = new ArrayList<>();
            source.forEach(new Collector(held, raw, Math.min(raw, most)));
            return new HeldLines(held, raw, source.longest(), source.filterBytes(), memory);
        } catch (IOException | RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** Bytes of all lines, from those that the held ones came to. */
    long scaled(long bytes) {
        return Math.round(bytes * (double) total / Math.max(1, rawBytes()));
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

    @Override
    public void close() {
        memory.close();
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
            byte[] copy = Arrays.copyOf(line, length);
            boolean follows = last.length == length && Arrays.equals(last, 0, length, prior, 0, length);
            held.add(new Line(copy, follows ? last : Arrays.copyOf(prior, length), filter));
            last = copy;
        }
    }
}
