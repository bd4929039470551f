package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that open pixels, with the real codecs. */
class PixelCommandsTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final byte[] TRAILER = "GPS 48.8584".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(Toolbox.BUILT_IN);
    private Path out;
    private Path png;
    private Path jpeg;

    @BeforeEach
    void pictures() throws IOException {
        out = folder.resolve("out");
        png = picture("a.png");
        jpeg = picture("b.jpg");
    }

    /** A gradient, with something private after its end. */
    private Path picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, x * 3 << 16 | y * 5 << 8 | 128);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, name.endsWith(".png") ? "png" : "jpg", bytes);
        bytes.write(TRAILER);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private BufferedImage result(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(out.resolve(name));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("48.8584");
        assertThat(Metadata.inspect(out.resolve(name)).findings()).isEmpty();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void redact_covers_all_boxes() throws IOException {
        Shell.Result result = shell.run("redact", png, jpeg, "-o", out, "--box", "0,0,16,16", "--box", "40,20,8,8");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        BufferedImage covered = result("a.png");
        assertThat(covered.getRGB(15, 15)).isEqualTo(covered.getRGB(0, 0)).isEqualTo(covered.getRGB(47, 27));
        assertThat(covered.getRGB(20, 20) & 0xFFFFFF).isEqualTo(20 * 3 << 16 | 20 * 5 << 8 | 128);
        assertThat(result("b.jpg").getWidth()).isEqualTo(WIDTH);
    }

    @Test
    void redact_fails_when_a_box_is_outside_of_the_picture() throws IOException {
        Shell.Result result = shell.run("redact", png, "-o", out, "--box", "60,40,8,8");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).hasSize(1).allMatch(line -> line.startsWith("a.png: ") && line.contains("box"));
        assertThat(Shell.files(out)).isEmpty();
    }

    @Test
    void redact_covers_shapes_in_a_colour_with_padding() throws IOException {
        Shell.Result result = shell.run(
                "redact",
                png,
                "-o",
                out,
                "--ellipse",
                "10,10,8,8",
                "--polygon",
                "30,30,40,30,30,40",
                "--color",
                "#fff",
                "--padding",
                "2");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        BufferedImage covered = result("a.png");
        assertThat(covered.getRGB(8, 14)).isEqualTo(0xFFFFFFFF);
        assertThat(covered.getRGB(29, 29)).isEqualTo(0xFFFFFFFF);
        assertThat(covered.getRGB(8, 8) & 0xFFFFFF).isEqualTo(8 * 3 << 16 | 8 * 5 << 8 | 128);
    }

    @Test
    void redact_looks_for_codes_when_asked() throws IOException {
        Shell.Result result = shell.run("redact", png, "-o", out, "--codes");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result("a.png").getRGB(20, 20) & 0xFFFFFF).isEqualTo(20 * 3 << 16 | 20 * 5 << 8 | 128);
    }

    @Test
    void redact_preview_shows_what_would_be_covered_and_covers_only_the_result() throws IOException {
        Path preview = folder.resolve("preview.png");
        Shell.Result result =
                shell.run("redact", jpeg, "-o", out, "--box", "16,16,16,16", "--auto", "codes", "--preview", preview);

        assertThat(result.status()).isZero();
        assertThat(Metadata.inspect(preview).findings()).isEmpty();
        BufferedImage shown = ImageIO.read(preview.toFile());
        Set<Integer> inside = new HashSet<>();
        for (int y = 16; y < 32; y++) {
            for (int x = 16; x < 32; x++) {
                inside.add(shown.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(inside).contains(0xE0218A).hasSizeGreaterThan(20);
        assertThat(result("b.jpg").getRGB(20, 20) & 0xFFFFFF).isZero();
        assertThat(shell.run("redact", png, jpeg, "-o", out, "--codes", "--preview", preview)
                        .status())
                .isEqualTo(2);
    }

    @Test
    void threat_model_covers_what_is_looked_for_with_it() throws IOException {
        Shell.Result result = shell.run(
                "clean", png, "-o", out, "--threat-model", "public-post", "--auto", "codes,text", "--names", "keep");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(shell.run("clean", png, "-o", out, "--codes").status()).isEqualTo(2);
        assertThat(shell.run("clean", png, "-o", out, "--threat-model", "casual", "--auto", "cats")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void clean_goes_on_where_it_stopped() throws IOException {
        Path manifest = folder.resolve("done");
        Shell.Result first = shell.run("clean", png, "-o", out, "--resume", manifest);
        assertThat(first.status()).isZero();
        Files.delete(out.resolve("a.png"));

        Shell.Result second = shell.run("clean", png, jpeg, "-o", out, "--resume", manifest);

        assertThat(second.status()).isZero();
        assertThat(out.resolve("a.png")).doesNotExist();
        assertThat(out.resolve("b.jpg")).exists();
        assertThat(Files.readString(manifest)).hasSize(2 * 65).doesNotContain("a.png");
        assertThat(shell.run("clean", png, "--dry-run", "--resume", manifest).status())
                .isEqualTo(2);
    }

    @Test
    void inspect_tells_that_a_picture_looks_like_a_document_unless_quick() throws IOException {
        BufferedImage page = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.fillRect(0, 0, 800, 1100);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 20));
        for (int line = 0; line < 28; line++) {
            pen.drawString("Minutes of the meeting, held on the second floor, part " + line, 80, 90 + 35 * line);
        }
        pen.dispose();
        Path minutes = folder.resolve("minutes.png");
        ImageIO.write(page, "png", minutes.toFile());

        assertThat(shell.run("inspect", minutes).out())
                .contains("shows   text as on a page or screen", "cover personal data");
        assertThat(shell.run("inspect", "--quick", minutes).out()).doesNotContain("shows ");
        assertThat(shell.run("inspect", png).out()).doesNotContain("shows ");
    }

    @Test
    void redact_looks_for_faces_and_text_when_asked() throws IOException {
        Shell.Result result = shell.run("redact", png, "-o", out, "--faces", "--text");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).hasSize(1);
    }

    @Test
    void redact_writes_nothing_where_nobody_can_read_for_it() throws IOException {
        Shell.Result result = shell.run("redact", png, "-o", out, "--personal-data");

        if (result.status() == 0) {
            assertThat(Shell.files(out)).as("with tesseract").hasSize(1);
        } else {
            assertThat(result.errors()).as("without").hasSize(1).allMatch(line -> line.contains("tesseract"));
            assertThat(Shell.files(out)).isEmpty();
        }
    }

    @Test
    void redact_blurs_what_may_be_text_only_when_forced() throws IOException {
        Shell.Result refused = shell.run("redact", png, "-o", out, "--box", "8,8,30,30", "--style", "blur");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.errors()).hasSize(1).allMatch(line -> line.contains("computed back"));
        assertThat(Shell.files(out)).isEmpty();

        Shell.Result forced = shell.run("redact", png, "-o", out, "--box", "8,8,30,30", "--style", "blur", "--force");
        assertThat(forced.status()).isZero();
        assertThat(result("a.png").getRGB(9, 9)).isNotEqualTo(result("a.png").getRGB(0, 0));
    }

    @Test
    void convert_changes_the_extension_only_when_the_format_changes() throws IOException {
        Shell.Result result = shell.run("convert", png, jpeg, "-o", out, "--to", "jpeg");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly("a.jpg", "b.jpg");
        assertThat(result("a.jpg").getHeight()).isEqualTo(HEIGHT);
    }

    @Test
    void convert_makes_pictures_smaller_when_asked() throws IOException {
        Shell.Result result = shell.run("convert", jpeg, "-o", out, "--to", "PNG", "--max-edge", "32");

        assertThat(result.status()).isZero();
        assertThat(result("b.png"))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(32, 24);
    }

    @Test
    void convert_writes_to_standard_output_when_asked() throws IOException {
        Shell.Result result = shell.stdin(Files.readAllBytes(png)).run("convert", "-", "-o", "-", "--to", "jpg");

        assertThat(result.status()).isZero();
        assertThat(result.bytes()).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
        assertThat(ImageIO.read(new ByteArrayInputStream(result.bytes())).getWidth())
                .isEqualTo(WIDTH);
    }

    @Test
    void compress_keeps_every_pixel_when_lossless() throws IOException {
        Shell.Result result = shell.run("compress", png, "-o", out, "--lossless");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(out.resolve("a.png").toFile().length())
                .isLessThan(png.toFile().length());
        BufferedImage kept = result("a.png");
        BufferedImage original = ImageIO.read(png.toFile());
        assertThat(pixels(kept)).isEqualTo(pixels(original));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void compress_never_makes_a_picture_larger() throws IOException {
        Shell.Result result = shell.run("compress", jpeg, "-o", out, "--jpeg-quality", "100");

        assertThat(result.status()).isZero();
        assertThat(out.resolve("b.jpg").toFile().length())
                .isLessThanOrEqualTo(jpeg.toFile().length() - TRAILER.length);
        assertThat(result("b.jpg").getWidth()).isEqualTo(WIDTH);
    }

    @Test
    void compress_makes_a_picture_smaller_when_the_quality_is_low() throws IOException {
        Shell.Result result = shell.run("compress", jpeg, "-o", out, "--jpeg-quality", "20");

        assertThat(result.status()).isZero();
        assertThat(out.resolve("b.jpg").toFile().length())
                .isLessThan(jpeg.toFile().length() * 3 / 4);
    }

    /** Waves and grain, as in a photo. */
    private Path photo() throws IOException {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                int wave = (int) (110 + 60 * Math.sin(x / 9.0) + 50 * Math.sin(y / 7.0 + x / 30.0));
                int grain = (x * 7919 ^ y * 104729) % 17;
                int level = Math.max(0, Math.min(255, wave + grain));
                image.setRGB(x, y, level << 16 | level << 8 | 255 - level);
            }
        }
        Path file = folder.resolve("c.jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    @Test
    void compress_brings_a_picture_to_a_number_of_bytes() throws IOException {
        Shell.Result result = shell.run("compress", photo(), "-o", out, "--max-bytes", "2.5k", "--effort", "fast");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(out.resolve("c.jpg").toFile().length()).isBetween(2375L, 2500L);
        assertThat(result.out()).contains("SSIMULACRA 2");
    }

    @Test
    void compress_fails_but_writes_the_smallest_when_a_number_of_bytes_is_out_of_reach() throws IOException {
        Shell.Result result = shell.run("compress", jpeg, "-o", out, "--max-bytes", "100", "--effort", "fast");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("fewer bytes can't be reached");
        assertThat(result("b.jpg").getWidth()).isEqualTo(WIDTH);
    }

    @Test
    void compress_makes_a_picture_smaller_where_that_is_allowed() throws IOException {
        Shell.Result result =
                shell.run("compress", photo(), "-o", out, "--max-bytes", "600", "--allow-smaller", "--effort", "fast");

        assertThat(result.status()).isZero();
        assertThat(out.resolve("c.jpg").toFile().length()).isLessThanOrEqualTo(600);
        assertThat(result("c.jpg").getWidth()).isLessThan(160);
    }

    @Test
    void compress_names_a_result_by_the_format_that_was_chosen() throws IOException {
        Shell.Result result = shell.run("compress", png, "-o", out, "--to", "smallest", "--effort", "fast");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly("a.webp");
        assertThat(Metadata.inspect(out.resolve("a.webp")).findings()).isEmpty();
    }

    @Test
    void compress_leaves_formats_out_that_are_not_allowed() throws IOException {
        Shell.Result result =
                shell.run("compress", png, "-o", out, "--quality", "70", "--smallest", "jpeg,png", "--effort", "fast");

        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).hasSize(1).noneMatch(name -> name.endsWith("webp"));
    }

    @Test
    void convert_writes_webp() throws IOException {
        Shell.Result result = shell.run("convert", png, "-o", out, "--to", "webp");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Files.readAllBytes(out.resolve("a.webp"))).startsWith('R', 'I', 'F', 'F');
    }

    @Test
    void data_uri_holds_the_cleaned_picture() throws IOException {
        Shell.Result result = shell.run("data-uri", png);

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        String start = "data:image/png;base64,";
        assertThat(result.out()).startsWith(start);
        byte[] picture = Base64.getDecoder().decode(result.out().strip().substring(start.length()));
        shell.run("clean", png, "-o", out);
        assertThat(picture).isEqualTo(Files.readAllBytes(out.resolve("a.png")));
        assertThat(Arrays.equals(picture, Files.readAllBytes(png))).isFalse();
    }

    @Test
    void data_uri_writes_nothing_when_the_picture_fails() throws IOException {
        Path text = Files.writeString(folder.resolve("c.txt"), "not a picture");

        Shell.Result result = shell.run("data-uri", text);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).hasSize(1).allMatch(line -> line.startsWith("c.txt: "));
        assertThat(result.out()).isEmpty();
    }

    @Test
    void formats_lists_what_can_be_done() {
        Shell.Result result = shell.run("formats");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .anyMatch(line -> line.matches("JPEG +yes +yes +yes +jpg .*"))
                .anyMatch(line -> line.matches("PNG +yes +yes +yes +png .*"))
                .anyMatch(line -> line.matches("WEBP +yes +yes +yes +webp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redact PNG -o OUT",
                "redact PNG --box 1,1,1,1",
                "redact PNG -o OUT --box 1,1,0,1",
                "redact PNG -o OUT --box 1,1,1",
                "redact PNG -o OUT --box=-1,0,1,1",
                "redact PNG -o OUT --ellipse 1,1,0,4",
                "redact PNG -o OUT --polygon 1,1,2,2",
                "redact PNG -o OUT --polygon 1,1,2,2,3",
                "redact PNG -o OUT --polygon 1,1,2,2,x,4",
                "redact PNG -o OUT --box 1,1,1,1 --padding -1",
                "redact PNG -o OUT --box 1,1,1,1 --color red",
                "redact PNG -o OUT --box 1,1,1,1 --style dots",
                "redact PNG -o OUT --box 1,1,1,1 --style blur --color #fff",
                "redact PNG -o OUT --box 1,1,1,1 --widen much",
                "redact PNG -o OUT --box 1,1,1,1 --force",
                "convert PNG -o OUT",
                "convert PNG -o OUT --to avif",
                "convert PNG -o OUT --to nonsense",
                "convert PNG -o OUT --to jpeg --max-edge 0",
                "compress PNG -o OUT --jpeg-quality 101",
                "compress PNG -o OUT --jpeg-quality x",
                "compress PNG -o OUT --lossless --jpeg-quality 80",
                "compress PNG -o OUT --lossless --to jpeg",
                "compress PNG -o OUT --to gif",
                "compress PNG -o OUT --to webp --jpeg-quality 80",
                "compress PNG -o OUT --to png --jpeg-quality 80",
                "compress PNG -o OUT --to webp --smallest webp",
                "compress PNG -o OUT --smallest jpeg,nonsense",
                "compress PNG -o OUT --max-bytes 0",
                "compress PNG -o OUT --max-bytes many",
                "compress PNG -o OUT --max-bytes 20k --quality 80",
                "compress PNG -o OUT --allow-smaller",
                "compress PNG -o OUT --background white",
                "compress PNG -o OUT --quality 100",
                "compress PNG -o OUT --effort all",
                "cutout PNG -o OUT --model PNG",
                "cutout PNG -o OUT --model u2netp.onnx --background none",
                "data-uri",
                "data-uri PNG PNG",
                "data-uri FOLDER",
                "data-uri PNG -o OUT",
            })
    void pixel_commands_end_with_2_and_write_nothing_when_used_wrongly(String line) throws IOException {
        String[] args = line.replace("PNG", png.toString())
                .replace("FOLDER", folder.toString())
                .replace("OUT", out.toString())
                .split(" ");

        Shell.Result result = shell.run((Object[]) args);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors())
                .hasSize(1)
                .allMatch(error -> error.matches("lethe [a-z-]+: .*; see lethe .* --help"));
        assertThat(result.out()).isEmpty();
        assertThat(Shell.files(out)).isEmpty();
    }
}
