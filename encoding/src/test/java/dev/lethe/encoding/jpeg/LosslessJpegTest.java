package dev.lethe.encoding.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.run.RunContext;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the core's writer makes, opened by a reader that shares no code with it: the JDK's. */
class LosslessJpegTest {
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(233, 151, type);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.BLUE, 233, 151, Color.ORANGE));
        pen.fillRect(0, 0, 233, 151);
        Random random = new Random(4);
        for (int i = 0; i < 30; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(233), random.nextInt(151), 20, 15);
        }
        pen.dispose();
        return image;
    }

    private static byte[] rewritten(byte[] file, JpegWriter writer) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted());
                SeekableInput input = Source.of(file).open(context)) {
            JpegCoefficients coefficients = JpegReader.open(input, context).coefficients();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(coefficients, out, context);
            return out.toByteArray();
        }
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY})
    void jdk_sees_the_same_pixels_in_each_mode(int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(type), "jpg", out);
        byte[] file = out.toByteArray();
        for (JpegWriter writer : List.of(
                JpegWriter.standard(),
                JpegWriter.sequential(),
                JpegWriter.sequential().withRestartInterval(3),
                JpegWriter.progressive(),
                JpegWriter.progressive().withRestartInterval(5),
                JpegWriter.fast(),
                JpegWriter.smallest())) {
            assertThat(pixels(rewritten(file, writer))).isEqualTo(pixels(file));
        }
    }

    @Test
    void search_makes_the_files_of_the_jdk_smaller() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(BufferedImage.TYPE_INT_RGB), "jpg", out);
        byte[] file = out.toByteArray();
        byte[] sequential = rewritten(file, JpegWriter.sequential());
        byte[] smallest = rewritten(file, JpegWriter.smallest());
        assertThat(sequential.length).isLessThan(file.length);
        assertThat(smallest.length).isLessThan(sequential.length);
    }
}
