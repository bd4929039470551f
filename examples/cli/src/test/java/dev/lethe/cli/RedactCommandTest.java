package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RedactCommandTest extends PixelFixture {
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
}
