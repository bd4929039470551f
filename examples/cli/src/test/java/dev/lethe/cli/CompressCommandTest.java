package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CompressCommandTest extends PixelFixture {
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
}
