package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import java.util.List;

/** Tokens of progressive scans of AC coefficients: first scans (T.81 G.1.2.2) and refinements (G.1.2.3). */
final class AcTokens implements TokenSource {
    private final JpegFrame frame;
    private final Scan scan;
    private final BlockMasks masks;
    private final int component;
    private final long band;
    private final Restarts restarts;
    private final EobRuns eobs = new EobRuns();

    AcTokens(JpegFrame frame, Scan scan, BlockMasks masks, int restartInterval) {
        this.frame = frame;
        this.scan = scan;
        this.masks = masks;
        this.component = scan.components().get(0);
        this.band = BlockMasks.band(scan.first(), scan.last());
        this.restarts = new Restarts(restartInterval);
    }

    @Override
    public void row(int mcuRow, List<CoefficientPlane> planes, Tokens to) throws MalformedImageException {
        CoefficientPlane plane = planes.get(component);
        BlockRows rows = BlockRows.of(frame, component, plane, mcuRow);
        for (int row = rows.from(); row < rows.to(); row++) {
            if (scan.isRefinement()) {
                refineRow(row, plane, to);
            } else {
                firstRow(row, plane, to);
            }
        }
    }

    private void firstRow(int row, CoefficientPlane plane, Tokens to) throws MalformedImageException {
        long[] now = masks.level(scan.low());
        int wide = masks.wide();
        for (int column = 0; column < wide; column++) {
            restart(to);
            long mask = now[row * wide + column] & band;
            if (mask == 0) {
                eobs.count(to);
            } else {
                first(plane.values(), plane.index(column, row), mask, to);
            }
        }
    }

    private void refineRow(int row, CoefficientPlane plane, Tokens to) {
        long[] old = masks.level(scan.high());
        long[] now = masks.level(scan.low());
        int wide = masks.wide();
        for (int column = 0; column < wide; column++) {
            restart(to);
            int index = row * wide + column;
            refine(plane.values(), plane.index(column, row), old[index] & band, now[index] & band, to);
        }
    }

    private void restart(Tokens to) {
        if (restarts.before()) {
            eobs.flush(to);
            to.add(Tokens.RESTART_KIND << Tokens.SYMBOL_SHIFT);
        }
    }

    @Override
    public void end(Tokens to) {
        eobs.flush(to);
    }

    private void first(short[] values, int block, long mask, Tokens to) throws MalformedImageException {
        eobs.flush(to);
        int[] tokens = to.room(64);
        int n = to.size();
        int before = scan.first() - 1;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int k = Long.numberOfTrailingZeros(rest);
            int run = k - before - 1;
            for (; run > 15; run -= 16) {
                tokens[n++] = Tokens.of(Tokens.AC, 0xF0, 0, 0);
            }
            // Divided, not shifted: magnitudes lose their lowest bits (G.1.2.2).
            int sign = values[block + k] >> 31;
            int magnitude = (values[block + k] ^ sign) - sign >> scan.low();
            int size = Magnitudes.size(magnitude);
            int bits = (magnitude ^ sign) & (1 << size) - 1;
            tokens[n++] = Tokens.of(Tokens.AC, run << 4 | size, size, bits);
            before = k;
        }
        to.size(n);
        if (before < scan.last()) {
            eobs.count(to);
        }
    }

    /**
     * Codes a block's new coefficients and corrects its old ones.
     *
     * @param old the coefficients that were not zero before
     * @param now those that are not from here on
     */
    private void refine(short[] values, int block, long old, long now, Tokens to) {
        int next = scan.first();
        long fresh = now & ~old;
        if (fresh != 0) {
            eobs.flush(to);
        }
        for (long rest = fresh; rest != 0; rest &= rest - 1) {
            int k = Long.numberOfTrailingZeros(rest);
            next = longRun(values, block, old, next, k, to);
            int run = k - next - Long.bitCount(old & between(next, k));
            int positive = values[block + k] > 0 ? 1 : 0;
            to.add(Tokens.of(Tokens.AC, run << 4 | 1, 1, positive));
            correct(values, block, old & between(next, k), to);
            next = k + 1;
        }
        if (next <= scan.last()) {
            correct(values, block, old & BlockMasks.band(next, scan.last()), eobs.corrections());
            eobs.count(to);
        }
    }

    /** Codes runs of 16 zeros before coefficient {@code k}; where the rest begins. */
    private int longRun(short[] values, int block, long old, int from, int k, Tokens to) {
        int next = from;
        long zeros = ~old & between(from, k);
        while (Long.bitCount(zeros) > 15) {
            for (int i = 0; i < 15; i++) {
                zeros &= zeros - 1;
            }
            int last = Long.numberOfTrailingZeros(zeros);
            zeros &= zeros - 1;
            to.add(Tokens.of(Tokens.AC, 0xF0, 0, 0));
            correct(values, block, old & between(next, last), to);
            next = last + 1;
        }
        return next;
    }

    /** The frequencies from one to before another. */
    private static long between(int from, int to) {
        return (1L << to) - 1 & -1L << from;
    }

    /** One more bit of coefficients that were not zero before, up to 16 in one token. */
    private void correct(short[] values, int block, long which, Tokens to) {
        int bits = 0;
        int count = 0;
        for (long rest = which; rest != 0; rest &= rest - 1) {
            int magnitude = Math.abs(values[block + Long.numberOfTrailingZeros(rest)]);
            bits = bits << 1 | magnitude >> scan.low() & 1;
            if (++count == 16) {
                to.add(Tokens.raw(count, bits));
                bits = 0;
                count = 0;
            }
        }
        if (count > 0) {
            to.add(Tokens.raw(count, bits));
        }
    }
}
