package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two pictures to be given to the commands that open pixels, with the real codecs. */
abstract class PixelFixture {
    static final int WIDTH = 64;
    static final int HEIGHT = 48;
    static final byte[] TRAILER = "GPS 48.8584".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    final Shell shell = Shell.with(Toolbox.BUILT_IN);
    Path out;
    Path png;
    Path jpeg;

    @BeforeEach
    void pictures() throws IOException {
        out = folder.resolve("out");
        png = picture("a.png");
        jpeg = picture("b.jpg");
    }

    /** A gradient, with something private after its end. */
    Path picture(String name) throws IOException {
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

    BufferedImage result(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(out.resolve(name));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("48.8584");
        assertThat(Metadata.inspect(out.resolve(name)).findings()).isEmpty();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
