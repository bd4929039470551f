package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchReportTest {
    private static final String SECRET = "48.858370 N";
    private static final String NASTY = "<script>alert(1)</script>&\"'\n\u202Egpj\u0007.png";

    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();

    private static BatchItem item(String name, byte[] content) {
        return new BatchItem(name, Source.of(content), (from, to) -> Sink.discard(), true);
    }

    private BatchReport report() throws IOException {
        return pipeline.sanitizeAll(
                List.of(
                        item(NASTY, Toy.withSecret(SECRET)),
                        item("clean.png", Toy.clean()),
                        item("broken " + NASTY, new byte[] {1, 2, 3})),
                Batch.sequential());
    }

    private static String json(BatchReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.writeJson(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String html(BatchReport report) throws IOException {
        Path file = folder.resolve("report.html");
        report.writeHtml(file);
        return Files.readString(file);
    }

    @Test
    @SuppressWarnings("unchecked")
    void json_holds_counters_and_one_object_per_picture() throws IOException {
        try (BatchReport report = report()) {
            Map<String, Object> read = StrictJson.object(json(report));
            List<Map<String, Object>> pictures = (List<Map<String, Object>>) read.get("pictures");

            assertThat(read)
                    .containsEntry("schema", "lethe-report/1")
                    .containsEntry("total", 3L)
                    .containsEntry("cleaned", 2L)
                    .containsEntry("failed", 1L)
                    .containsEntry("skipped", 0L)
                    .containsEntry("refused", 0L)
                    .containsEntry("removed", Map.of("location", 1L));
            assertThat(pictures).extracting(p -> p.get("name")).containsExactly(NASTY, "clean.png", "broken " + NASTY);
            assertThat(pictures.get(0))
                    .containsEntry("outcome", "cleaned")
                    .containsEntry("format", "PNG")
                    .containsEntry("width", 4L)
                    .containsEntry("height", 2L)
                    .containsEntry("lossless", true)
                    .containsEntry("verifiedBy", List.of("toy walker"));
            assertThat(pictures.get(2)).containsEntry("outcome", "failed").containsKey("error");
        }
    }

    @Test
    void json_is_valid_when_nothing_was_done() throws IOException {
        try (BatchReport report = pipeline.sanitizeAll(List.of(), Batch.sequential())) {
            assertThat(StrictJson.object(json(report)))
                    .containsEntry("total", 0L)
                    .containsEntry("pictures", List.of());
            assertThat(html(report)).endsWith("</html>\n");
        }
    }

    @Test
    void html_needs_nothing_else_and_runs_nothing() throws IOException {
        try (BatchReport report = report()) {
            String html = html(report);

            assertThat(html)
                    .startsWith("<!DOCTYPE html>")
                    .endsWith("</html>\n")
                    .contains("default-src 'none'")
                    .doesNotContain("<script")
                    .doesNotContain("http://")
                    .doesNotContain("https://")
                    .doesNotContain("src=")
                    .doesNotContain("href=")
                    .doesNotContain("@import")
                    .doesNotContain("url(");
        }
    }

    @Test
    void html_escapes_names_and_hides_their_control_characters() throws IOException {
        try (BatchReport report = report()) {
            assertThat(html(report))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;'\uFFFD\uFFFDgpj\uFFFD.png")
                    .doesNotContain("\u202E")
                    .doesNotContain("\u0007");
        }
    }

    @Test
    void values_are_in_neither_report() throws IOException {
        try (BatchReport report = report()) {
            assertThat(json(report)).doesNotContain(SECRET).doesNotContain("48.8");
            assertThat(html(report)).doesNotContain(SECRET).doesNotContain("48.8");
        }
    }

    @Test
    void values_are_in_an_inspection_only_when_asked_for() throws IOException {
        dev.lethe.Inspection inspection = pipeline.inspect(Source.of(Toy.withSecret(SECRET)));
        String hidden = PictureJson.of(NASTY, inspection, false);
        String shown = PictureJson.of(NASTY, inspection, true);

        assertThat(StrictJson.object(hidden)).containsEntry("name", NASTY);
        assertThat(hidden).doesNotContain(SECRET);
        assertThat(StrictJson.object(shown).toString()).contains("value=" + SECRET);
    }

    @Test
    void report_can_be_written_again_and_by_many_threads() throws Exception {
        List<BatchItem> many = java.util.Collections.nCopies(2000, item("a.png", Toy.withSecret(SECRET)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (BatchReport report = pipeline.sanitizeAll(many, Batch.parallel(2))) {
            Callable<String> writing = () -> json(report);
            List<Future<String>> written = threads.invokeAll(List.of(writing, writing, writing, writing));
            String expected = json(report);
            for (Future<String> text : written) {
                assertThat(text.get()).isEqualTo(expected);
            }
            assertThat(StrictJson.object(expected)).containsEntry("total", 2000L);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void failures_are_told_without_paths() throws IOException {
        Path missing = folder.resolve("missing.png");
        BatchItem item = new BatchItem("missing.png", Source.of(missing), (from, to) -> Sink.discard(), true);
        try (BatchReport report = pipeline.sanitizeAll(List.of(item), Batch.sequential())) {
            assertThat(json(report)).contains("does not exist").doesNotContain(folder.toString());
            assertThat(html(report)).contains("does not exist").doesNotContain(folder.toString());
        }
    }

    private String page(Illustrator illustrator) throws IOException {
        List<BatchItem> one = List.of(item("a.png", Toy.withSecret(SECRET)));
        try (BatchReport report = pipeline.sanitizeAll(one, Batch.sequential().withPictures(illustrator))) {
            assertThat(report.count(BatchEvent.Outcome.CLEANED)).isEqualTo(1);
            return html(report);
        }
    }

    @Test
    void html_shows_each_picture_before_and_after_when_asked_to() throws IOException {
        String page = page((picture, context) -> java.util.Optional.of(
                "data:image/png;base64,QUJD" + (picture.length() > Toy.clean().length ? "" : "RA==")));

        assertThat(page)
                .contains("alt=\"the picture before\" src=\"data:image/png;base64,QUJD\"")
                .contains("alt=\"the picture after\" src=\"data:image/png;base64,QUJDRA==\"")
                .contains("img-src data:");
    }

    @Test
    void html_goes_without_pictures_when_they_can_not_be_drawn_or_are_none() throws IOException {
        assertThat(page((picture, context) -> {
                    throw new IllegalStateException("no pixels here");
                }))
                .doesNotContain("<img");
        assertThat(page((picture, context) -> java.util.Optional.of("data:text/html,<script>")))
                .doesNotContain("<img");
        assertThat(page((picture, context) -> java.util.Optional.empty())).doesNotContain("<img");
    }

    @Test
    void html_tells_in_words_what_was_found_and_whether_anything_was_lost() throws IOException {
        try (BatchReport report = report()) {
            assertThat(html(report))
                    .contains("It told where it was taken.")
                    .contains("It told nothing besides what it shows.")
                    .contains(">lossless</span>")
                    .containsSubsequence("failed</td>", "cleaned<br>");
        }
    }
}
