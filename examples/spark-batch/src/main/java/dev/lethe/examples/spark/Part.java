package dev.lethe.examples.spark;

import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.BatchManifest;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.toolkit.Lethe;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A task: some keys, with a manifest that tells the next run which of them are done, and a report of those that this run did. */
record Part(String name, List<String> keys, Store in, Store out, Store memory) implements Serializable {
    private static final int SAVED_EVERY = 500;

    Outcome clean() throws IOException {
        PrivacyPipeline pipeline = Lethe.cleaner();
        Path file = Files.createTempFile("lethe", ".manifest");
        try {
            try (InputStream saved = memory.open(manifest())) {
                Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (FileNotFoundException e) {
                // This is the first run.
            }
            try (BatchManifest manifest = BatchManifest.open(file, pipeline)) {
                List<BatchItem> items = keys.stream()
                        .map(key -> new BatchItem(key, in.source(key), (from, to) -> out.sink(key), false))
                        .toList();
                Batch batch = Batch.sequential().onProgress(manifest.recording(event -> {
                    if (event.done() % SAVED_EVERY == 0) {
                        save(file);
                    }
                }));
                try (BatchReport report = pipeline.sanitizeAll(manifest.pending(items), batch)) {
                    save(file);
                    memory.put("report-" + name + ".json", report::writeJson);
                    return Outcome.of(report, keys.size());
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String manifest() {
        return "manifest-" + name;
    }

    private void save(Path file) {
        try {
            memory.put(manifest(), copy -> Files.copy(file, copy));
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest could not be saved", e);
        }
    }
}
