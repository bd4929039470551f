package dev.lethe.jpeg.write;

/**
 * Counts blocks in a row that hold nothing more, which progressive AC scans code together (T.81 G.1.2.2), and keeps the
 * correction bits of these blocks, which follow (G.1.2.3).
 */
final class EobRuns {
    private static final int MAX_RUN = 0x7FFF;

    /** A run is cut where it would keep more than that; it costs nothing to speak of. */
    private static final int MAX_KEPT = 1 << 16;

    private final Tokens corrections = new Tokens();
    private int run;

    /** Correction bits of the blocks counted. */
    Tokens corrections() {
        return corrections;
    }

    /** Counts a block, after its correction bits were kept. */
    void count(Tokens to) {
        if (++run == MAX_RUN || corrections.size() > MAX_KEPT) {
            flush(to);
        }
    }

    /** Codes what was counted. */
    void flush(Tokens to) {
        if (run > 0) {
            int bits = 31 - Integer.numberOfLeadingZeros(run);
            to.add(Tokens.of(Tokens.AC, bits << 4, bits, run & (1 << bits) - 1));
            to.addAll(corrections);
            corrections.clear();
            run = 0;
        }
    }
}
