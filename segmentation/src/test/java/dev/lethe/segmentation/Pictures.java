package dev.lethe.segmentation;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** Small pictures and a stand-in for a network, for tests. */
final class Pictures {
    private Pictures() {}

    static RunContext context() {
        return RunContext.of(Limits.trusted());
    }

    /** A picture whose samples are a function of place and channel. */
    static Raster draw(int width, int height, Channels channels, int bits, Pixel pixel) throws IOException {
        Raster raster = Raster.create(new Layout(width, height, channels, bits, ColorProfile.SRGB), context());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < channels.count(); c++) {
                    raster.all().set(raster.index(x, y) + c, pixel.sample(x, y, c));
                }
            }
        }
        return raster;
    }

    /** Whether a pixel lies in the middle half of a picture, both ways. */
    static boolean inside(int x, int y, int width, int height) {
        return x >= width / 4 && x < width * 3 / 4 && y >= height / 4 && y < height * 3 / 4;
    }

    static int[] pixel(Raster raster, int x, int y) {
        int[] samples = new int[raster.layout().channels().count()];
        for (int c = 0; c < samples.length; c++) {
            samples[c] = raster.all().sample(raster.index(x, y) + c);
        }
        return samples;
    }

    /** A segmenter that takes the red channel for the mask. */
    static Segmenter redIsSubject(int width, int height) {
        ModelSpec spec = ModelSpec.of("red", width, height);
        return new Segmenter(new RedNetwork(width, height), spec);
    }

    private record RedNetwork(int width, int height) implements Network {
        @Override
        public Tensor run(float[] input, RunContext context) {
            return new Tensor(3, width, height, input.clone());
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /** Draws. */
    @FunctionalInterface
    interface Pixel {
        int sample(int x, int y, int channel);
    }
}
