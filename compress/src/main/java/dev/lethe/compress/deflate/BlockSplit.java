package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides tokens into blocks so that the sum of what they are expected to take is least: over a grid of possible
 * boundaries that is exact, then boundaries are moved to where between the grid's lines they are best.
 */
final class BlockSplit {
    /** Fewest tokens between lines of the grid. */
    private static final int FINEST = 64;
    /** Bits of a block's header and of what describes its codes apart from single symbols. */
    private static final int FRAME_BITS = 24;
    /** Moves of a boundary shorter than that are not tried. */
    private static final int SHORTEST_MOVE = 8;

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
        for (int i = 1; i < boundaries.size() - 1; i++) {
            boundaries.set(i, moved(tokens, boundaries, i, step / 2));
        }
        return boundaries;
    }

    /** A boundary moved to where the two blocks beside it take least, by ever smaller steps. */
    private static int moved(int[] tokens, List<Integer> boundaries, int index, int most) {
        int from = boundaries.get(index - 1);
        int at = boundaries.get(index);
        int to = boundaries.get(index + 1);
        int[] none = new int[SYMBOLS];
        int[] left = new int[SYMBOLS];
        int[] both = new int[SYMBOLS];
        count(tokens, from, at, 1, left);
        count(tokens, at, to, 1, both);
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            both[symbol] += left[symbol];
        }
        long least = cost(none, left) + cost(left, both);
        for (int move = most; move >= SHORTEST_MOVE; move /= 2) {
            for (int other : new int[] {at - move, at + move}) {
                if (other <= from || other >= to) {
                    continue;
                }
                shift(tokens, at, other, left);
                long cost = cost(none, left) + cost(left, both);
                if (cost < least) {
                    least = cost;
                    at = other;
                    break;
                }
                shift(tokens, other, at, left);
            }
        }
        return at;
    }

    /** Moves the end of what is counted. */
    private static void shift(int[] tokens, int end, int other, int[] counts) {
        if (other > end) {
            count(tokens, end, other, 1, counts);
        } else {
            count(tokens, other, end, -1, counts);
        }
    }

    private static void count(int[] tokens, int from, int to, int by, int[] counts) {
        for (int i = from; i < to; i++) {
            int token = tokens[i];
            if (Token.isLiteral(token)) {
                counts[token] += by;
            } else {
                counts[Alphabet.lengthSymbol(Token.length(token))] += by;
                counts[Alphabet.LITERALS + Alphabet.distanceSymbol(Token.distance(token))] += by;
            }
        }
    }

    /** For each line of the grid, how often each symbol occurs before it. */
    private static int[][] sums(int[] tokens, int count, int step, int cells) {
        int[][] sums = new int[cells + 1][SYMBOLS];
        for (int cell = 0; cell < cells; cell++) {
            int[] sum = sums[cell + 1];
            System.arraycopy(sums[cell], 0, sum, 0, SYMBOLS);
            count(tokens, cell * step, Math.min(count, (cell + 1) * step), 1, sum);
        }
        return sums;
    }

    /** What a block takes in parts of a bit, without the bits that follow symbols, which no boundary changes. */
    private static long cost(int[] before, int[] upTo) {
        return ((long) FRAME_BITS << Logarithm.SCALE_BITS)
                + information(before, upTo, 0, Alphabet.LITERALS, 2)
                + information(before, upTo, Alphabet.LITERALS, SYMBOLS, 6);
    }

    private static long information(int[] before, int[] upTo, int first, int end, int describedBits) {
        long total = 0;
        long bits = 0;
        int described = 0;
        int unused = 0;
        for (int symbol = first; symbol < end; symbol++) {
            int n = upTo[symbol] - before[symbol];
            if (n > 0) {
                described += describedBits + gap(unused);
                unused = 0;
                total += n;
                bits -= (long) n * Logarithm.of(n);
            } else {
                unused++;
            }
        }
        // every symbol takes a bit at least, even the only one
        long least = total << Logarithm.SCALE_BITS;
        return total == 0
                ? 0
                : Math.max(least, bits + total * Logarithm.of((int) total))
                        + ((long) described << Logarithm.SCALE_BITS);
    }

    /** Bits that describe symbols without a code, about. */
    private static int gap(int unused) {
        return unused == 0 ? 0 : unused < 3 ? 3 * unused : unused < 11 ? 7 : 12;
    }
}
