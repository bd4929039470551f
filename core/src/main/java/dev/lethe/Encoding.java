package dev.lethe;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How the pixels of a result are coded, and why so: what an encoding that had a choice tells of it. Immutable.
 *
 * @param format of the result
 * @param bytes of the result
 * @param lossless whether the coding keeps every pixel that it was given
 * @param score how close the result looks to the picture, as SSIMULACRA 2: 100 is identical; empty if it was not measured
 * @param reached whether what was asked for was reached: a quality, or a number of bytes. If not, the result is as close to
 *     it as the allowed formats come, and the reason says so
 * @param reason in words for the report
 */
public record Encoding(
        ImageFormat format, long bytes, boolean lossless, OptionalDouble score, boolean reached, String reason) {
    /** The score of what keeps every pixel. */
    public static final double IDENTICAL = 100;

    /** Checks for nulls and ranges. */
    public Encoding {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(reason, "reason");
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: must be 0 or more, is " + bytes);
        }
    }

    /** A coding that keeps every pixel. */
    public static Encoding lossless(ImageFormat format, long bytes, String reason) {
        return new Encoding(format, bytes, true, OptionalDouble.of(IDENTICAL), true, reason);
    }

    /** The same, with the size that the finished file has. */
    public Encoding withBytes(long finished) {
        return new Encoding(format, finished, lossless, score, reached, reason);
    }
}
