package dev.lethe.pipeline;

import dev.lethe.io.Source;
import java.util.Objects;

/**
 * One picture of a batch.
 *
 * @param name what reports call it
 * @param source where it comes from
 * @param target where it goes
 * @param expected whether it is claimed to be a picture: if it isn't, that is a failure; otherwise it is skipped
 */
public record BatchItem(String name, Source source, Target target, boolean expected) {
    /** Checks for nulls. */
    public BatchItem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }
}
