package dev.lethe.benchmarks.sensitive;

/** What a drawn page is. */
enum DrawnKind {
    IDENTITY,
    CARD,
    MEDICAL,
    FINANCIAL,
    RECEIPT,
    WORKPLACE,
    CHAT
}
