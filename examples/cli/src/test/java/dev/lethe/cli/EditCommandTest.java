package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditCommandTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;

    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(Toolbox.BUILT_IN);

    private Path picture(String name) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.setRGB(i % WIDTH, i / WIDTH, i * 0x9E3779B1 >>> 8 & 0xFFFFFF);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, name.endsWith(".png") ? "png" : "jpg", file.toFile());
        return file;
    }

    private BufferedImage edited(Path picture, String... options) throws IOException {
        Path out = folder.resolve("out");
        String[] line = {"edit", picture.toString(), "-o", out.toString()};
        String[] all = Arrays.copyOf(line, line.length + options.length);
        System.arraycopy(options, 0, all, line.length, options.length);
        Shell.Result result = shell.run((Object[]) all);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        Path written = out.resolve(picture.getFileName());
        assertThat(Metadata.inspect(written).findings()).isEmpty();
        return ImageIO.read(written.toFile());
    }

    @Test
    void edit_crops_turns_and_makes_smaller_in_this_order() throws IOException {
        BufferedImage edited = edited(picture("a.png"), "--crop", "4,8,40,20", "--rotate", "90", "--max-edge", "10");

        assertThat(edited.getWidth()).isEqualTo(5);
        assertThat(edited.getHeight()).isEqualTo(10);
    }

    @Test
    void edit_keeps_the_samples_of_a_jpeg_that_is_cropped_between_blocks() throws IOException {
        Path jpeg = picture("b.jpg");
        BufferedImage before = ImageIO.read(jpeg.toFile());
        BufferedImage cropped = edited(jpeg, "--crop", "16,16,32,16");

        assertThat(cropped.getWidth()).isEqualTo(32);
        // Away from the edges, where decoders smooth colour across blocks that are no longer there.
        assertThat(cropped.getRGB(4, 4, 24, 8, null, 0, 24)).isEqualTo(before.getRGB(20, 20, 24, 8, null, 0, 24));
    }

    @Test
    void edit_turns_a_jpeg_without_loss() throws IOException {
        Path jpeg = picture("b.jpg");
        BufferedImage before = ImageIO.read(jpeg.toFile());
        BufferedImage turned = edited(jpeg, "--rotate", "180");

        int worst = 0;
        for (int x = 0; x < WIDTH; x++) {
            int a = before.getRGB(x, 5) >> 8 & 0xFF;
            int b = turned.getRGB(WIDTH - 1 - x, HEIGHT - 6) >> 8 & 0xFF;
            worst = Math.max(worst, Math.abs(a - b));
        }
        assertThat(worst).isLessThan(4);
    }

    @Test
    void edit_fails_when_the_crop_is_outside_of_the_picture() throws IOException {
        Path out = folder.resolve("out");
        Shell.Result result = shell.run("edit", picture("a.png"), "-o", out, "--crop", "60,40,8,8");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).hasSize(1).allMatch(line -> line.startsWith("a.png: ") && line.contains("box"));
        assertThat(Files.exists(out.resolve("a.png"))).isFalse();
    }
}
