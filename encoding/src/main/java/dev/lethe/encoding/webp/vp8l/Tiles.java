package dev.lethe.encoding.webp.vp8l;

/** Squares that cover a picture, of 2 to the power of some bits pixels each way. */
final class Tiles {
    private Tiles() {}

    /** How many it takes, the last of which may reach past the edge. */
    static int count(int length, int bits) {
        return length + (1 << bits) - 1 >> bits;
    }
}
