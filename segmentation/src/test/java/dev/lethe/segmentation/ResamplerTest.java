package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResamplerTest {
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);

    private static List<float[]> resample(float[][] rows, int channels, int width, int height) throws IOException {
        List<float[]> result = new ArrayList<>();
        int from = rows[0].length / channels;
        Resampler resampler = new Resampler(
                Taps.of(from, 0, from, width), Taps.of(rows.length, 0, rows.length, height), channels, (y, row) -> {
                    assertThat(y).isEqualTo(result.size());
                    result.add(row.clone());
                });
        for (int y = 0; y < rows.length; y++) {
            resampler.push(y, rows[y]);
        }
        return result;
    }

    @Test
    void resampler_copies_when_the_size_is_the_same() throws Exception {
        float[][] rows = {{1, 2, 3, 4}, {5, 6, 7, 8}};
        assertThat(resample(rows, 2, 2, 2)).containsExactly(rows);
    }

    @Test
    void resampler_gives_all_rows_of_an_even_picture_the_same_value_at_any_size() throws Exception {
        float[][] rows = new float[7][5];
        for (float[] row : rows) {
            java.util.Arrays.fill(row, 0.3f);
        }
        for (int size : new int[] {1, 2, 5, 8, 40}) {
            List<float[]> result = resample(rows, 1, size, size);
            assertThat(result).hasSize(size);
            result.forEach(row -> {
                for (float value : row) {
                    assertThat(value).isCloseTo(0.3f, CLOSE);
                }
            });
        }
    }

    @Test
    void resampler_averages_all_pixels_when_shrinking() throws Exception {
        float[][] rows = new float[8][8];
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                rows[y][x] = (x + y) % 2;
            }
        }
        for (float[] row : resample(rows, 1, 2, 2)) {
            assertThat(row).containsExactly(new float[] {0.5f, 0.5f}, Offset.offset(0.05f));
        }
    }

    @Test
    void resampler_interpolates_when_enlarging() throws Exception {
        assertThat(resample(new float[][] {{0, 1}}, 1, 4, 1).get(0))
                .containsExactly(new float[] {0, 0.25f, 0.75f, 1}, CLOSE);
    }
}
