package dev.lethe.cli;

import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchEvent;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.BatchManifest;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Reason;
import dev.lethe.pipeline.Report;
import dev.lethe.spi.Capabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run over pictures that are written, the same for every command: clean, tell, report.
 *
 * @param pictures the PATHs
 * @param destination where results go
 * @param reports files to tell of the run in
 * @param jobs pictures at the same time
 * @param manifest what remembers which pictures are done; empty if nothing does
 */
record PictureRun(
        List<String> pictures, Destination destination, Reports reports, int jobs, Optional<BatchManifest> manifest) {
    /** A run of one picture after the other: those that open pixels must not compete for memory. */
    static PictureRun sequential(List<String> pictures, Destination destination) {
        return new PictureRun(pictures, destination, Reports.NONE, 1, Optional.empty());
    }

    Status run(PrivacyPipeline pipeline, Console console) {
        reports.check(pictures);
        return run(pipeline, Inputs.of(pictures, destination, console), console);
    }

    /**
     * A run over still pictures; animations that folders happen to hold are left out, and named. Where only
     * files are named, one that is an animation fails.
     */
    Status runStills(PrivacyPipeline pipeline, Capabilities capabilities, Console console) {
        Inputs inputs = Inputs.of(pictures, destination, console);
        if (pictures.stream().noneMatch(name -> !name.equals(Inputs.STREAM) && Files.isDirectory(Path.of(name)))) {
            return run(pipeline, inputs, console);
        }
        Animations animations = new Animations(capabilities);
        List<BatchItem> stills = new ArrayList<>();
        List<BatchItem> moving = new ArrayList<>();
        inputs.items().forEach(item -> (animations.contain(item) ? moving : stills).add(item));
        Status status = run(pipeline, new Inputs(stills, inputs.status()), console);
        moving.forEach(item -> console.line("Skipped, an animation: " + Printable.line(item.name())));
        return status;
    }

    private Status run(PrivacyPipeline pipeline, Inputs inputs, Console console) {
        boolean told = !destination.single();
        SummaryTable table = new SummaryTable(console, inputs.items(), !(destination instanceof Destination.Nowhere));
        AtomicBoolean missed = new AtomicBoolean();
        try (Interruption interruption = new Interruption()) {
            Batch batch = reports.of(Batch.parallel(jobs))
                    .with(interruption.cancellation())
                    .onProgress(event -> {
                        if (interruption.cancellation().isCancelled()) {
                            return;
                        }
                        tell(event, console);
                        missed.compareAndSet(false, missed(event));
                        if (told) {
                            table.row(event);
                        }
                        console.progress(event.done() + " of " + inputs.items().size() + " done");
                    });
            try (BatchReport report = run(pipeline, inputs.items(), batch)) {
                console.erase();
                if (told && !interruption.cancellation().isCancelled()) {
                    table.sum(report);
                }
                Status status = inputs.status()
                        .or(status(report))
                        .or(missed.get() ? Status.FAILED : Status.DONE)
                        .or(reports.write(report, console));
                return console.delivered() ? status : status.or(Status.FAILED);
            }
        } catch (IOException e) {
            console.error("lethe", Reason.of(e));
            return Status.FAILED;
        }
    }

    private BatchReport run(PrivacyPipeline pipeline, List<BatchItem> items, Batch batch) throws IOException {
        return manifest.isPresent()
                ? pipeline.sanitizeAll(
                        manifest.get().pending(items),
                        batch.onProgress(manifest.get().recording(batch.progress())))
                : pipeline.sanitizeAll(items, batch);
    }

    private static void tell(BatchEvent event, Console console) {
        if (event.outcome() != Outcome.SKIPPED) {
            event.error().ifPresent(error -> console.error(event.name(), Reason.of(error)));
        }
    }

    /** Whether a picture was written although what was asked for is out of reach, as its note says. */
    private static boolean missed(BatchEvent event) {
        return event.report()
                .flatMap(Report::encoding)
                .filter(encoding -> !encoding.reached())
                .isPresent();
    }

    private static Status status(BatchReport report) {
        if (report.count(Outcome.REFUSED) > 0) {
            return Status.RESIDUE;
        }
        return report.count(Outcome.FAILED) > 0 ? Status.FAILED : Status.DONE;
    }
}
