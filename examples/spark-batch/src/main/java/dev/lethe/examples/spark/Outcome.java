package dev.lethe.examples.spark;

import dev.lethe.pipeline.BatchEvent;
import dev.lethe.pipeline.BatchReport;
import java.io.Serializable;

/** What became of pictures: cleaned now or before, no pictures at all, or not to be cleaned. */
record Outcome(long cleaned, long before, long skipped, long failed) implements Serializable {
    static final Outcome NONE = new Outcome(0, 0, 0, 0);

    static Outcome of(BatchReport report, long keys) {
        return new Outcome(
                report.count(BatchEvent.Outcome.CLEANED),
                keys - report.total(),
                report.count(BatchEvent.Outcome.SKIPPED),
                report.count(BatchEvent.Outcome.FAILED) + report.count(BatchEvent.Outcome.REFUSED));
    }

    Outcome plus(Outcome other) {
        return new Outcome(
                cleaned + other.cleaned, before + other.before, skipped + other.skipped, failed + other.failed);
    }

    @Override
    public String toString() {
        return cleaned + " cleaned, " + before + " were clean before, " + skipped + " skipped that are no pictures, "
                + failed + " failed";
    }
}
