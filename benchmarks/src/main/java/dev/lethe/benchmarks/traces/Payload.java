package dev.lethe.benchmarks.traces;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** 128 random bits that are hidden in a picture, over and over as long as there is room: the surest way to find them again. */
record Payload(long seed) {
    static final int BITS = 128;

    boolean bit(long place) {
        long scattered = (place % BITS + 1) * 0x9E3779B97F4A7C15L ^ seed * 0xC2B2AE3D27D4EB4FL;
        return (new Random(scattered).nextInt() & 1) != 0;
    }

    /** The bits as text, to hang onto a file. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BITS; i++) {
            text.append(bit(i) ? '1' : '0');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads the bits at many places and lets the majority decide. */
    final class Ballot {
        private final int[] votes = new int[BITS];

        void add(long place, boolean bit) {
            votes[(int) (place % BITS)] += bit ? 1 : -1;
        }

        /** How many bits came out as they went in; half of them do by chance. */
        int right() {
            int right = 0;
            for (int i = 0; i < BITS; i++) {
                right += votes[i] > 0 == bit(i) && votes[i] != 0 ? 1 : 0;
            }
            return right;
        }
    }
}
