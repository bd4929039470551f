package dev.lethe.jpeg.encode;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Random;

/** Pictures to encode, made on the spot. */
final class EncodeSamples {
    private EncodeSamples() {}

    static RunContext context() {
        return RunContext.of(Limits.desktop());
    }

    /** Soft waves, an edge and a little noise, as photos have them. */
    static Raster photo(int width, int height, Channels channels) throws IOException {
        Random random = new Random(7);
        Raster raster = Raster.create(Layout.of(width, height, channels), context());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double wave = 60 * Math.sin(x / 19.0) * Math.cos(y / 23.0) + (x + y > width ? 35 : -35);
                for (int c = 0; c < channels.count(); c++) {
                    double value = 120 + wave * (1 - 0.3 * c) + random.nextGaussian() * 3;
                    raster.all().set(raster.index(x, y) + c, (int) Math.max(0, Math.min(255, value)));
                }
            }
        }
        return raster;
    }

    static Raster filled(int width, int height, int... pixel) throws IOException {
        Channels channels = pixel.length == 1 ? Channels.GRAY : Channels.RGB;
        Raster raster = Raster.create(Layout.of(width, height, channels), context());
        for (int i = 0; i < width * height * pixel.length; i++) {
            raster.all().set(i, pixel[i % pixel.length]);
        }
        return raster;
    }
}
