package dev.lethe.compress.quality;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Random;

/**
 * Pictures made of waves, edges and noise, and distorted copies of them; whole numbers only, so the same everywhere.
 *
 * <p>The scores were worked out once with the reference program: both pictures written as PNG without gAMA or colour
 * chunks, {@code ssimulacra2 original.png distorted.png} of SSIMULACRA 2.1.
 */
enum TestPair {
    COARSE(200, 150, Channels.RGB, 8, 85.1298),
    FINE(520, 301, Channels.RGB, 8, 96.7106),
    SOFT(131, 97, Channels.GRAY, 8, 92.2882),
    DEEP(96, 64, Channels.RGB, 16, 74.5080),
    DEEP_GRAY(70, 90, Channels.GRAY, 16, 92.1845),
    SEE_THROUGH(90, 70, Channels.RGBA, 8, 80.9826),
    GRAY_SEE_THROUGH(64, 64, Channels.GRAY_ALPHA, 8, 89.7344),
    SMALL(17, 23, Channels.RGB, 8, 89.6263),
    SMALLEST(8, 8, Channels.RGB, 8, 96.2571);

    private final Layout layout;
    private final double score;

    TestPair(int width, int height, Channels channels, int bits, double score) {
        this.layout = new Layout(width, height, channels, bits, ColorProfile.SRGB);
        this.score = score;
    }

    /** What the reference program says. */
    double score() {
        return score;
    }

    Raster original() throws IOException {
        Raster raster = Raster.create(layout, RunContext.of(Limits.desktop()));
        Random random = new Random(ordinal());
        int count = layout.channels().count();
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < count; c++) {
                    int wave = Math.abs((x * (3 + c) + y * (5 - c)) % 256 - 128);
                    int edge = (x / 23 + y / 17 + c) % 3 == 0 ? 90 : 20;
                    set(raster, x, y, c, wave + edge + random.nextInt(12));
                }
            }
        }
        return raster;
    }

    /** The original in coarser steps of tone, with noise; {@link #FINE} by one step here and there alone. */
    Raster distorted() throws IOException {
        Raster raster = original();
        Random random = new Random(99 + ordinal());
        int step = this == FINE ? 1 : 12;
        int noise = this == FINE ? 2 : 5;
        int count = layout.channels().count();
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < count; c++) {
                    int sample = raster.all().sample(raster.index(x, y) + c) >> (layout.bits() - 8);
                    set(raster, x, y, c, sample / step * step + random.nextInt(noise));
                }
            }
        }
        return raster;
    }

    private void set(Raster raster, int x, int y, int channel, int tone) {
        int eight = Math.max(0, Math.min(255, tone));
        int value = layout.bits() == 8 ? eight : Math.min(65_535, eight * 256 + (x * 37 + y * 11) % 256);
        raster.all().set(raster.index(x, y) + channel, value);
    }
}
