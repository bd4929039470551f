package dev.lethe.cli;

import dev.lethe.Finding;
import dev.lethe.pipeline.BatchEvent;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run tells on standard output: a line for each picture that was cleaned, in the order they are done, and a sum. */
final class SummaryTable {
    private static final int WIDEST_NAME = 48;
    private static final String SUM = "All";

    private final Console console;
    private final boolean written;
    private final String layout;
    private boolean begun;

    /**
     * A table for these pictures.
     *
     * @param written whether results are written at all
     */
    SummaryTable(Console console, List<BatchItem> items, boolean written) {
        this.console = console;
        this.written = written;
        int longest = items.stream()
                .mapToInt(item -> Printable.line(item.name()).length())
                .max()
                .orElse(0);
        this.layout = "%-" + Math.min(WIDEST_NAME, Math.max("Picture".length(), longest)) + "s  %9s  %9s  ";
    }

    void row(BatchEvent event) {
        event.report().ifPresent(report -> {
            row(Printable.line(event.name()), report);
            report.notes().forEach(note -> console.line("  note: " + Printable.line(note)));
        });
    }

    private void row(String name, Report report) {
        if (!begun) {
            begun = true;
            row("Picture", "Before", "After", written ? "Found and removed" : "Found, would be removed");
        }
        row(name, Size.of(report.bytesBefore()), Size.of(report.bytesAfter()), kinds(report.removedCounts()));
    }

    private void row(String name, String before, String after, String found) {
        Paragraph.beside(String.format(layout, name, before, after), found).forEach(console::line);
    }

    private static String kinds(Map<Finding.Kind, Long> counts) {
        if (counts.isEmpty()) {
            return "nothing";
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().title() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    void sum(BatchReport report) {
        if (report.count(Outcome.CLEANED) > 1) {
            row(SUM, Size.of(report.bytesBefore()), Size.of(report.bytesAfter()), kinds(report.removed()));
        }
        if (!report.kept().isEmpty()) {
            console.line("Names of files still give away " + kinds(report.kept()) + "; --names random gives others");
        }
        List<String> parts = new ArrayList<>();
        String done = written ? " cleaned and verified" : " can be cleaned; nothing was written";
        parts.add(pictures(report.count(Outcome.CLEANED)) + done);
        add(parts, report.count(Outcome.FAILED), " failed");
        add(parts, report.count(Outcome.REFUSED), " refused because something forbidden would have been left");
        add(parts, report.count(Outcome.SKIPPED), " skipped that are no pictures");
        console.line(String.join(", ", parts));
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + what);
        }
    }

    private static String pictures(long count) {
        return count + (count == 1 ? " picture" : " pictures");
    }
}
