package dev.lethe.pipeline;

import dev.lethe.Encoding;
import dev.lethe.Finding;
import dev.lethe.Finding.Severity;
import dev.lethe.pipeline.BatchEvent.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of a batch: a table with one row per picture, self-contained, no script. */
final class PictureHtml {
    private static final String STYLE = """
            :root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}body{max-width:70rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.5rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;\
            padding:.5rem .6rem;border-bottom:1px solid #8884}
            td.n{overflow-wrap:anywhere;max-width:18rem}.k{display:inline-block;border-radius:.7rem;padding:0 .6rem;\
            margin:.1rem .2rem .1rem 0;background:#8883}
            .high{background:#d33c;color:#fff}.medium{background:#e90c;color:#000}.bad{color:#d33;font-weight:600}\
            .ok{color:#2a7;font-weight:600}
            .badge{display:inline-block;border:1px solid #2a7;border-radius:.3rem;padding:0 .4rem;font-size:.85em}
            .badge.lossy{border-color:#e90}td.s{white-space:nowrap}.f{white-space:nowrap}figure{display:inline-block;margin:.4rem .4rem 0 0}
            figure img{display:block;max-width:8rem;max-height:8rem;border:1px solid #8884}figcaption{font-size:.8em}
            small{opacity:.75}@page{margin:1.5cm}
            @media print{:root{color-scheme:light;font-size:10pt}body{max-width:none;margin:0}tr,figure{break-inside:avoid}\
            .k,.badge{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
            details::details-content{content-visibility:visible;height:auto}summary{display:none}}
            """;

    /** Controls, and marks that change the direction of text: a name could pass for another with them. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

    private static final int MOST_DETAILS = 200;

    private PictureHtml() {}

    static String head(BatchReport report) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline';img-src data:\">"
                + "<title>Lethe report</title><style>");
        page.append(STYLE).append("</style></head><body><h1>What the pictures gave away</h1><p>");
        page.append(report.count(Outcome.CLEANED)).append(" of ").append(report.total());
        page.append(" files cleaned and verified, ")
                .append(report.count(Outcome.FAILED))
                .append(" failed, ");
        page.append(report.count(Outcome.REFUSED)).append(" refused, ");
        page.append(report.count(Outcome.SKIPPED)).append(" skipped (not pictures). ");
        page.append(bytes(report.bytesBefore())).append(" before, ").append(bytes(report.bytesAfter()));
        page.append(" after.</p><p>").append(kinds(report.removed())).append("</p>");
        return page.append(
                        "<table><thead><tr><th>Picture</th><th>Result</th><th>Found and removed</th><th>Size</th></tr>"
                                + "</thead><tbody>\n")
                .toString();
    }

    static String foot() {
        return "</tbody></table><p><small>Values are not in this report. What the pixels themselves show was not judged."
                + "</small></p></body></html>\n";
    }

    static String row(BatchEvent event, boolean originalNames, Illustration illustration) {
        StringBuilder row = new StringBuilder("<tr><td class=\"n\">");
        row.append(escape(event.renamed().orElse(event.name())));
        if (originalNames && event.renamed().isPresent()) {
            row.append("<br><small>was ").append(escape(event.name())).append("</small>");
        }
        row.append(figures(illustration)).append("</td>");
        event.report().ifPresentOrElse(report -> cleaned(row, report), () -> notCleaned(row, event));
        return row.append("</tr>\n").toString();
    }

    private static String figures(Illustration illustration) {
        String both = figure("before", illustration.before()) + figure("after", illustration.after());
        return both.isEmpty() ? "" : "<div class=\"f\">" + both + "</div>";
    }

    private static String figure(String caption, Optional<String> drawn) {
        return drawn.map(uri -> "<figure><img alt=\"the picture " + caption + "\" src=\"" + escape(uri)
                        + "\"><figcaption>" + caption + "</figcaption></figure>")
                .orElse("");
    }

    private static void notCleaned(StringBuilder row, BatchEvent event) {
        String why = event.error().map(Reason::of).orElse("");
        row.append("<td class=\"bad\">").append(event.outcome().name().toLowerCase(Locale.ROOT));
        row.append("</td><td>").append(escape(why)).append("</td><td></td>");
    }

    private static void cleaned(StringBuilder row, Report report) {
        row.append("<td class=\"ok\">").append(report.removed().isEmpty() ? "was clean" : "cleaned");
        row.append(
                report.lossless()
                        ? "<br><span class=\"badge\">lossless"
                        : "<br><span class=\"badge lossy\">encoded anew");
        row.append("</span><br><small>").append(escape(report.format().name()));
        report.encoding().filter(encoding -> !encoding.lossless()).ifPresent(encoding -> row.append(score(encoding)));
        report.sealing().ifPresent(sealing -> row.append(", sealed: ").append(escape(sealing.toString())));
        row.append("</small></td><td>");
        row.append(escape(FindingWords.sentence(report.removedCounts().keySet())));
        row.append("<br>").append(kinds(report.removedCounts()));
        if (!report.kept().isEmpty()) {
            row.append("<br><small>its name still tells: </small>").append(kinds(report.keptCounts()));
        }
        details(row, report);
        row.append("</td><td class=\"s\">").append(bytes(report.bytesBefore())).append(" → ");
        row.append(bytes(report.bytesAfter()));
        row.append(String.format(Locale.ROOT, "<br><small>%+.1f %%</small></td>", 100 * (report.ratio() - 1)));
    }

    private static void details(StringBuilder row, Report report) {
        row.append("<details><summary>details</summary><small>");
        report.removed().stream()
                .limit(MOST_DETAILS)
                .forEach(finding -> row.append(escape(finding.carrier() + ": " + finding.what()))
                        .append("<br>"));
        if (report.removed().size() > MOST_DETAILS) {
            row.append("and ").append(report.removed().size() - MOST_DETAILS).append(" more<br>");
        }
        report.notes().forEach(note -> row.append("<em>").append(escape(note)).append("</em><br>"));
        row.append("verified by ").append(escape(String.join(", ", report.verifiedBy())));
        row.append("</small></details>");
    }

    private static String score(Encoding encoding) {
        String missed = encoding.reached() ? "" : ", not what was asked for";
        return encoding.score().isEmpty()
                ? missed
                : String.format(Locale.ROOT, ", quality %.1f", encoding.score().getAsDouble()) + missed;
    }

    private static String kinds(Map<Finding.Kind, Long> counts) {
        StringBuilder tags = new StringBuilder();
        counts.forEach((kind, count) -> {
            String level = kind.severity() == Severity.LOW
                    ? ""
                    : " " + kind.severity().name().toLowerCase(Locale.ROOT);
            tags.append("<span class=\"k").append(level).append("\">").append(escape(kind.title()));
            tags.append(" ").append(count).append("</span>");
        });
        return tags.toString();
    }

    private static String bytes(long count) {
        return count < 10_000 ? count + " B" : String.format(Locale.ROOT, "%,d kB", Math.round(count / 1000.0));
    }

    private static String escape(String text) {
        return UNSEEN.matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
