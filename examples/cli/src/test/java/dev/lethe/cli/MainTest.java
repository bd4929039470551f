package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is, with real pictures. */
class MainTest {
    private static final Path PHOTOS = Path.of(System.getProperty("basedir", ""), "..", "photos");
    /** What the photos say about people and places. */
    private static final String[] SECRETS = {"Quillfeather", "Thistlewick", "LP9-0042-7731", "51.5", "2024:05:04"};

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Main.run(args, print(out), print(err), InputStream.nullInputStream());
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void main_cleans_the_example_photos_as_the_readme_says() throws IOException {
        Path report = folder.resolve("report.html");
        Path json = folder.resolve("report.json");
        Path cleaned = folder.resolve("cleaned");

        int status = run(
                "clean",
                PHOTOS.toString(),
                "-o",
                cleaned.toString(),
                "--report",
                report.toString(),
                "--json",
                json.toString());

        assertThat(text(err)).isEmpty();
        assertThat(status).isZero();
        assertThat(Shell.files(cleaned)).isEqualTo(Shell.files(PHOTOS)).contains("lighthouse.jpg", "portrait.jpg");
        for (String name : Shell.files(cleaned)) {
            assertThat(Metadata.inspect(cleaned.resolve(name)).findings())
                    .as(name)
                    .isEmpty();
            assertThat(new String(Files.readAllBytes(cleaned.resolve(name)), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(SECRETS);
        }
        assertThat(text(out)).contains("lighthouse.jpg").contains("location ").doesNotContain(SECRETS);
        assertThat(Files.readString(report)).contains("portrait.jpg").doesNotContain(SECRETS);
        assertThat(Files.readString(json)).contains("\"failed\":0").doesNotContain(SECRETS);
    }

    @Test
    void main_shows_values_only_when_asked() {
        String portrait = PHOTOS.resolve("portrait.jpg").toString();

        assertThat(run("inspect", portrait)).isZero();
        assertThat(text(out)).contains("location").doesNotContain(SECRETS);
        assertThat(run("inspect", "--json", portrait)).isZero();
        assertThat(text(out)).doesNotContain(SECRETS);
        assertThat(run("inspect", "--show-values", portrait)).isZero();
        assertThat(text(out)).contains("Quillfeather");
    }

    @Test
    void main_cleans_from_standard_input_to_standard_output() throws IOException {
        byte[] photo = Files.readAllBytes(PHOTOS.resolve("lighthouse.jpg"));
        String[] args = {"clean", "-", "-o", "-"};

        int status = Main.run(args, print(out), print(err), new ByteArrayInputStream(photo));

        assertThat(status).isZero();
        assertThat(text(err)).isEmpty();
        Path clean = Files.write(folder.resolve("clean.jpg"), out.toByteArray());
        assertThat(Metadata.inspect(clean).findings()).isEmpty();
        assertThat(run("clean", PHOTOS.resolve("lighthouse.jpg").toString(), "-o", folder.toString()))
                .isZero();
        assertThat(folder.resolve("lighthouse.jpg")).hasSameBinaryContentAs(clean);
    }

    @Test
    void main_keeps_the_copyright_notice_when_asked() throws IOException {
        String photo = PHOTOS.resolve("portrait.jpg").toString();

        assertThat(run("clean", photo, "-o", folder.toString(), "--keep", "copyright"))
                .isZero();

        assertThat(new String(Files.readAllBytes(folder.resolve("portrait.jpg")), StandardCharsets.ISO_8859_1))
                .contains("(c) 2024 Juniper Quillfeather")
                .doesNotContain("Thistlewick", "LP9-0042-7731");
    }

    @Test
    void main_leaves_nothing_behind_when_a_picture_is_cut_off() throws IOException {
        byte[] photo = Files.readAllBytes(PHOTOS.resolve("lighthouse.jpg"));
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int length : new int[] {0, 2, 10, 1000}) {
            Files.write(in.resolve(length + ".jpg"), java.util.Arrays.copyOf(photo, length));
        }

        int status = run("clean", in.toString(), "-o", folder.resolve("out").toString());

        assertThat(status).isEqualTo(1);
        assertThat(text(err).lines()).hasSize(4).allMatch(line -> line.matches("\\d+\\.jpg: .{20,}"));
        assertThat(text(err)).doesNotContain(SECRETS).doesNotContain(folder.toString());
        assertThat(Shell.files(folder.resolve("out"))).isEmpty();
    }

    @Test
    void main_calls_out_a_preview_that_shows_what_was_cropped_away() {
        String photo = PHOTOS.resolve("lighthouse.jpg").toString();
        String said = "thumbnail that shows something else than the picture";

        assertThat(run("inspect", photo)).isZero();
        assertThat(text(out).replaceAll("\\s+", " ")).contains("EXIF thumbnail: " + said);
        out.reset();
        assertThat(run("inspect", "--quick", photo)).isZero();
        assertThat(text(out)).contains("thumbnail").doesNotContain("something else");
        out.reset();
        Path json = folder.resolve("report.json");
        assertThat(run("clean", photo, "--dry-run", "--compare-previews", "--json", json.toString()))
                .isZero();
        assertThat(json).content().contains(said);
    }
}
