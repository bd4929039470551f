package dev.lethe.encoding.deflate;

import java.io.IOException;
import java.util.Arrays;

/**
 * Codes made for a block, with their description (RFC 1951, 3.2.7): code lengths with repetitions, themselves coded. The
 * repetitions are chosen for the fewest bits, given the code that the choice before led to.
 */
public final class DynamicCodes {
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int SYMBOLS = 19;
    private static final int MOST_BITS = 15;
    private static final int MOST_LENGTH_BITS = 7;
    private static final int ROUNDS = 4;
    private static final int[] REPEAT_BASE = {3, 3, 11};
    private static final int[] REPEAT_MOST = {6, 10, 138};
    private static final int[] REPEAT_EXTRA = {2, 3, 7};

    private final byte[] literals;
    private final byte[] distances;
    private final int literalCount;
    private final int distanceCount;
    private final byte[] sequence;
    /** Symbol of each step, with what it repeats above the lowest byte. */
    private int[] steps = {};

    private byte[] lengthBits = {};
    private int lengthCount;
    private long bits = Long.MAX_VALUE;

    private DynamicCodes(byte[] literals, byte[] distances) {
        this.literals = literals;
        this.distances = distances;
        this.literalCount = Math.max(257, used(literals));
        this.distanceCount = Math.max(1, used(distances));
        this.sequence = Arrays.copyOf(literals, literalCount + distanceCount);
        System.arraycopy(distances, 0, sequence, literalCount, distanceCount);
    }

    /** The codes for a block, of optimal lengths. */
    public static DynamicCodes of(Histogram histogram) {
        return of(histogram.literals(), histogram.distances());
    }

    /** The codes for given counts, which need not be a block's. */
    public static DynamicCodes of(int[] literals, int[] distances) {
        byte[] distanceLengths = CodeLengths.of(distances, MOST_BITS);
        if (used(distanceLengths) == 0) {
            // readers want a code, even if it is not used
            distanceLengths[0] = 1;
        }
        DynamicCodes codes = new DynamicCodes(CodeLengths.of(literals, MOST_BITS), distanceLengths);
        codes.describe();
        return codes;
    }

    private static int used(byte[] lengths) {
        int n = lengths.length;
        while (n > 0 && lengths[n - 1] == 0) {
            n--;
        }
        return n;
    }

    public byte[] literals() {
        return literals;
    }

    public byte[] distances() {
        return distances;
    }

    /** Bits of the description. */
    public long descriptionBits() {
        return bits;
    }

    /** Bits of a block's tokens without those that follow symbols. */
    public long codeBits(Histogram histogram) {
        return codeBits(histogram.literals(), literals) + codeBits(histogram.distances(), distances);
    }

    private static long codeBits(int[] counts, byte[] lengths) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * lengths[i];
        }
        return sum;
    }

    private void describe() {
        byte[] costs = new byte[SYMBOLS];
        Arrays.fill(costs, (byte) 4);
        for (int round = 0; round < ROUNDS; round++) {
            int[] trial = cheapest(costs);
            int[] counts = new int[SYMBOLS];
            int extra = 0;
            for (int step : trial) {
                int symbol = step & 0xFF;
                counts[symbol]++;
                extra += symbol < 16 ? 0 : REPEAT_EXTRA[symbol - 16];
            }
            byte[] lengths = CodeLengths.of(counts, MOST_LENGTH_BITS);
            int described = SYMBOLS;
            while (described > 4 && lengths[ORDER[described - 1]] == 0) {
                described--;
            }
            long total = 14 + 3L * described + extra + codeBits(counts, lengths);
            if (total >= bits) {
                return;
            }
            bits = total;
            steps = trial;
            lengthBits = lengths;
            lengthCount = described;
            for (int i = 0; i < SYMBOLS; i++) {
                costs[i] = lengths[i] == 0 ? MOST_LENGTH_BITS : lengths[i];
            }
        }
    }

    /** The cheapest steps through the sequence, from its end to its start. */
    private int[] cheapest(byte[] costs) {
        int n = sequence.length;
        int[] total = new int[n + 1];
        int[] choice = new int[n];
        for (int at = n - 1, zeros = 0, same = 0; at >= 0; at--) {
            int value = sequence[at];
            zeros = value == 0 ? zeros + 1 : 0;
            same = at + 1 < n && sequence[at + 1] == value ? same + 1 : 1;
            total[at] = total[at + 1] + costs[value];
            choice[at] = value | 1 << 8;
            if (at > 0 && sequence[at - 1] == value) {
                repeat(16, at, same, costs, total, choice);
            }
            repeat(17, at, zeros, costs, total, choice);
            repeat(18, at, zeros, costs, total, choice);
        }
        int[] path = new int[n];
        int count = 0;
        for (int at = 0; at < n; at += choice[at] >> 8) {
            path[count++] = choice[at];
        }
        return Arrays.copyOf(path, count);
    }

    private static void repeat(int symbol, int at, int run, byte[] costs, int[] total, int[] choice) {
        int kind = symbol - 16;
        int cost = costs[symbol] + REPEAT_EXTRA[kind];
        for (int n = Math.min(run, REPEAT_MOST[kind]); n >= REPEAT_BASE[kind]; n--) {
            if (total[at + n] + cost < total[at]) {
                total[at] = total[at + n] + cost;
                choice[at] = symbol | n << 8;
            }
        }
    }

    /** Writes the description. */
    public void write(BitSink sink) throws IOException {
        sink.put(literalCount - 257, 5);
        sink.put(distanceCount - 1, 5);
        sink.put(lengthCount - 4, 4);
        for (int i = 0; i < lengthCount; i++) {
            sink.put(lengthBits[ORDER[i]], 3);
        }
        int[] codes = CodeLengths.codes(lengthBits);
        for (int step : steps) {
            int symbol = step & 0xFF;
            sink.put(codes[symbol], lengthBits[symbol]);
            if (symbol >= 16) {
                sink.put((step >> 8) - REPEAT_BASE[symbol - 16], REPEAT_EXTRA[symbol - 16]);
            }
        }
    }
}
