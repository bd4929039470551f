package dev.lethe.redaction.pii;

/**
 * Personal data in a page's text.
 *
 * @param entity what it is, from a fixed vocabulary: "IBAN"
 * @param start index of its first character in {@link PageText#text}
 * @param end index after its last
 * @param score how sure the recogniser is, 0 to 1
 */
public record Match(String entity, int start, int end, double score) {
    /** Checks the ranges. */
    public Match {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("start and end: must be in order");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score: must be 0 to 1");
        }
    }
}
