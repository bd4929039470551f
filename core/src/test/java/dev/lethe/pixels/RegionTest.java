package dev.lethe.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lethe.pixels.Polygon.Corner;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void box_has_one_run_in_each_of_its_rows_and_none_elsewhere() {
        Region box = new Box(3, 5, 4, 2);

        assertThat(box.runs(4)).isEmpty();
        assertThat(box.runs(5)).containsExactly(3, 7);
        assertThat(box.runs(6)).containsExactly(3, 7);
        assertThat(box.runs(7)).isEmpty();
    }

    @Test
    void upright_rectangle_as_a_polygon_equals_the_box() {
        Region polygon = Polygon.rotated(5, 6, 4, 2, 0);
        Box box = new Box(3, 5, 4, 2);

        assertThat(polygon.bounds()).isEqualTo(box);
        for (int y = 0; y < 10; y++) {
            assertThat(polygon.runs(y)).as("row %d", y).isEqualTo(box.runs(y));
        }
    }

    @Test
    void polygon_holds_every_pixel_that_it_touches() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double width = 1 + random.nextDouble() * 30;
            double height = 1 + random.nextDouble() * 30;
            double degrees = random.nextDouble() * 360;
            Polygon polygon = Polygon.rotated(40, 40, width, height, degrees);
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            for (int i = 0; i < 200; i++) {
                double along = (random.nextDouble() - 0.5) * width;
                double across = (random.nextDouble() - 0.5) * height;
                double x = 40 + along * cos - across * sin;
                double y = 40 + along * sin + across * cos;
                assertThat(holds(polygon, (int) x, (int) y)).isTrue();
                Box bounds = polygon.bounds();
                assertThat(x).isBetween((double) bounds.x(), (double) bounds.x() + bounds.width());
            }
        }
    }

    @Test
    void polygon_with_a_notch_leaves_the_notch_free() {
        Polygon notched = new Polygon(
                List.of(new Corner(0, 0), new Corner(30, 0), new Corner(30, 20), new Corner(15, 5), new Corner(0, 20)));

        assertThat(holds(notched, 15, 15)).isFalse();
        assertThat(holds(notched, 1, 15)).isTrue();
        assertThat(holds(notched, 28, 15)).isTrue();
    }

    @Test
    void polygon_needs_three_finite_corners() {
        Corner corner = new Corner(1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new Polygon(List.of(corner, corner)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Corner(Double.NaN, 0));
    }

    private static boolean holds(Region region, int x, int y) {
        int[] runs = region.runs(y);
        for (int i = 0; i < runs.length; i += 2) {
            if (x >= runs[i] && x < runs[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
