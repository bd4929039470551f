package dev.lethe.pipeline;

import dev.lethe.io.Source;
import java.util.Objects;
import java.util.Optional;

/**
 * One picture of a batch.
 *
 * @param name what messages call it
 * @param source where it comes from
 * @param target where it goes
 * @param expected whether it is claimed to be a picture: if it isn't, that is a failure; otherwise it is skipped
 * @param renamed what its result is called, without extension, if that is not made from the source's name; reports call
 *     it that, so that they may go along with the results
 */
public record BatchItem(String name, Source source, Target target, boolean expected, Optional<String> renamed) {
    /** Checks for nulls. */
    public BatchItem {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(renamed, "renamed");
    }

    /** A picture that reports call by its name. */
    public BatchItem(String name, Source source, Target target, boolean expected) {
        this(name, source, target, expected, Optional.empty());
    }

    /** This picture with another target. */
    public BatchItem to(Target other) {
        return new BatchItem(name, source, other, expected, renamed);
    }
}
