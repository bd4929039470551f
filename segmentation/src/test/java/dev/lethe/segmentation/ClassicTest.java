package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClassicTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;

    private final Segmenter segmenter = Segmenter.classic();

    private Mask mask(Raster picture) throws IOException {
        try (RunContext context = Pictures.context()) {
            return segmenter.mask(picture, context);
        }
    }

    private static boolean onBall(int x, int y) {
        return Math.hypot(x - 140, y - 105) < 60;
    }

    /** A red ball, darker downwards, before a grainy ground that goes from green to blue. */
    private static double scene(int x, int y, int channel) {
        double grain = ((x * 31 + y * 57) % 13 - 6) / 100.0;
        if (onBall(x, y)) {
            return new double[] {0.8, 0.15, 0.1}[channel] * (1.2 - y / 250.0) + grain;
        }
        double place = (double) x / WIDTH;
        return new double[] {0.3, 0.6 - 0.3 * place, 0.3 + 0.4 * place}[channel] + grain;
    }

    private static Raster scene(Channels channels, int bits) throws IOException {
        int max = (1 << bits) - 1;
        return Pictures.draw(WIDTH, HEIGHT, channels, bits, (x, y, c) -> {
            if (c == channels.colors()) {
                return max;
            }
            double value = channels.colors() == 3 ? scene(x, y, c) : 1 - scene(x, y, 1);
            return (int) Math.round(Math.min(1, Math.max(0, value)) * max);
        });
    }

    private static double agreement(Mask mask) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean found = mask.at(x, y) >= 128;
                both += found && onBall(x, y) ? 1 : 0;
                either += found || onBall(x, y) ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    @Test
    void classic_finds_a_plain_subject_in_every_layout() throws Exception {
        for (Channels channels : Channels.values()) {
            for (int bits : new int[] {8, 16}) {
                Mask mask = mask(scene(channels, bits));
                assertThat(agreement(mask)).as("%s, %d bits", channels, bits).isGreaterThan(0.9);
                assertThat(mask.confidence()).isGreaterThan(0.9);
            }
        }
    }

    @Test
    void classic_gives_an_empty_mask_when_nothing_stands_out() throws Exception {
        Random random = new Random(7);
        Raster plain = Pictures.draw(90, 70, Channels.RGB, 8, (x, y, c) -> 40 + 60 * c);
        Raster noise = Pictures.draw(400, 300, Channels.RGB, 8, (x, y, c) -> random.nextInt(256));
        Raster coarse = Pictures.draw(64, 64, Channels.RGB, 8, (x, y, c) -> random.nextInt(256));
        for (Raster picture : new Raster[] {plain, noise, coarse}) {
            Mask mask = mask(picture);
            assertThat(mask.coverage()).isZero();
            assertThat(mask.confidence()).isZero();
        }
    }

    @Test
    void classic_takes_pictures_of_one_pixel_or_one_line() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {1, 300}, {300, 1}, {2, 3}}) {
            Mask mask = mask(Pictures.draw(size[0], size[1], Channels.RGB, 8, (x, y, c) -> (x + y) * 31 % 256));
            assertThat(mask.width()).isEqualTo(size[0]);
            assertThat(mask.height()).isEqualTo(size[1]);
        }
    }

    @Test
    void classic_gives_the_same_mask_each_time() throws Exception {
        Raster picture = scene(Channels.RGB, 8);
        try (RunContext context = Pictures.context()) {
            byte[] first = mask(picture).toPicture(context).all().bytes().clone();
            assertThat(mask(picture).toPicture(context).all().bytes()).isEqualTo(first);
        }
    }

    @Test
    void classic_stops_when_memory_does_not_suffice() throws Exception {
        Raster picture = scene(Channels.RGB, 8);
        try (RunContext context = RunContext.of(Limits.trusted().with(Limit.MEMORY, 2_000_000))) {
            assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> segmenter.mask(picture, context));
        }
    }

    @Test
    void classic_says_that_no_network_was_used() {
        assertThat(segmenter.engine()).isEqualTo(Engine.CLASSIC);
        assertThat(Background.remove(segmenter).describe())
                .isEqualTo("remove the background (graph cut without a network)");
    }

    @Test
    void bundled_network_is_preferred_where_it_can_run() throws Exception {
        try (Segmenter preferred = Segmenter.available()) {
            assertThat(preferred.engine()).isEqualTo(Engine.ONNX_RUNTIME);
        }
    }

    @Test
    void bundled_network_runs_in_java_where_there_is_no_native_part() throws Exception {
        try (Segmenter fallback = Segmenter.withoutNativePart()) {
            assertThat(fallback.engine()).isEqualTo(Engine.PLAIN_JAVA);
        }
    }
}
