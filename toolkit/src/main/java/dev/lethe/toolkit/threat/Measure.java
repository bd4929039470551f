package dev.lethe.toolkit.threat;

import dev.lethe.spi.Step;
import java.util.Objects;

/**
 * A step of a threat model and why it is there.
 *
 * @param step an ordinary step
 * @param reason what it protects against, in a sentence
 */
public record Measure(Step step, String reason) {
    /** Checks for nulls. */
    public Measure {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(reason, "reason");
    }
}
