package dev.lethe.pipeline;

import dev.lethe.run.Cancellation;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a batch is run. Immutable.
 *
 * @param jobs pictures that are worked on at the same time, at least 1; they share one memory budget
 * @param progress told of each picture when it is done, by the thread that did it, one call at a time; if it throws,
 *     that goes to the thread's handler of uncaught exceptions, and the batch goes on without telling it any more
 * @param cancellation stops the batch from another thread; what is done by then stays done
 * @param names what results are called where the batch makes the list of pictures itself, from a folder; a list of one's
 *     own brings its targets along, see {@link FolderItems#FolderItems(java.nio.file.Path, OutputNames)}
 * @param originalNames whether reports tell the old names beside the new ones, which undoes the renaming for whoever
 *     reads them
 * @param illustrator draws each picture before and after for the report's page, if it is to show them
 */
public record Batch(
        int jobs,
        Consumer<BatchEvent> progress,
        Cancellation cancellation,
        OutputNames names,
        boolean originalNames,
        Optional<Illustrator> illustrator) {
    /** Checks the range. */
    public Batch {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: must be 1 or more");
        }
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(cancellation, "cancellation");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(illustrator, "illustrator");
    }

    /** One picture after the other. */
    public static Batch sequential() {
        return parallel(1);
    }

    /** That many pictures at the same time. */
    public static Batch parallel(int jobs) {
        return new Batch(jobs, event -> {}, new Cancellation(), OutputNames.KEEP, false, Optional.empty());
    }

    /** This batch, telling somebody of each picture that is done. */
    public Batch onProgress(Consumer<BatchEvent> listener) {
        return new Batch(jobs, listener, cancellation, names, originalNames, illustrator);
    }

    /** This batch with a switch that stops it. */
    public Batch with(Cancellation other) {
        return new Batch(jobs, progress, other, names, originalNames, illustrator);
    }

    /** This batch, giving results such names; they keep theirs otherwise. */
    public Batch withNames(OutputNames other) {
        return new Batch(jobs, progress, cancellation, other, originalNames, illustrator);
    }

    /**
     * This batch, telling the old names in its reports beside the new ones. For a report that stays where the originals
     * are: whoever reads it knows which result was which picture.
     */
    public Batch withOriginalNamesReported() {
        return new Batch(jobs, progress, cancellation, names, true, illustrator);
    }

    /**
     * This batch, showing each picture small, before and after, on the report's page. Whoever sees the page then sees what
     * the pictures show, and before what was covered or cut away; a page without pictures tells neither. Costs two decodings
     * of each picture, and some kilobytes of the page.
     */
    public Batch withPictures(Illustrator other) {
        return new Batch(jobs, progress, cancellation, names, originalNames, Optional.of(other));
    }
}
