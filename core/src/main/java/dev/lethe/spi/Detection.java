package dev.lethe.spi;

import dev.lethe.pixels.Region;
import java.util.Objects;

/**
 * Something that a {@link Detector} found. Never says what a text reads or whose face it is.
 *
 * @param kind what it is
 * @param label more closely, from a fixed vocabulary: "QR code", "IBAN", "line of text"
 * @param region where, in the coordinates of the picture that was looked at; may reach over its right and lower edge
 * @param confidence how sure the detector is, 0 to 1; comparable within one detector only
 */
public record Detection(Kind kind, String label, Region region, double confidence) {
    /** What is found, as far as it matters for how it must be covered. */
    public enum Kind {
        /** A face. */
        FACE,
        /** A bar code or matrix code, read or not. */
        CODE,
        /** Text, whatever it says. */
        TEXT,
        /** Text that was read and tells about a person: a number of a card, an address. */
        PERSONAL_DATA,
        /** Anything else that a detector looks for. */
        OBJECT
    }

    /** Checks for nulls and the range. */
    public Detection {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(region, "region");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: must be 0 to 1, is " + confidence);
        }
    }
}
