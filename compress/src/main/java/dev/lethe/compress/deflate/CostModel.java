package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.FixedCodes;
import dev.lethe.encoding.deflate.Histogram;
import dev.lethe.encoding.deflate.Window;

/**
 * What tokens are expected to cost, in parts of a bit.
 *
 * @param literals by byte
 * @param lengths by length, with the bits that follow the symbol
 * @param distances by symbol, with the bits that follow it
 */
record CostModel(int[] literals, int[] lengths, int[] distances) {
    /** Parts of a bit. */
    static final int BIT = 64;

    /** What a symbol of a length or distance takes, about. */
    private static final int GUESSED_BITS = 5;

    /** The costs in a block whose symbols are as frequent as in a histogram: the information that each carries. */
    static CostModel of(Histogram histogram) {
        return of(costs(histogram.literals()), costs(histogram.distances()));
    }

    /**
     * The costs in a block of which nothing but its bytes is known.
     *
     * @param leastBits of a literal: with none, where there are few different ones, nothing else seems worth its bits
     */
    static CostModel guess(Window window, int leastBits) {
        Histogram histogram = new Histogram();
        for (int i = window.start(); i < window.end(); i++) {
            histogram.literals()[window.data()[i] & 0xFF]++;
        }
        int[] symbols = costs(histogram.literals());
        for (int literal = 0; literal < Alphabet.END; literal++) {
            symbols[literal] = Math.max(leastBits * BIT, symbols[literal]);
        }
        java.util.Arrays.fill(symbols, Alphabet.END + 1, Alphabet.LITERALS, GUESSED_BITS * BIT);
        int[] distances = new int[Alphabet.DISTANCES];
        java.util.Arrays.fill(distances, GUESSED_BITS * BIT);
        return of(symbols, distances);
    }

    /** The costs in a block of the fixed codes (RFC 1951, 3.2.6). */
    static CostModel fixed() {
        int[] symbols = new int[Alphabet.LITERALS];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = FixedCodes.literalBits(i) * BIT;
        }
        int[] distances = new int[Alphabet.DISTANCES];
        java.util.Arrays.fill(distances, FixedCodes.DISTANCE_BITS * BIT);
        return of(symbols, distances);
    }

    private static CostModel of(int[] symbols, int[] distances) {
        int[] literals = java.util.Arrays.copyOf(symbols, Alphabet.END);
        int[] lengths = new int[Alphabet.MAX_LENGTH + 1];
        for (int length = Alphabet.MIN_LENGTH; length <= Alphabet.MAX_LENGTH; length++) {
            int symbol = Alphabet.lengthSymbol(length);
            lengths[length] = symbols[symbol] + Alphabet.lengthExtra(symbol) * BIT;
        }
        int[] far = distances.clone();
        for (int symbol = 0; symbol < far.length; symbol++) {
            far[symbol] += Alphabet.distanceExtra(symbol) * BIT;
        }
        return new CostModel(literals, lengths, far);
    }

    /** A symbol that did not occur costs as much as one that occurred once. */
    private static int[] costs(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        int total = Logarithm.of((int) Math.max(1, sum));
        int[] costs = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int information = total - Logarithm.of(Math.max(1, counts[i]));
            // no code is shorter than a bit
            costs[i] = Math.max(BIT, information * BIT >> Logarithm.SCALE_BITS);
        }
        return costs;
    }
}
