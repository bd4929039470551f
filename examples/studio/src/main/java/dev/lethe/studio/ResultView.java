package dev.lethe.studio;

import dev.lethe.Encoding;
import dev.lethe.pipeline.Report;
import dev.lethe.studio.shelf.HeldResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result, as the page sees it.
 *
 * @param name for saving
 * @param shown whether a browser shows it
 * @param removed in words, the most sensitive first
 * @param coding how it is coded and why, from operations that had a choice
 */
record ResultView(
        String id,
        String name,
        String format,
        boolean shown,
        long bytesBefore,
        long bytesAfter,
        boolean lossless,
        List<Removed> removed,
        List<String> notes,
        List<String> verifiedBy,
        @Nullable Coding coding,
        @Nullable String sealed) {
    /** How many findings of a kind were removed. */
    record Removed(String kind, long count) {}

    /** How a result is coded. */
    record Coding(boolean lossless, @Nullable Double score, boolean reached, String reason) {
        static Coding of(Encoding encoding) {
            Double score = encoding.score().isPresent() ? encoding.score().getAsDouble() : null;
            return new Coding(encoding.lossless(), score, encoding.reached(), encoding.reason());
        }
    }

    static ResultView of(HeldResult result) {
        Report report = result.report();
        List<Removed> removed = new ArrayList<>();
        report.removedCounts().forEach((kind, count) -> removed.add(new Removed(kind.title(), count)));
        return new ResultView(
                result.id(),
                result.name(),
                report.format().name(),
                report.sealing().isEmpty() && Shown.inBrowsers(report.format()),
                report.bytesBefore(),
                result.bytes().length,
                report.lossless(),
                removed,
                report.notes(),
                report.verifiedBy(),
                report.encoding().map(Coding::of).orElse(null),
                report.sealing().map(Object::toString).orElse(null));
    }
}
