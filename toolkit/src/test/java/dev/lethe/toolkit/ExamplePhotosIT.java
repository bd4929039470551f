package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.pipeline.BatchReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example photos, cleaned, as programs see them that have nothing to do with Lethe. */
class ExamplePhotosIT {
    /** All that ExifTool may still report: about the file, its coding, a neutral profile, and the orientation. */
    private static final Pattern ALLOWED = Pattern.compile(
            "(ExifTool|System|File|JFIF|PNG|PNG-pHYs|RIFF|Adobe|ICC-header|ICC_Profile|Composite):.*|IFD0:Orientation.*");

    /** Invented names, numbers and places that the photos hold in many structures (examples/photo-generator). */
    private static final List<String> PLANTED =
            List.of("Quillfeather", "Thistlewick", "LP9-0042-7731", "Lumora", "Champ de Mars", "quillfeather.example");

    @TempDir
    private Path cleaned;

    private Path photos = Path.of("");

    @BeforeEach
    void clean() throws IOException {
        photos = Path.of("..", "examples", "photos");
        try (BatchReport report = Lethe.cleaner().sanitizeAll(photos, cleaned, Batch.sequential())) {
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(report.total()).isGreaterThan(5);
        }
    }

    @Test
    void cleaned_photos_hold_none_of_the_planted_texts() throws IOException {
        for (Path photo : files(photos)) {
            assertThat(PLANTED).anyMatch(text -> contains(photo, text));
        }
        for (Path photo : files(cleaned)) {
            assertThat(PLANTED).noneMatch(text -> contains(photo, text));
        }
    }

    @Test
    void exiftool_sees_nothing_but_coding_and_orientation() throws Exception {
        String exiftool = System.getenv("EXIFTOOL");
        assumeTrue(exiftool != null, "EXIFTOOL does not name ExifTool; this check is skipped");
        for (Path photo : files(cleaned)) {
            List<String> command = new ArrayList<>(Arrays.asList(exiftool.split(" ")));
            command.addAll(List.of("-q", "-a", "-u", "-ee", "-G1", "-s", "-s", "-n", photo.toString()));
            for (String line : run(command)) {
                String tag = line.replaceFirst("^\\[(\\S+)\\s*]\\s*", "$1:");
                assertThat(tag).matches(ALLOWED);
            }
        }
    }

    @Test
    void djpeg_decodes_the_same_pixels_as_before() throws Exception {
        assumeTrue(onPath("djpeg"), "djpeg is not on the path; this check is skipped");
        for (Path photo : files(cleaned)) {
            if (photo.toString().endsWith(".jpg")) {
                Path before = photos.resolve(String.valueOf(photo.getFileName()));
                assertThat(pixels(photo)).isEqualTo(pixels(before));
            }
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private static byte[] pixels(Path jpeg) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("djpeg", "-pnm", jpeg.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] pixels = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return pixels;
    }
}
