package dev.lethe.spi;

/**
 * A step on a picture that is decoded smaller than it is stored, which some formats give for far less work.
 *
 * @param divisor of width and height, 2 or more; the picture has each of them divided by it, rounded up
 * @param rest the step that makes the same of that picture
 */
public record Reduction(int divisor, EditStep rest) {
    /** Checks the range. */
    public Reduction {
        if (divisor < 2) {
            throw new IllegalArgumentException("divisor: must be 2 or more");
        }
    }
}
