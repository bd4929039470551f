package dev.lethe.redaction.text;

import dev.lethe.Sensitive;
import dev.lethe.pixels.Box;
import java.util.Objects;

/**
 * A word as it was read.
 *
 * @param text what it says, mistakes of reading included
 * @param box where it stands
 * @param confidence how sure the reader is, 0 to 1
 */
public record ReadWord(Sensitive<String> text, Box box, double confidence) {
    /** Checks for nulls. */
    public ReadWord {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(box, "box");
    }
}
