package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures of other formats: as files, and as data URIs. */
class ConvertCommandTest extends PixelFixture {
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
}
