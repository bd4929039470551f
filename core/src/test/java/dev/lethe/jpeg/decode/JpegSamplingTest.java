package dev.lethe.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Components with fewer samples than the picture has pixels, and pictures of smaller sizes. */
class JpegSamplingTest extends JpegDecoderFixture {
    @ParameterizedTest
    @CsvSource({"22", "21", "12", "11", "41", "14", "32"})
    void even_color_stays_even_at_every_size(int sampling) throws IOException {
        for (int[] size : new int[][] {{1, 1}, {7, 9}, {17, 33}, {40, 3}}) {
            JpegFrame frame = frame(size[0], size[1], JpegColors.YCBCR, sampling, 11, 11);
            JpegCoefficients picture = JpegCoefficients.zeros(frame);
            for (int c = 0; c < 3; c++) {
                for (int row = 0; row < frame.rows(c); row++) {
                    for (int column = 0; column < frame.stride(c); column++) {
                        flat(picture, c, column, row, 100 + 20 * c);
                    }
                }
            }
            for (DecodeScale scale : DecodeScale.values()) {
                for (int c = 0; c < 3; c++) {
                    int[][] samples = component(picture, c, scale);
                    assertThat(samples).hasDimensions(scale.of(size[1]), scale.of(size[0]));
                    for (int[] row : samples) {
                        assertThat(row).containsOnly(100 + 20 * c);
                    }
                }
            }
        }
    }

    @Test
    void chroma_of_half_the_width_is_filtered() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(32, 8, JpegColors.YCBCR, 21, 11, 11));
        flat(picture, 1, 0, 0, 100);
        flat(picture, 1, 1, 0, 200);
        int[] row = component(picture, 1, DecodeScale.FULL)[0];
        assertThat(Arrays.copyOfRange(row, 13, 19)).containsExactly(100, 100, 125, 175, 200, 200);
    }

    @Test
    void chroma_of_half_the_height_is_filtered_across_rows_of_mcus() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(8, 32, JpegColors.YCBCR, 12, 11, 11));
        flat(picture, 1, 0, 0, 100);
        flat(picture, 1, 0, 1, 200);
        int[][] rows = component(picture, 1, DecodeScale.FULL);
        assertThat(List.of(rows[13][4], rows[14][4], rows[15][4], rows[16][4], rows[17][4], rows[18][4]))
                .containsExactly(100, 100, 125, 175, 200, 200);
    }

    @Test
    void chroma_of_a_quarter_is_filtered_in_both_directions() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(32, 32, JpegColors.YCBCR, 22, 11, 11));
        flat(picture, 1, 0, 0, 100);
        flat(picture, 1, 1, 0, 100);
        flat(picture, 1, 0, 1, 100);
        flat(picture, 1, 1, 1, 228);
        int[][] rows = component(picture, 1, DecodeScale.FULL);
        // shares of the fourth block: 1/16, 3/16 and 9/16
        assertThat(List.of(rows[15][15], rows[15][16], rows[16][15], rows[16][16]))
                .containsExactly(108, 124, 124, 172);
        assertThat(List.of(rows[14][14], rows[17][17])).containsExactly(100, 228);
    }

    @Test
    void last_sample_of_an_odd_width_is_not_mixed_with_padding() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(17, 1, JpegColors.YCBCR, 21, 11, 11));
        flat(picture, 1, 0, 0, 90);
        flat(picture, 1, 1, 0, 90);
        int[] row = component(picture, 1, DecodeScale.FULL)[0];
        assertThat(row).containsOnly(90);
        assertThat(row).hasSize(17);
    }

    @Test
    void ratio_that_is_no_whole_number_takes_the_nearest_sample() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(24, 8, JpegColors.YCBCR, 31, 21, 11));
        flat(picture, 1, 0, 0, 50);
        flat(picture, 1, 1, 0, 250);
        int[] row = component(picture, 1, DecodeScale.FULL)[0];
        int[] expected = new int[24];
        Arrays.fill(expected, 0, 12, 50);
        Arrays.fill(expected, 12, 24, 250);
        assertThat(row).isEqualTo(expected);
    }

    @Test
    void eighth_is_the_mean_of_each_block() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(17, 9, JpegColors.GRAY, 11));
        for (int i = 0; i < 6; i++) {
            flat(picture, 0, i % 3, i / 3, 10 + 40 * i);
        }
        assertThat(component(picture, 0, DecodeScale.EIGHTH))
                .isDeepEqualTo(new int[][] {{10, 50, 90}, {130, 170, 210}});
    }
}
