package dev.lethe.jpeg.lossless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpegTransformTest {
    /** Where a sample of the upright picture lies in the stored one (CIPA DC-008, orientation). */
    private static int[] stored(Orientation orientation, int x, int y, int width, int height) {
        int right = width - 1;
        int lower = height - 1;
        return switch (orientation) {
            case NORMAL -> new int[] {x, y};
            case MIRRORED -> new int[] {right - x, y};
            case ROTATED_180 -> new int[] {right - x, lower - y};
            case FLIPPED -> new int[] {x, lower - y};
            case TRANSPOSED -> new int[] {y, x};
            case ROTATED_90 -> new int[] {y, lower - x};
            case TRANSVERSED -> new int[] {right - y, lower - x};
            case ROTATED_270 -> new int[] {right - y, x};
        };
    }

    private static void assertTurned(JpegCoefficients turned, JpegCoefficients picture, Orientation orientation) {
        for (int c = 0; c < picture.planes().size(); c++) {
            double[][] before = Samples.of(picture, c);
            double[][] after = Samples.of(turned, c);
            // What was trimmed lies behind the samples that are left.
            int height = orientation.swapsAxes() ? after[0].length : after.length;
            int width = orientation.swapsAxes() ? after.length : after[0].length;
            for (int y = 0; y < after.length; y++) {
                for (int x = 0; x < after[y].length; x++) {
                    int[] from = stored(orientation, x, y, width, height);
                    assertThat(after[y][x]).isCloseTo(before[from[1]][from[0]], within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void samples_go_to_where_the_orientation_displays_them(Orientation orientation) throws IOException {
        for (JpegCoefficients picture : new JpegCoefficients[] {
            Samples.random(32, 48, 11),
            Samples.random(32, 48, 22, 11, 11),
            Samples.random(32, 24, 21, 11, 11),
            Samples.random(24, 32, 12, 11, 11),
            Samples.random(48, 16, 32, 12, 31)
        }) {
            JpegCoefficients turned = JpegTransform.of(orientation).apply(picture, Samples.context());

            boolean swaps = orientation.swapsAxes();
            JpegFrame frame = picture.frame();
            assertThat(turned.frame().width()).isEqualTo(swaps ? frame.height() : frame.width());
            assertThat(turned.frame().height()).isEqualTo(swaps ? frame.width() : frame.height());
            assertTurned(turned, picture, orientation);
        }
    }

    @ParameterizedTest
    @EnumSource
    void partial_edges_are_trimmed_where_they_would_be_mirrored(Orientation orientation) throws IOException {
        JpegCoefficients picture = Samples.random(35, 53, 22, 11, 11);
        JpegTransform transform = JpegTransform.of(orientation).trimmed();

        JpegCoefficients turned = transform.apply(picture, Samples.context());

        boolean swaps = orientation.swapsAxes();
        int width = 35 - transform.partialColumns(picture.frame());
        int height = 53 - transform.partialRows(picture.frame());
        assertThat(width).isIn(32, 35);
        assertThat(height).isIn(48, 53);
        assertThat(turned.frame().width()).isEqualTo(swaps ? height : width);
        assertThat(turned.frame().height()).isEqualTo(swaps ? width : height);
        assertTurned(turned, picture, orientation);
    }

    @Test
    void turning_back_gives_the_same_coefficients() throws IOException {
        JpegCoefficients picture = Samples.random(64, 32, 21, 11, 12);

        JpegCoefficients there = JpegTransform.of(Orientation.ROTATED_90).apply(picture, Samples.context());
        JpegCoefficients back = JpegTransform.of(Orientation.ROTATED_270).apply(there, Samples.context());

        assertThat(there.frame()).isNotEqualTo(picture.frame());
        assertThat(back.frame()).isEqualTo(picture.frame());
        for (int i = 0; i < 3; i++) {
            assertThat(back.planes().get(i).values())
                    .isEqualTo(picture.planes().get(i).values());
        }
    }

    @Test
    void edges_that_would_be_lost_are_named() {
        JpegCoefficients both = Samples.random(35, 53, 22, 11, 11);
        JpegCoefficients right = Samples.random(35, 48, 22, 11, 11);

        assertThatThrownBy(() -> JpegTransform.of(Orientation.ROTATED_180).apply(both, Samples.context()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("right and lower edges (3 columns, 5 rows)");
        assertThatThrownBy(() -> JpegTransform.of(Orientation.MIRRORED).apply(both, Samples.context()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("right edge (3 columns)");
        assertThatThrownBy(() -> JpegTransform.of(Orientation.ROTATED_90).apply(both, Samples.context()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("lower edge (5 rows)");
        assertThat(JpegTransform.of(Orientation.ROTATED_90).partialRows(right.frame()))
                .isZero();
    }

    @Test
    void transposing_needs_no_whole_blocks() throws IOException {
        JpegCoefficients picture = Samples.random(35, 53, 22, 11, 11);

        assertTurned(
                JpegTransform.of(Orientation.TRANSPOSED).apply(picture, Samples.context()),
                picture,
                Orientation.TRANSPOSED);
    }

    @Test
    void one_component_is_mirrored_by_blocks_whatever_its_sampling() throws IOException {
        JpegCoefficients picture = Samples.random(24, 40, 22);

        JpegCoefficients turned = JpegTransform.of(Orientation.ROTATED_180).apply(picture, Samples.context());

        assertThat(turned.frame().components().get(0).horizontal()).isEqualTo(1);
        assertTurned(turned, picture, Orientation.ROTATED_180);
    }

    @Test
    void picture_of_which_nothing_would_be_left_is_refused() {
        JpegCoefficients picture = Samples.random(15, 64, 22, 11, 11);

        assertThatThrownBy(
                        () -> JpegTransform.of(Orientation.MIRRORED).trimmed().apply(picture, Samples.context()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("smaller than one block");
    }

    @Test
    void memory_is_asked_for_first() {
        JpegCoefficients picture = Samples.random(64, 64, 11);
        RunContext context = RunContext.of(Limits.webUpload().withMaxMemory(64 * 64));

        assertThatThrownBy(() -> JpegTransform.of(Orientation.FLIPPED).apply(picture, context))
                .isInstanceOf(LimitExceededException.class);
    }
}
