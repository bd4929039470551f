package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchManifestTest {
    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();
    private final List<String> cleaned = Collections.synchronizedList(new ArrayList<>());
    private Path in = Path.of("");
    private Path out = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void pictures() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
        file = folder.resolve("manifest");
        for (int i = 0; i < 20; i++) {
            Files.write(in.resolve("p" + i + ".toy"), Toy.withSecret("number " + i));
        }
    }

    private void run(Batch batch) throws IOException {
        List<BatchItem> items = new FolderItems(out).addFolder(in).items();
        try (BatchManifest manifest = BatchManifest.open(file, pipeline);
                BatchReport report =
                        pipeline.sanitizeAll(manifest.pending(items), batch.onProgress(manifest.recording(event -> {
                            if (event.outcome() == BatchEvent.Outcome.CLEANED) {
                                cleaned.add(event.name());
                            }
                            batch.progress().accept(event);
                        })))) {
            assertThat(report.count(BatchEvent.Outcome.REFUSED)).isZero();
        }
    }

    private void runUntil(int pictures) throws IOException {
        Cancellation stop = new Cancellation();
        run(Batch.sequential().with(stop).onProgress(event -> {
            if (cleaned.size() == pictures) {
                stop.cancel();
            }
        }));
    }

    @Test
    void batch_that_was_cut_off_goes_on_and_makes_every_picture_once() throws IOException {
        runUntil(7);
        assertThat(cleaned).hasSize(7);

        run(Batch.parallel(3));

        assertThat(cleaned).hasSize(20).doesNotHaveDuplicates();
        try (var results = Files.list(out)) {
            assertThat(results).hasSize(20);
        }
        run(Batch.sequential());
        assertThat(cleaned).hasSize(20);
    }

    @Test
    void picture_that_changed_or_is_to_be_done_otherwise_is_done_again() throws IOException {
        run(Batch.sequential());
        Files.write(in.resolve("p3.toy"), Toy.withSecret("another"));
        cleaned.clear();

        run(Batch.sequential());
        assertThat(cleaned).singleElement().asString().endsWith("p3.toy");

        PrivacyPipeline other =
                Toy.builder().then(new ToySteps.Look("look", picture -> {})).build();
        try (BatchManifest manifest = BatchManifest.open(file, other)) {
            assertThat(manifest.pending(new FolderItems(out).addFolder(in).items()))
                    .hasSize(20);
        }
    }

    @Test
    void torn_last_line_is_cut_off() throws IOException {
        run(Batch.sequential());
        Files.write(file, "0123abc".getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
        cleaned.clear();

        run(Batch.sequential());

        assertThat(cleaned).isEmpty();
        assertThat(Files.size(file)).isEqualTo(20 * 65);
    }

    @Test
    void file_that_is_no_manifest_is_refused_and_stays() throws IOException {
        byte[] letter = "Dear friend, ".repeat(20).getBytes(StandardCharsets.US_ASCII);
        Files.write(file, letter);
        assertThatThrownBy(() -> BatchManifest.open(file, pipeline)).isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(letter);
    }

    @Test
    void manifest_serves_one_batch_at_a_time() throws IOException {
        try (BatchManifest used = BatchManifest.open(file, pipeline)) {
            assertThat(used.size()).isZero();
            assertThatThrownBy(() -> BatchManifest.open(file, pipeline)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void source_that_cannot_be_read_is_pending_so_that_the_batch_tells_why() throws IOException {
        Source gone = Source.of(folder.resolve("gone.toy"));
        try (BatchManifest manifest = BatchManifest.open(file, pipeline)) {
            BatchItem item = new BatchItem("gone", gone, (from, to) -> Sink.discard(), true);
            assertThat(manifest.pending(List.of(item))).hasSize(1);
        }
    }
}
