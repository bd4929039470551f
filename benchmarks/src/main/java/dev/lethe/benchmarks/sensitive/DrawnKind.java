package dev.lethe.benchmarks.sensitive;

/** What a drawn page is. */
enum DrawnKind {
    IDENTITY(0),
    CARD(1000),
    MEDICAL(2000),
    FINANCIAL(3000),
    RECEIPT(4000),
    WORKPLACE(5000),
    CHAT(6000);

    private final long seed;

    DrawnKind(long seed) {
        this.seed = seed;
    }

    /** Where the seeds of its pages begin. */
    long seed() {
        return seed;
    }
}
