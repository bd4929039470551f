package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** On pictures mixed from a known subject and a known background: the red channel tells the share of the subject. */
class SoftEdgeTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private final Segmenter segmenter = Pictures.redIsSubject(WIDTH, HEIGHT);

    /** A disc with an edge of a given softness, in pixels. */
    private static double share(int x, int y, double softness) {
        double inside = 38 - Math.hypot(x - 80, y - 60);
        return Math.min(1, Math.max(0, inside / softness + 0.5));
    }

    private static double subject(int x, int y, int c) {
        return c == 0 ? 1 : c == 1 ? 0.15 + 0.1 * Math.sin(x / 9.0) : 0.8 - y / 400.0;
    }

    private static double background(int x, int y, int c) {
        return c == 0 ? 0 : c == 1 ? 0.85 - x / 800.0 : 0.25 + 0.1 * Math.cos(y / 7.0);
    }

    private static Raster mixed(int bits, double softness) throws IOException {
        int max = (1 << bits) - 1;
        return Pictures.draw(WIDTH, HEIGHT, Channels.RGB, bits, (x, y, c) -> {
            double share = share(x, y, softness);
            return (int) Math.round(max * (share * subject(x, y, c) + (1 - share) * background(x, y, c)));
        });
    }

    private static Raster edit(EditStep step, Raster picture) throws IOException {
        return Raster.of(step.edit(picture, new Analysis(), Pictures.context()), Pictures.context());
    }

    /** Mean difference from the subject's own green and blue where the edge is soft, as a share of full scale. */
    private static double error(Raster picture, double softness) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double share = share(x, y, softness);
                if (share > 0.1 && share < 0.9) {
                    int[] pixel = Pictures.pixel(picture, x, y);
                    for (int c = 1; c < 3; c++) {
                        sum += Math.abs(pixel[c] / (double) picture.layout().maxSample() - subject(x, y, c));
                        count++;
                    }
                }
            }
        }
        return sum / count;
    }

    @Test
    void cutout_carries_less_than_half_of_the_backgrounds_colour_along_its_edge() throws Exception {
        for (int bits : new int[] {8, 16}) {
            for (double softness : new double[] {3, 8}) {
                Raster picture = mixed(bits, softness);
                Raster result = edit(Background.remove(segmenter), picture);
                assertThat(error(result, softness))
                        .as("%d bits, softness %.0f", bits, softness)
                        .isLessThan(0.5 * error(picture, softness));
            }
        }
    }

    @Test
    void replacement_shows_no_rim_of_the_old_background() throws Exception {
        Raster result = edit(Background.replaceWith(0x000000, segmenter), mixed(8, 8));
        for (int x = 0; x < WIDTH; x++) {
            int green = Pictures.pixel(result, x, 60)[1];
            assertThat(green).as("green at %d", x).isLessThan(90);
        }
    }

    @Test
    void subject_stays_as_it_is_where_the_mask_is_sure() throws Exception {
        Raster picture = mixed(8, 3);
        Raster result = edit(Background.remove(segmenter), picture);
        for (int x = 50; x < 110; x++) {
            int[] before = Pictures.pixel(picture, x, 60);
            assertThat(Pictures.pixel(result, x, 60)).containsExactly(before[0], before[1], before[2], 255);
        }
    }

    @Test
    void picture_without_background_or_without_subject_keeps_its_colours() throws Exception {
        Raster half = Pictures.draw(WIDTH, HEIGHT, Channels.RGB, 8, (x, y, c) -> c == 0 ? 128 : 77);
        assertThat(Pictures.pixel(edit(Background.remove(segmenter), half), 80, 60)[1])
                .isEqualTo(77);
        Raster full = Pictures.draw(WIDTH, HEIGHT, Channels.RGB, 8, (x, y, c) -> c == 0 ? 255 : 77);
        assertThat(Pictures.pixel(edit(Background.remove(segmenter), full), 80, 60))
                .containsExactly(255, 77, 77, 255);
    }
}
