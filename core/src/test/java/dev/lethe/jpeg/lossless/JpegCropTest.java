package dev.lethe.jpeg.lossless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.pixels.Box;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JpegCropTest {
    private static void assertPart(JpegCoefficients part, JpegCoefficients picture, Box box) {
        assertThat(part.frame().width()).isEqualTo(box.width());
        assertThat(part.frame().height()).isEqualTo(box.height());
        for (int c = 0; c < picture.planes().size(); c++) {
            double[][] whole = Samples.of(picture, c);
            double[][] cut = Samples.of(part, c);
            int left = box.x()
                    * picture.frame().components().get(c).horizontal()
                    / picture.frame().maxHorizontal();
            int above = box.y()
                    * picture.frame().components().get(c).vertical()
                    / picture.frame().maxVertical();
            for (int y = 0; y < cut.length; y++) {
                for (int x = 0; x < cut[y].length; x++) {
                    assertThat(cut[y][x]).isCloseTo(whole[above + y][left + x], within(1e-9));
                }
            }
        }
    }

    @Test
    void left_and_upper_edges_move_outwards_to_the_grid() throws IOException {
        JpegCoefficients picture = Samples.random(70, 60, 22, 11, 11);
        JpegCrop crop = JpegCrop.to(new Box(20, 37, 30, 10));

        assertThat(crop.boxIn(picture.frame())).isEqualTo(new Box(16, 32, 34, 15));
        assertPart(crop.apply(picture, Samples.context()), picture, new Box(16, 32, 34, 15));
    }

    @Test
    void parts_along_the_grid_stay_what_they_are() throws IOException {
        JpegCoefficients picture = Samples.random(64, 64, 21, 11, 11);
        Box box = new Box(16, 8, 32, 8);

        assertThat(JpegCrop.to(box).boxIn(picture.frame())).isEqualTo(box);
        assertPart(JpegCrop.to(box).apply(picture, Samples.context()), picture, box);
    }

    @Test
    void parts_may_end_where_the_picture_does() throws IOException {
        JpegCoefficients picture = Samples.random(67, 35, 42, 21, 11);

        assertPart(
                JpegCrop.to(new Box(40, 20, 27, 15)).apply(picture, Samples.context()),
                picture,
                new Box(32, 16, 35, 19));
    }

    @Test
    void one_component_is_cut_by_blocks_whatever_its_sampling() throws IOException {
        JpegCoefficients picture = Samples.random(40, 40, 22);

        assertPart(
                JpegCrop.to(new Box(9, 17, 10, 10)).apply(picture, Samples.context()), picture, new Box(8, 16, 11, 11));
    }

    @Test
    void parts_outside_the_picture_are_refused() {
        JpegCoefficients picture = Samples.random(40, 40, 11);

        assertThatThrownBy(() -> JpegCrop.to(new Box(30, 0, 11, 1)).boxIn(picture.frame()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
