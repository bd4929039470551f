package dev.lethe.compress.deflate;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides tokens into blocks so that the sum of what they are expected to take is least: over a grid of possible
 * boundaries that is exact, then boundaries are moved to where between the grid's lines they are best.
 */
final class BlockSplit {
    /** Fewest tokens between lines of the grid. */
    private static final int FINEST = 64;
    /** Bits of a block's header and the description of its codes, before any symbol is described. */
    private static final long FRAME_BITS = 62;
    /** Parts of a bit that describing one symbol's length takes, about. */
    private static final int DESCRIBED = 3 * (1 << Logarithm.SCALE_BITS);

    private static final int SYMBOLS = Alphabet.LITERALS + Alphabet.DISTANCES;

    private final int lines;

    /**
     * A way of splitting.
     *
     * @param lines most lines of the grid
     */
    BlockSplit(int lines) {
        this.lines = lines;
    }

    /** The blocks' first tokens, and the number of tokens at the end. */
    List<Integer> boundaries(int[] tokens, int count) {
        int step = Math.max(FINEST, (count + lines - 1) / lines);
        int cells = Math.max(1, (count + step - 1) / step);
        int[][] sums = sums(tokens, count, step, cells);
        long[] least = new long[cells + 1];
        int[] before = new int[cells + 1];
        for (int to = 1; to <= cells; to++) {
            least[to] = Long.MAX_VALUE;
            for (int from = to - 1; from >= 0; from--) {
                long cost = least[from] + cost(sums[from], sums[to]);
                if (cost < least[to]) {
                    least[to] = cost;
                    before[to] = from;
                }
            }
        }
        List<Integer> boundaries = new ArrayList<>();
        boundaries.add(count);
        for (int cell = cells; cell > 0; cell = before[cell]) {
            boundaries.add(0, before[cell] * step);
        }
        return boundaries;
    }

    /** For each line of the grid, how often each symbol occurs before it. */
    private static int[][] sums(int[] tokens, int count, int step, int cells) {
        int[][] sums = new int[cells + 1][SYMBOLS];
        for (int cell = 0; cell < cells; cell++) {
            int[] sum = sums[cell + 1];
            System.arraycopy(sums[cell], 0, sum, 0, SYMBOLS);
            for (int i = cell * step; i < Math.min(count, (cell + 1) * step); i++) {
                int token = tokens[i];
                if (Token.isLiteral(token)) {
                    sum[token]++;
                } else {
                    sum[Alphabet.lengthSymbol(Token.length(token))]++;
                    sum[Alphabet.LITERALS + Alphabet.distanceSymbol(Token.distance(token))]++;
                }
            }
        }
        return sums;
    }

    /** What a block takes in parts of a bit, without the bits that follow symbols, which no boundary changes. */
    private static long cost(int[] before, int[] upTo) {
        return (FRAME_BITS << Logarithm.SCALE_BITS)
                + information(before, upTo, 0, Alphabet.LITERALS)
                + information(before, upTo, Alphabet.LITERALS, SYMBOLS);
    }

    private static long information(int[] before, int[] upTo, int first, int end) {
        long total = 0;
        long bits = 0;
        int used = 0;
        for (int symbol = first; symbol < end; symbol++) {
            int n = upTo[symbol] - before[symbol];
            if (n > 0) {
                used++;
                total += n;
                bits -= (long) n * Logarithm.of(n);
            }
        }
        // every symbol takes a bit at least, even the only one
        long least = total << Logarithm.SCALE_BITS;
        return total == 0
                ? 0
                : Math.max(least, bits + total * Logarithm.of((int) total)) + (long) used * DESCRIBED;
    }
}
