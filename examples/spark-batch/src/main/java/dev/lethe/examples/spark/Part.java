package dev.lethe.examples.spark;

import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.BatchManifest;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A task: some keys, with a manifest that tells the next run which of them are done, and a report of those that this run did. */
record Part(String name, List<String> keys, Objects in, Objects out, Objects memory) implements Serializable {
    private static final int SAVED_EVERY = 500;

    Outcome clean() throws IOException {
        PrivacyPipeline pipeline = Lethe.cleaner();
        Path file = Files.createTempFile("lethe", ".manifest");
        try {
            recall(file, pipeline);
            try (BatchManifest manifest = BatchManifest.open(file, pipeline)) {
                List<BatchItem> items = keys.stream().map(this::item).toList();
                Batch batch = Batch.sequential().onProgress(manifest.recording(event -> {
                    if (event.done() % SAVED_EVERY == 0) {
                        save(file);
                    }
                }));
                try (BatchReport report = pipeline.sanitizeAll(manifest.pending(items), batch)) {
                    save(file);
                    write("report-" + name + ".json", report::writeJson);
                    return Outcome.of(report, keys.size());
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private BatchItem item(String key) {
        return new BatchItem(key, in.source(key), (from, to) -> out.sink(key), false);
    }

    private void recall(Path file, PrivacyPipeline pipeline) throws IOException {
        if (memory.has("manifest-" + name)) {
            Source saved = memory.source("manifest-" + name);
            try (RunContext context = RunContext.of(pipeline.limits());
                    SeekableInput input = saved.open(context);
                    OutputStream copy = Files.newOutputStream(file)) {
                input.stream().transferTo(copy);
            }
        }
    }

    private void save(Path file) {
        try {
            write("manifest-" + name, copy -> Files.copy(file, copy));
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest could not be saved", e);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private void write(String key, Writing writing) throws IOException {
        try (Staging staging = memory.sink(key).stage()) {
            writing.to(staging.output());
            staging.release();
        }
    }
}
