package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.ZigZag;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForwardDctTest {
    private static final int[] PLACES = ZigZag.toRowMajor();

    @Test
    void coefficients_equal_those_of_the_definition() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            FloatRows rows = new FloatRows(24, 16);
            for (int i = 0; i < rows.values().length; i++) {
                rows.values()[i] = round == 0 ? 127 : round == 1 ? i % 2 * 255 - 128 : random.nextFloat() * 255 - 128;
            }
            CoefficientPlane plane = new CoefficientPlane(3, 2);
            new ForwardDct(3).transform(rows, 8, plane, 1);

            for (int column = 0; column < 3; column++) {
                for (int k = 0; k < 64; k++) {
                    double expected = ForwardDct.UNITS * definition(rows, column, PLACES[k] % 8, PLACES[k] / 8);
                    assertThat((double) plane.values()[plane.index(column, 1) + k])
                            .isCloseTo(expected, within(0.52));
                }
            }
        }
    }

    private static double definition(FloatRows rows, int column, int u, int v) {
        double sum = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                sum += rows.values()[rows.index(8 + y) + column * 8 + x]
                        * ReferenceDecoder.basis(u, x)
                        * ReferenceDecoder.basis(v, y);
            }
        }
        return sum;
    }

    @Test
    void what_is_too_large_for_16_bits_is_the_largest_that_fits() {
        FloatRows rows = new FloatRows(8, 8);
        java.util.Arrays.fill(rows.values(), -300);
        CoefficientPlane plane = new CoefficientPlane(1, 1);
        new ForwardDct(1).transform(rows, 0, plane, 0);

        assertThat(plane.values()[0]).isEqualTo(Short.MIN_VALUE);
        assertThat(plane.values()[1]).isZero();
    }
}
