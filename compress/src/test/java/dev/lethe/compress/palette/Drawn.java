package dev.lethe.compress.palette;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Pictures drawn sample by sample, and what colours are in them. */
final class Drawn {
    private Drawn() {}

    /** A sample for each place. */
    interface Samples {
        int at(int x, int y, int channel);
    }

    static RunContext context() {
        return RunContext.of(Limits.desktop());
    }

    static Raster picture(Layout layout, Samples samples) throws IOException {
        Raster raster = Raster.create(layout, context());
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < layout.channels().count(); c++) {
                    raster.all().set(raster.index(x, y) + c, samples.at(x, y, c));
                }
            }
        }
        return raster;
    }

    static Raster noise(Layout layout, long seed) throws IOException {
        Random random = new Random(seed);
        return picture(layout, (x, y, c) -> random.nextInt(layout.maxSample() + 1));
    }

    /** Two smooth directions of colour, opaque. */
    static Raster gradient(int width, int height, Channels channels, int bits) throws IOException {
        Layout layout = new Layout(width, height, channels, bits, ColorProfile.SRGB);
        int max = layout.maxSample();
        return picture(layout, (x, y, c) -> {
            if (c == channels.colors()) {
                return max;
            }
            return c == 1 ? y * max / height : c == 0 ? x * max / width : max - x * max / width;
        });
    }

    /** A pixel as ARGB of 8 bits. */
    static int argb(Raster picture, int x, int y) {
        Channels channels = picture.layout().channels();
        int shift = picture.layout().bits() - 8;
        int at = picture.index(x, y);
        int alpha = channels.hasAlpha() ? picture.all().sample(at + channels.colors()) >> shift : 255;
        int color = 0;
        for (int c = 0; c < 3; c++) {
            color = color << 8 | picture.all().sample(at + Math.min(c, channels.colors() - 1)) >> shift;
        }
        return alpha << 24 | color;
    }

    static Set<Integer> colors(Raster picture) {
        Set<Integer> colors = new TreeSet<>();
        for (int y = 0; y < picture.layout().height(); y++) {
            for (int x = 0; x < picture.layout().width(); x++) {
                colors.add(argb(picture, x, y));
            }
        }
        return colors;
    }
}
