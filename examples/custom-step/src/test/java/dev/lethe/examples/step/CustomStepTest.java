package dev.lethe.examples.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomStepTest {
    @TempDir
    private Path folder;

    @Test
    void marked_area_is_covered_and_the_picture_framed() throws Exception {
        BufferedImage picture = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, 100, 80);
        graphics.setColor(Color.RED);
        graphics.drawRect(30, 30, 20, 10);
        graphics.dispose();
        Path in = folder.resolve("in.png");
        Path out = folder.resolve("out.png");
        ImageIO.write(picture, "png", in.toFile());

        CustomStep.main(new String[] {in.toString(), out.toString()});

        BufferedImage result = ImageIO.read(out.toFile());
        assertThat(result.getRGB(40, 35)).as("inside of the mark").isEqualTo(Color.BLACK.getRGB());
        assertThat(result.getRGB(30, 30)).as("the mark").isEqualTo(Color.BLACK.getRGB());
        assertThat(result.getRGB(60, 60)).as("elsewhere").isEqualTo(Color.GREEN.getRGB());
        assertThat(new Color(result.getRGB(2, 2)).getRed()).as("frame").isBetween(120, 135);
    }
}
