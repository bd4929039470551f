package dev.lethe.redaction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDetectorTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 200;

    private final RunContext context = RunContext.of(Limits.desktop());

    private Raster drawn(Color paper, Color ink, double degrees, String text, float size) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(ink);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10).deriveFont(size));
        pen.drawString(text, 60, HEIGHT / 2);
        pen.dispose();
        Raster raster = Raster.create(Layout.of(WIDTH, HEIGHT, Channels.RGB), context);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int c = 0; c < 3; c++) {
                    raster.all().set(raster.index(x, y) + c, image.getRGB(x, y) >> (16 - 8 * c) & 0xFF);
                }
            }
        }
        return raster;
    }

    /** Share of the pixels unlike the paper that lie in a region. */
    private static double covered(Raster picture, List<Detection> found) {
        int paper = picture.all().sample(0);
        int ink = 0;
        int hit = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (Math.abs(picture.all().sample(picture.index(x, y)) - paper) > 60) {
                    ink++;
                    hit += inside(found, x, y) ? 1 : 0;
                }
            }
        }
        assertThat(ink).isPositive();
        return (double) hit / ink;
    }

    private static boolean inside(List<Detection> found, int x, int y) {
        for (Detection detection : found) {
            Region region = detection.region();
            int[] runs = region.runs(y);
            for (int i = 0; i < runs.length; i += 2) {
                if (x >= runs[i] && x < runs[i + 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"0, 18", "9, 18", "-14, 20", "0, 60"})
    void line_is_covered_at_an_angle_and_at_any_size(double degrees, float size) throws IOException {
        Raster page = drawn(Color.WHITE, Color.BLACK, degrees, "Harbour view", size);
        assertThat(covered(page, TextDetector.lines().detect(page, context))).isGreaterThan(0.99);
    }

    @Test
    void light_text_on_dark_ground_is_covered() throws IOException {
        Raster page = drawn(new Color(20, 30, 40), new Color(220, 220, 225), 0, "Good night everyone", 18);
        assertThat(covered(page, TextDetector.lines().detect(page, context))).isGreaterThan(0.99);
    }

    @Test
    void words_are_told_apart() throws IOException {
        Raster page = drawn(Color.WHITE, Color.BLACK, 0, "Three short words", 24);
        assertThat(TextDetector.words().detect(page, context)).hasSize(3).allSatisfy(found -> {
            assertThat(found.kind()).isEqualTo(Detection.Kind.TEXT);
            assertThat(found.label()).isEqualTo("word");
        });
    }

    @Test
    void empty_page_has_no_line() throws IOException {
        Raster page = drawn(Color.WHITE, Color.WHITE, 0, "unseen", 18);
        assertThat(TextDetector.lines().detect(page, context)).isEmpty();
    }

    @Test
    void picture_of_one_pixel_has_no_line() throws IOException {
        Raster dot = Raster.create(Layout.of(1, 1, Channels.GRAY_ALPHA), context);
        assertThat(TextDetector.lines().detect(dot, context)).isEmpty();
    }

    @Test
    void regions_start_inside_the_picture() throws IOException {
        Raster page = drawn(Color.WHITE, Color.BLACK, 0, "Reaches the edge of this page and goes on", 30);
        for (Detection found : TextDetector.lines().detect(page, context)) {
            Box bounds = found.region().bounds();
            assertThat(bounds.fits(WIDTH, HEIGHT)).isTrue();
        }
    }

    @Test
    void search_ends_with_a_typed_error_where_memory_is_short() throws IOException {
        Raster page = drawn(Color.WHITE, Color.BLACK, 0, "text", 18);
        try (RunContext poor = RunContext.of(Limits.desktop().withMaxMemory(20_000))) {
            assertThatThrownBy(() -> TextDetector.lines().detect(page, poor))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
