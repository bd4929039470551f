package dev.lethe.compress.deflate;

/** A literal or a match as a number, so that millions of them fit into an array. */
final class Token {
    private static final int DISTANCE_BITS = 15;
    private static final int DISTANCE_MASK = (1 << DISTANCE_BITS) - 1;
    private static final int LENGTH_MASK = 511;

    private Token() {}

    static int match(int length, int distance) {
        return length << DISTANCE_BITS | distance - 1;
    }

    /** The same match, shorter. */
    static int shortened(int match, int length) {
        return length << DISTANCE_BITS | match & DISTANCE_MASK;
    }

    /** Matches are at least 3 long, so that no number below 256 is one. */
    static boolean isLiteral(int token) {
        return token < 256;
    }

    static int length(int match) {
        return match >>> DISTANCE_BITS & LENGTH_MASK;
    }

    static int distance(int match) {
        return (match & DISTANCE_MASK) + 1;
    }

    /** Bytes that a token stands for. */
    static int bytes(int token) {
        return isLiteral(token) ? 1 : length(token);
    }
}
