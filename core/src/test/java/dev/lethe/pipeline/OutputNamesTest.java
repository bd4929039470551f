package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.io.Source;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputNamesTest {
    private static final String RANDOM_NAME = "[a-z2-9]{16}\\.png";

    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private Path picture(String name, int value) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(
                file, Toy.of(1, 1).secret("of " + value).pixels(value).end());
    }

    private void pictures(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            picture("Paris/IMG_20210506_0708%02d.png".formatted(i), i);
        }
    }

    private BatchReport clean(Batch batch) throws IOException {
        return pipeline.sanitizeAll(in, out, batch);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The grey value of the one pixel of each result, by name. */
    private Map<String, Integer> shown(Path results) throws IOException {
        Map<String, Integer> shown = new TreeMap<>();
        for (String name : files(results)) {
            byte[] bytes = Files.readAllBytes(results.resolve(name));
            shown.put(name, (int) bytes[bytes.length - 4]);
        }
        return shown;
    }

    @Test
    void random_names_tell_nothing_and_are_never_the_same() throws IOException {
        pictures(40);

        clean(Batch.parallel(2).withNames(OutputNames.RANDOM)).close();
        List<String> first = files(out);
        clean(Batch.sequential().withNames(OutputNames.RANDOM)).close();

        assertThat(first).hasSize(40).allMatch(name -> name.matches(RANDOM_NAME));
        assertThat(files(out)).hasSize(80).containsAll(first);
    }

    @Test
    void random_names_come_in_an_order_of_their_own() throws IOException {
        pictures(40);
        List<String> done = new ArrayList<>();

        clean(Batch.sequential().withNames(OutputNames.RANDOM).onProgress(event -> done.add(event.name())))
                .close();

        assertThat(done).isNotEqualTo(done.stream().sorted().toList());
    }

    @Test
    void numbers_are_the_same_each_time_and_follow_neither_names_nor_folders() throws IOException {
        pictures(40);

        clean(Batch.sequential().withNames(OutputNames.SEQUENCE)).close();
        Map<String, Integer> first = shown(out);
        Path second = folder.resolve("second");
        pipeline.sanitizeAll(in, second, Batch.parallel(2).withNames(OutputNames.SEQUENCE))
                .close();

        assertThat(first.keySet())
                .startsWith("0001.png", "0002.png")
                .hasSize(40)
                .contains("0040.png");
        assertThat(first.values()).isNotEqualTo(first.values().stream().sorted().toList());
        assertThat(shown(second)).isEqualTo(first);
    }

    @Test
    void numbers_go_on_where_an_earlier_run_stopped_and_replace_nothing() throws IOException {
        picture("a.png", 1);
        Files.createDirectory(out);
        Files.writeString(out.resolve("9999.png"), "of an earlier run");

        clean(Batch.sequential().withNames(OutputNames.SEQUENCE)).close();

        assertThat(files(out)).containsExactly("10000.png", "9999.png");
        assertThat(out.resolve("9999.png")).hasContent("of an earlier run");
    }

    @Test
    void number_of_what_is_no_picture_comes_last() throws IOException {
        for (int i = 0; i < 12; i++) {
            Files.writeString(in.resolve("a" + i + ".txt"), "note " + i);
        }
        pictures(3);

        clean(Batch.sequential().withNames(OutputNames.SEQUENCE)).close();

        assertThat(files(out)).containsExactly("0001.png", "0002.png", "0003.png");
    }

    @Test
    void new_names_have_the_extension_of_the_result_whatever_the_source_had() throws IOException {
        picture("noextension", 1);
        picture("WRONG.PSB", 2);
        picture("right.APNG", 3);

        clean(Batch.sequential().withNames(OutputNames.SEQUENCE)).close();

        assertThat(files(out)).containsExactly("0001.png", "0002.png", "0003.png");
    }

    @Test
    void extension_stays_where_it_says_how_the_content_is_to_be_read() {
        FolderItem drawing = new FolderItem(Path.of("a/plan.SVGZ"), Source.of(new byte[0]), null, true);
        ResultName name = new NewNames.Named(drawing, "0001").name();

        assertThat(name.in(dev.lethe.ImageFormat.SVG, dev.lethe.ImageFormat.SVG))
                .isEqualTo("0001.svgz");
        assertThat(name.in(dev.lethe.ImageFormat.SVG, dev.lethe.ImageFormat.PNG))
                .isEqualTo("0001.png");
    }

    @Test
    void reports_call_pictures_by_their_new_names_alone() throws IOException {
        pictures(3);
        Files.writeString(in.resolve("Paris/IMG_broken.png"), "no picture");
        Batch batch = Batch.sequential().withNames(OutputNames.SEQUENCE);
        Path page = folder.resolve("report.html");

        try (BatchReport report = clean(batch)) {
            assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
            report.writeHtml(page);
            assertThat(json(report) + Files.readString(page))
                    .contains("0001", "0004")
                    .doesNotContain("Paris", "IMG_", "20210506");
        }
    }

    @Test
    void reports_tell_old_names_beside_the_new_ones_when_asked() throws IOException {
        picture("Paris/IMG_20210506_070809.png", 1);
        Batch batch = Batch.sequential().withNames(OutputNames.SEQUENCE).withOriginalNamesReported();
        Path page = folder.resolve("report.html");

        try (BatchReport report = clean(batch)) {
            report.writeHtml(page);
            assertThat(json(report)).contains("\"name\":\"0001\",\"originalName\":\"Paris/IMG_20210506_070809.png\"");
            assertThat(page).content().contains("was Paris/IMG_20210506_070809.png");
        }
    }

    @Test
    void report_tells_that_kept_names_still_tell_a_time() throws IOException {
        picture("IMG_20210506_070809.png", 1);
        Path page = folder.resolve("report.html");

        try (BatchReport report = clean(Batch.sequential())) {
            report.writeHtml(page);
            assertThat(report.kept()).containsExactly(Map.entry(dev.lethe.Finding.Kind.TIME, 1L));
            assertThat(report.removed()).containsExactly(Map.entry(dev.lethe.Finding.Kind.LOCATION, 1L));
            assertThat(json(report)).contains("\"keptInName\":{\"time\":1}", "\"keptInNames\":{\"time\":1}");
            assertThat(page).content().contains("its name still tells");
        }
        try (BatchReport report = clean(Batch.sequential().withNames(OutputNames.RANDOM))) {
            assertThat(report.kept()).isEmpty();
            assertThat(report.removed()).containsEntry(dev.lethe.Finding.Kind.TIME, 1L);
        }
    }

    @Test
    void kept_names_that_differ_in_capitals_alone_get_a_number() throws IOException {
        FolderItems items = new FolderItems(out)
                .addSource(Source.of(Toy.clean()), "Trip/A.png")
                .addSource(Source.of(Toy.clean()), "trip/a.png")
                .addSource(Source.of(Toy.clean()), "trip/a-2.png")
                .addSource(Source.of(Toy.clean()), "e\u0301.png")
                .addSource(Source.of(Toy.clean()), "\u00c9.PNG");

        pipeline.sanitizeAll(items.items(), Batch.parallel(2)).close();

        assertThat(files(out))
                .containsExactlyInAnyOrder("Trip/A.png", "trip/a-3.png", "trip/a-2.png", "e\u0301.png", "\u00c9-2.PNG");
    }

    @Test
    void kept_names_keep_old_extensions_when_two_pictures_would_become_one() throws IOException {
        PrivacyPipeline converting = Toy.builder()
                .then(new ToySteps.Encode(Toy.OTHER, (job, output, context) -> {
                    job.encoder(Toy.OTHER).write(job.picture(), Toy.OTHER, EncodeOptions.defaults(), output, context);
                    return EncodeStep.Encoded.written(Lane.PIXELS, "converted");
                }))
                .build();
        FolderItems items = new FolderItems(out)
                .addSource(Source.of(Toy.clean()), "a.png")
                .addSource(Source.of(Toy.clean()), "A.jpg")
                .addSource(Source.of(Toy.clean()), "b.png")
                .addSource(Source.of(Toy.clean()), "a-png.x");

        converting.sanitizeAll(items.items(), Batch.parallel(2)).close();

        assertThat(files(out)).containsExactlyInAnyOrder("a-png-2.bmp", "A-jpg.bmp", "b.bmp", "a-png.bmp");
    }

    @Test
    void source_that_is_no_file_is_named_like_the_others() throws IOException {
        FolderItems items = new FolderItems(out, OutputNames.SEQUENCE).addSource(Source.of(Toy.clean()), "stdin");

        pipeline.sanitizeAll(items.items(), Batch.sequential()).close();

        assertThat(files(out)).containsExactly("0001.png");
        assertThatThrownBy(() -> FolderItems.inPlace().addSource(Source.of(Toy.clean()), "stdin"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String json(BatchReport report) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        report.writeJson(json);
        return json.toString(StandardCharsets.UTF_8);
    }
}
