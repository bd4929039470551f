package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.jpeg.QuantizationTable;
import org.junit.jupiter.api.Test;

class DivisorsTest {
    @Test
    void divisors_grow_with_the_distance_and_fit_bytes() {
        for (int component = 0; component < 3; component++) {
            for (boolean halved : new boolean[] {false, true}) {
                QuantizationTable before = Divisors.of(component, 0.01, halved);
                for (double distance = 0.05; distance < 50; distance *= 1.1) {
                    QuantizationTable now = Divisors.of(component, distance, halved);
                    assertThat(now.fitsBytes()).isTrue();
                    for (int k = 0; k < 64; k++) {
                        assertThat(now.at(k)).isGreaterThanOrEqualTo(before.at(k));
                    }
                    before = now;
                }
            }
        }
    }

    @Test
    void best_quality_keeps_every_step_of_luminance() {
        assertThat(Divisors.of(0, QualityScale.distance(100), false).values()).containsOnly(1);
    }

    @Test
    void distance_falls_smoothly_with_quality() {
        double before = QualityScale.distance(0);
        for (double quality = 0.25; quality <= 100; quality += 0.25) {
            double distance = QualityScale.distance(quality);
            assertThat(distance).isLessThan(before).isCloseTo(before, within(0.5));
            before = distance;
        }
    }

    @Test
    void quality_outside_of_the_scale_is_refused() {
        for (double quality : new double[] {-0.1, 100.1, Double.NaN}) {
            assertThatThrownBy(() -> JpegEncoder.quality(quality))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("quality");
        }
        for (double distance : new double[] {0, 51, Double.NaN}) {
            assertThatThrownBy(() -> JpegEncoder.distance(distance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("distance");
        }
    }
}
