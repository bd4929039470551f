package dev.lethe.encoding.deflate;

/** A literal or a match as a number, so that millions of them fit into an array. */
public final class Token {
    private static final int DISTANCE_BITS = 15;
    private static final int DISTANCE_MASK = (1 << DISTANCE_BITS) - 1;
    private static final int LENGTH_MASK = 511;

    private Token() {}

    public static int match(int length, int distance) {
        return length << DISTANCE_BITS | distance - 1;
    }

    /** The same match, shorter. */
    public static int shortened(int match, int length) {
        return length << DISTANCE_BITS | match & DISTANCE_MASK;
    }

    /** Matches are at least 3 long, so that no number below 256 is one. */
    public static boolean isLiteral(int token) {
        return token < 256;
    }

    public static int length(int match) {
        return match >>> DISTANCE_BITS & LENGTH_MASK;
    }

    public static int distance(int match) {
        return (match & DISTANCE_MASK) + 1;
    }

    /** Bytes that a token stands for. */
    public static int bytes(int token) {
        return isLiteral(token) ? 1 : length(token);
    }
}
