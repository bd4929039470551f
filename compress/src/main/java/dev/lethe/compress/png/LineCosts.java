package dev.lethe.compress.png;

import java.util.Arrays;

/** Guesses how well a filtered line will deflate. Holds tables between calls; one owner, one thread. */
final class LineCosts {
    private static final int SCALE = 1 << 10;
    private static final int LOGS = 4096;

    private final int[] counts = new int[256];
    private final int[] seen = new int[1 << 16];
    private final int[] pairCounts = new int[1 << 16];
    private final int[] logs = new int[LOGS];
    /** How much n log n grows from n to n + 1. */
    private final int[] growth = new int[LOGS];

    private int mark;

    LineCosts() {
        for (int i = 1; i < LOGS; i++) {
            logs[i] = log(i);
            growth[i] = (i + 1) * log(i + 1) - i * log(i);
        }
    }

    private static int log(int value) {
        return (int) Math.round(Math.log(value) / Math.log(2) * SCALE);
    }

    /** Bits that the bytes would take if each stood for itself (Shannon's entropy), scaled. */
    long entropy(byte[] filtered, int length) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < length; i++) {
            counts[filtered[i] & 0xFF]++;
        }
        long bits = (long) length * log(Math.max(1, length));
        for (int count : counts) {
            bits -= (long) count * (count < LOGS ? logs[count] : log(count));
        }
        return bits;
    }

    /** How many different pairs of neighbouring bytes there are: few of them mean repetition. */
    long pairs(byte[] filtered, int length) {
        mark++;
        long different = 0;
        for (int i = 1; i < length; i++) {
            int pair = (filtered[i - 1] & 0xFF) << 8 | filtered[i] & 0xFF;
            if (seen[pair] != mark) {
                seen[pair] = mark;
                different++;
            }
        }
        return different;
    }

    /** Bits that pairs of neighbouring bytes would take if each stood for itself, scaled. */
    long pairEntropy(byte[] filtered, int length) {
        mark++;
        long bits = 0;
        for (int i = 1; i < length; i++) {
            int pair = (filtered[i - 1] & 0xFF) << 8 | filtered[i] & 0xFF;
            if (seen[pair] != mark) {
                seen[pair] = mark;
                pairCounts[pair] = 0;
            }
            int n = pairCounts[pair]++;
            // n log n is summed up by its growth
            bits -= growth[Math.min(n, LOGS - 1)];
        }
        return bits + (long) length * log(Math.max(1, length));
    }
}
