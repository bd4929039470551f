package dev.lethe.jpeg.write;

import java.util.Arrays;

/** How often a scan's symbols occur. */
final class TokenCounts {
    private final long[] counts = new long[Tokens.KINDS];
    private long bits;

    void add(Tokens tokens) {
        int[] values = tokens.values();
        long sum = 0;
        for (int i = 0, n = tokens.size(); i < n; i++) {
            counts[values[i] >>> Tokens.SYMBOL_SHIFT]++;
            sum += Tokens.count(values[i]);
        }
        bits += sum;
    }

    /** Bits that are not part of a code. */
    long bits() {
        return bits;
    }

    /** Frequencies of the DC symbols of a component, by its place in the scan. */
    long[] dc(int place) {
        return Arrays.copyOfRange(counts, place * 256, place * 256 + 16);
    }

    /** Frequencies of the AC symbols of a component, by its place in the scan. */
    long[] ac(int place) {
        return Arrays.copyOfRange(counts, (Tokens.AC + place) * 256, (Tokens.AC + place + 1) * 256);
    }
}
