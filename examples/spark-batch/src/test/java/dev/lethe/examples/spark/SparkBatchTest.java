package dev.lethe.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.pipeline.Batch;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkBatchTest {
    private static final Path PHOTOS = Path.of(System.getProperty("basedir", ""), "..", "photos");
    private static final int COPIES = 6;

    @TempDir
    private Path folder;

    private Path in;
    private Path out;
    private Path memory;

    /** Six times each example picture, with a byte more each time, one that is cut off, and a text. */
    @BeforeEach
    void pictures() throws IOException {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.lethe.parts", "5");
        in = Files.createDirectories(folder.resolve("in/sub dir")).getParent();
        out = folder.resolve("out");
        memory = folder.resolve("memory");
        try (Stream<Path> photos = Files.list(PHOTOS)) {
            for (Path photo : photos.toList()) {
                byte[] bytes = Files.readAllBytes(photo);
                for (int i = 0; i < COPIES; i++) {
                    String name = i + "-" + photo.getFileName();
                    Files.write(
                            in.resolve(i % 2 == 0 ? name : "sub dir/" + name), Arrays.copyOf(bytes, bytes.length + i));
                }
            }
        }
        byte[] jpeg = Files.readAllBytes(PHOTOS.resolve("tulips.jpg"));
        Files.write(in.resolve("bad.jpg"), Arrays.copyOf(jpeg, 500));
        Files.writeString(in.resolve("note.txt"), "no picture");
    }

    @AfterEach
    void properties() {
        System.clearProperty("spark.master");
        System.clearProperty("spark.lethe.parts");
    }

    private Outcome run() throws IOException {
        return SparkBatch.run(in.toString(), out.toString(), memory.toString());
    }

    private static Map<String, String> content(Path top) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(top.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)) + "");
            }
        }
        return content;
    }

    private Map<String, String> plain() throws IOException {
        Path plain = folder.resolve("plain");
        Lethe.cleaner().sanitizeAll(in, plain, Batch.sequential()).close();
        return content(plain);
    }

    @Test
    void results_are_those_of_a_plain_batch_and_a_restart_does_what_is_left() throws IOException {
        assertThat(run()).isEqualTo(new Outcome(7 * COPIES, 0, 1, 1));
        assertThat(content(out)).isEqualTo(plain()).hasSize(7 * COPIES);

        // As after a kill: a part whose manifest was not saved, a result in the making, and a picture that came since.
        try (Stream<Path> manifests = Files.list(memory)) {
            Files.delete(manifests
                    .filter(file -> file.toString().contains("manifest-0-of-5"))
                    .findFirst()
                    .orElseThrow());
        }
        String key = content(out).keySet().stream()
                .filter(name -> Math.floorMod(name.hashCode(), 5) == 0)
                .findFirst()
                .orElseThrow();
        Path result = out.resolve(key);
        Files.move(result, result.resolveSibling("." + result.getFileName() + ".part"));
        Files.copy(PHOTOS.resolve("portrait.jpg"), in.resolve("new.jpg"));
        Outcome again = run();

        assertThat(again.before()).isBetween(1L, 7L * COPIES - 1);
        assertThat(again.cleaned() + again.before()).isEqualTo(7 * COPIES + 1);
        assertThat(content(out)).isEqualTo(plain());
        assertThat(run()).isEqualTo(new Outcome(0, 7 * COPIES + 1, 1, 1));
    }

    @Test
    void failures_are_told_in_the_report_of_their_part() throws IOException {
        run();
        try (Stream<Path> files = Files.list(memory)) {
            List<String> reports = files.filter(file -> file.toString().endsWith(".json"))
                    .map(SparkBatchTest::text)
                    .toList();
            assertThat(reports)
                    .hasSize(5)
                    .filteredOn(report -> report.contains("\"failed\":1"))
                    .singleElement()
                    .asString()
                    .contains("bad.jpg");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void addresses_give_the_same_as_folders() throws IOException {
        String[] places =
                Stream.of(in, out, memory).map(path -> "file://" + path).toArray(String[]::new);
        assertThat(SparkBatch.run(places[0], places[1], places[2])).isEqualTo(new Outcome(7 * COPIES, 0, 1, 1));
        Map<String, String> stored = content(out);
        assertThat(stored).isEqualTo(plain());
        assertThat(SparkBatch.run(places[0], places[1], places[2])).isEqualTo(new Outcome(0, 7 * COPIES, 1, 1));
    }
}
