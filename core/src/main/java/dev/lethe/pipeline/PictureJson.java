package dev.lethe.pipeline;

import dev.lethe.Encoding;
import dev.lethe.Finding;
import dev.lethe.ImageHeader;
import dev.lethe.Inspection;
import dev.lethe.Sealing;
import dev.lethe.pipeline.BatchEvent.Outcome;
import java.util.Locale;
import java.util.Map;

/** Reports and inspections as JSON. Values of the metadata are left out unless asked for. */
public final class PictureJson {
    private static final String REPORT = "lethe-report/1";

    private PictureJson() {}

    /** An inspection as one JSON object. */
    public static String of(String name, Inspection inspection, boolean showValues) {
        Json json = new Json().open('{').key("name").value(name);
        header(json, inspection.header());
        findings(json, inspection, showValues);
        return json.strings("notes", inspection.notes()).close('}').toString();
    }

    /** What stands in the place of an inspection that failed, as one JSON object. */
    public static String failed(String name, Exception error) {
        return new Json()
                .open('{')
                .key("name")
                .value(name)
                .key("error")
                .value(Reason.of(error))
                .close('}')
                .toString();
    }

    static String of(BatchEvent event, boolean originalNames) {
        Json json = new Json().open('{').key("name").value(event.renamed().orElse(event.name()));
        if (originalNames && event.renamed().isPresent()) {
            json.key("originalName").value(event.name());
        }
        json.key("outcome").value(event.outcome().name().toLowerCase(Locale.ROOT));
        event.error().ifPresent(error -> json.key("error").value(Reason.of(error)));
        event.report().ifPresent(report -> report(json, report));
        return json.close('}').toString();
    }

    private static void report(Json json, Report report) {
        header(json, report.before().header());
        json.key("resultFormat").value(report.format().name());
        json.key("bytesBefore").value(report.bytesBefore());
        json.key("bytesAfter").value(report.bytesAfter());
        json.key("lossless").value(report.lossless());
        report.encoding().ifPresent(encoding -> encoding(json, encoding));
        report.sealing().ifPresent(sealing -> sealing(json, sealing));
        findings(json, report.before(), false);
        counts(json, "keptInName", report.keptCounts());
        json.strings("steps", report.steps());
        json.strings("verifiedBy", report.verifiedBy());
        json.strings("notes", report.notes());
    }

    private static void encoding(Json json, Encoding encoding) {
        json.key("encoding").open('{').key("pixelsKept").value(encoding.lossless());
        encoding.score().ifPresent(score -> json.key("score").value(score));
        json.key("reached").value(encoding.reached()).key("reason").value(encoding.reason());
        json.close('}');
    }

    private static void sealing(Json json, Sealing sealing) {
        json.key("sealed").open('{').key("container").value(sealing.container());
        json.key("recipients").value(sealing.recipients()).close('}');
    }

    private static void header(Json json, ImageHeader header) {
        json.key("format").value(header.format().name());
        json.key("width").value(header.displayWidth());
        json.key("height").value(header.displayHeight());
        json.key("frames").value(header.frames());
    }

    private static void findings(Json json, Inspection inspection, boolean showValues) {
        counts(json, "found", inspection.counts());
        json.key("findings").open('[');
        for (Finding finding : inspection.findings()) {
            json.open('{').key("kind").value(finding.kind().title());
            json.key("severity").value(finding.kind().severity().name().toLowerCase(Locale.ROOT));
            json.key("carrier").value(finding.carrier()).key("what").value(finding.what());
            if (finding.bytes() > 0) {
                json.key("bytes").value(finding.bytes());
            }
            if (showValues) {
                finding.value().ifPresent(value -> json.key("value").value(value.reveal()));
            }
            json.close('}');
        }
        json.close(']');
    }

    private static void counts(Json json, String name, Map<Finding.Kind, Long> counts) {
        json.key(name).open('{');
        counts.forEach((kind, count) -> json.key(kind.title()).value(count));
        json.close('}');
    }

    static String head(BatchReport report) {
        Json json = new Json().open('{').key("schema").value(REPORT);
        json.key("total").value(report.total());
        for (Outcome outcome : Outcome.values()) {
            json.key(outcome.name().toLowerCase(Locale.ROOT)).value(report.count(outcome));
        }
        json.key("bytesBefore").value(report.bytesBefore());
        json.key("bytesAfter").value(report.bytesAfter());
        counts(json, "removed", report.removed());
        counts(json, "keptInNames", report.kept());
        return json + ",";
    }
}
