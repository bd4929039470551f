package dev.lethe.toolkit.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final double COPY = 0.06;

    private final Raster photo;

    DistanceTest() throws IOException {
        photo = TestPhoto.scene(800, 600);
    }

    private static Luma luma(Picture picture) throws IOException {
        return Luma.of(picture, TestPhoto.context());
    }

    /** A picture that went through the coding of thumbnails. */
    private static Luma coded(Picture picture) throws IOException {
        byte[] jpeg = TestPhoto.jpeg(picture);
        Capabilities capabilities = Lethe.capabilities();
        RunContext context = TestPhoto.context();
        SeekableInput input = SeekableInput.of(jpeg);
        ImageHeader header = capabilities.container(ImageFormat.JPEG).header(input, context);
        return luma(capabilities.decoder(ImageFormat.JPEG).read(input, header, context));
    }

    private double distance(Picture hidden) throws IOException {
        return Distance.between(luma(photo), coded(hidden), 0);
    }

    @Test
    void copy_is_near_whatever_its_size() throws IOException {
        for (int edge : new int[] {80, 120, 160, 320, 800}) {
            assertThat(distance(TestPhoto.small(photo, edge)))
                    .as("edge " + edge)
                    .isLessThan(COPY);
        }
    }

    @Test
    void copy_is_near_when_it_is_turned_barred_brighter_or_cut_to_another_shape() throws IOException {
        Raster wide = TestPhoto.scene(900, 500);
        Luma seen = luma(wide);

        assertThat(distance(TestPhoto.turned(TestPhoto.small(photo, 160)))).isLessThan(COPY);
        assertThat(distance(TestPhoto.brighter(TestPhoto.small(photo, 160), 1.15, 10)))
                .isLessThan(COPY);
        assertThat(Distance.between(seen, coded(TestPhoto.barred(TestPhoto.small(wide, 160), 120)), 0))
                .isLessThan(COPY);
        assertThat(Distance.between(seen, coded(TestPhoto.small(TestPhoto.cropped(wide, 0.13, 0, 0.74, 1), 160)), 0))
                .isLessThan(COPY);
    }

    @Test
    void wider_view_is_far() throws IOException {
        Luma whole = coded(TestPhoto.small(photo, 160));
        double[][] crops = {{0, 0, 0.85, 0.85}, {0.2, 0.1, 0.7, 0.8}, {0.25, 0.25, 0.5, 0.5}, {0, 0.3, 1, 0.7}};
        for (double[] crop : crops) {
            Raster seen = TestPhoto.cropped(photo, crop[0], crop[1], crop[2], crop[3]);
            assertThat(Distance.between(luma(seen), whole, 0)).isGreaterThan(2 * ComparePreviews.DIFFERENT);
        }
    }

    @Test
    void what_was_covered_is_far() throws IOException {
        Luma whole = coded(TestPhoto.small(photo, 160));
        Random random = new Random(3);
        int far = 0;
        for (int i = 0; i < 20; i++) {
            double left = random.nextDouble() * 0.85;
            double top = random.nextDouble() * 0.85;
            double light = luma(photo).mean(left * 800, top * 600, (left + 0.15) * 800, (top + 0.15) * 600);
            Raster seen = TestPhoto.covered(photo, left, top, 0.15, light < 128 ? 255 : 0);
            far += Distance.between(luma(seen), whole, 0) > ComparePreviews.DIFFERENT ? 1 : 0;
        }
        assertThat(far).isEqualTo(20);
    }

    @Test
    void another_picture_is_far() throws IOException {
        Raster other = TestPhoto.drawn(160, 120, (x, y) -> 255 * (x * y > 0.2 ? x : y));

        assertThat(distance(other)).isGreaterThan(2 * ComparePreviews.DIFFERENT);
    }

    @Test
    void content_beside_the_picture_is_no_bar() throws IOException {
        Raster seen = TestPhoto.cropped(photo, 0, 0.125, 1, 0.75);

        assertThat(Distance.between(luma(seen), coded(TestPhoto.small(photo, 160)), 0))
                .isGreaterThan(ComparePreviews.DIFFERENT);
    }

    @Test
    void flat_pictures_are_told_apart_by_their_tone_alone() throws IOException {
        Luma white = luma(TestPhoto.drawn(40, 30, (x, y) -> 250));

        assertThat(Distance.between(white, luma(TestPhoto.drawn(20, 15, (x, y) -> 240)), 0))
                .isLessThan(COPY);
        assertThat(Distance.between(white, luma(TestPhoto.drawn(20, 15, (x, y) -> 20)), 0))
                .isGreaterThan(0.3);
    }

    @Test
    void pictures_of_any_shape_and_size_have_a_distance() throws IOException {
        int[][] sizes = {{1, 1}, {1, 400}, {3000, 1}, {513, 7}, {1025, 1024}};
        for (int[] one : sizes) {
            for (int[] other : sizes) {
                Luma left = luma(TestPhoto.drawn(one[0], one[1], (x, y) -> 255 * x));
                Luma right = luma(TestPhoto.drawn(other[0], other[1], (x, y) -> 255 * x));
                assertThat(Distance.between(left, right, 0)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void mean_of_an_area_is_that_of_its_pixels() throws IOException {
        int width = 1300;
        int height = 37;
        Luma luma = luma(TestPhoto.drawn(width, height, (x, y) -> 100));
        Random random = new Random(5);
        double tone = luma.mean(0, 0, width, height);
        assertThat(tone).isBetween(85.0, 100.0);
        for (int i = 0; i < 200; i++) {
            double left = random.nextDouble() * (width - 1);
            double top = random.nextDouble() * (height - 1);
            double right = left + 0.1 + random.nextDouble() * (width - left - 0.1);
            double bottom = top + 0.1 + random.nextDouble() * (height - top - 0.1);
            assertThat(luma.mean(left, top, right, bottom)).isBetween(tone - 1e-6, tone + 1e-6);
        }
    }

    @Test
    void what_is_transparent_counts_as_white() throws IOException {
        Raster clear = Raster.create(Layout.of(4, 4, Channels.RGBA), TestPhoto.context());

        assertThat(luma(clear).mean(0, 0, 4, 4)).isEqualTo(255);
    }
}
