package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChromaHalvesTest {
    @Test
    void halves_come_in_rows_of_blocks_one_band_late() {
        ChromaHalves halves = new ChromaHalves(16);
        FloatRows band = new FloatRows(16, 16);

        assertThat(halves.add(band)).isFalse();
        assertThat(halves.add(band)).isTrue();
        halves.end();
        assertThat(halves.result().rows()).isEqualTo(8);
    }

    @Test
    void flat_color_stays_as_it_is() {
        ChromaHalves halves = new ChromaHalves(32);
        FloatRows band = new FloatRows(32, 16);
        java.util.Arrays.fill(band.values(), -37);
        halves.add(band);
        halves.end();

        for (float value : halves.result().values()) {
            assertThat(value).isCloseTo(-37f, within(1e-3f));
        }
    }

    /** What a reader makes of the halves has the means of the original, two by two pixels. */
    @Test
    void enlarged_halves_have_the_means_of_the_original() {
        Random random = new Random(3);
        ChromaHalves halves = new ChromaHalves(64);
        FloatRows band = new FloatRows(64, 16);
        for (int i = 0; i < band.values().length; i++) {
            band.values()[i] = random.nextFloat() * 100 - 50;
        }
        halves.add(band);
        halves.end();
        float[] small = halves.result().values();

        for (int y = 3; y < 5; y++) {
            for (int x = 3; x < 29; x++) {
                double mean = 0;
                double enlarged = 0;
                for (int dy = 0; dy < 2; dy++) {
                    for (int dx = 0; dx < 2; dx++) {
                        mean += band.values()[band.index(2 * y + dy) + 2 * x + dx] / 4;
                        enlarged += triangle(small, 2 * x + dx, 2 * y + dy) / 4;
                    }
                }
                assertThat(enlarged).isCloseTo(mean, within(2.0));
            }
        }
    }

    private static double triangle(float[] small, int x, int y) {
        int nextX = x / 2 + (x % 2 == 0 ? -1 : 1);
        int nextY = y / 2 + (y % 2 == 0 ? -1 : 1);
        double near = 0.75 * small[y / 2 * 32 + x / 2] + 0.25 * small[y / 2 * 32 + nextX];
        double next = 0.75 * small[nextY * 32 + x / 2] + 0.25 * small[nextY * 32 + nextX];
        return 0.75 * near + 0.25 * next;
    }
}
