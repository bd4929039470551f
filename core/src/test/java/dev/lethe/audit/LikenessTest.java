package dev.lethe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static Likeness of(int width, int height, Channels channels, double turn) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            Raster raster = Raster.create(Layout.of(width, height, channels), context);
            int count = channels.count();
            for (int i = 0; i < width * height * count; i++) {
                double x = (double) (i / count % width) / width;
                double y = (double) (i / count / width) / height;
                raster.all().set(i, (int) (127 + 120 * Math.sin(9 * x + turn) * Math.cos(7 * y * turn)));
            }
            return Likeness.of(raster, context);
        }
    }

    @Test
    void likeness_is_nearly_the_same_at_another_size_and_in_grey() throws IOException {
        Likeness large = of(640, 480, Channels.RGB, 1);

        assertThat(large.isNear(of(200, 150, Channels.RGB, 1))).isTrue();
        assertThat(large.isNear(of(333, 250, Channels.GRAY, 1))).isTrue();
    }

    @Test
    void likeness_differs_for_other_pictures() throws IOException {
        assertThat(of(640, 480, Channels.RGB, 1).distance(of(640, 480, Channels.RGB, 2.5)))
                .isGreaterThan(Likeness.NEAR);
    }

    @Test
    void likeness_of_a_single_pixel_is_none_that_matters() throws IOException {
        assertThat(of(1, 1, Channels.RGBA, 1)).isEqualTo(new Likeness(0));
    }

    @Test
    void likeness_is_read_as_it_was_written() {
        Likeness likeness = new Likeness(0xFEDC_BA98_7654_3210L);

        assertThat(Likeness.parse(likeness.toString())).isEqualTo(likeness);
    }
}
