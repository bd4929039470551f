package dev.lethe.encoding.encryption;

/**
 * The few lengths that padded contents have (K. Nikitin, L. Barman, W. Lueks, M. Underwood, J.-P. Hubaux, B. Ford: "Reducing
 * Metadata Leakage from Encrypted Files and Communication with PURBs", 2019): a length tells O(log log) bits of what was
 * padded to it, and is at most 12 % longer, 3 % from 64 KiB on.
 */
final class Padme {
    private Padme() {}

    /** The shortest of them that is no less than a length, which is 0 or more. */
    static long length(long atLeast) {
        if (atLeast < 2) {
            return atLeast;
        }
        int exponent = log2(atLeast);
        int free = exponent - log2(exponent) - 1;
        long mask = (1L << Math.max(0, free)) - 1;
        return Math.addExact(atLeast, mask) & ~mask;
    }

    private static int log2(long value) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(value);
    }
}
