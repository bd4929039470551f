package dev.lethe.jpeg.write;

/**
 * A scan whose symbols have been counted.
 *
 * @param scan what is coded
 * @param counts how often each symbol occurs
 */
record CountedScan(Scan scan, TokenCounts counts) {
    /** Whether DC symbols are coded; refinements of DC coefficients are bits alone. */
    boolean hasDc() {
        return scan.first() == 0 && !scan.isRefinement();
    }

    boolean hasAc() {
        return scan.last() > 0;
    }

    /** Bits of the scan's header, rounded up to whole bytes' worth of its data. */
    long headerBits() {
        return 8L * (8 + 2 * scan.components().size()) + 4;
    }
}
