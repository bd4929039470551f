package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * How much each pixel of a picture belongs to its subject: 0 is background, 255 is subject, between them are soft edges
 * and doubts.
 *
 * <p>It has the size of the picture as displayed. A mask is a guess of a network: it may miss a person. An empty mask is
 * an answer too. Immutable and thread-safe.
 */
public final class Mask {
    private static final int HALF = 128;

    private final int width;
    private final int height;
    private final byte[] values;

    Mask(int width, int height, byte[] values) {
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** The value of a pixel, 0 to 255. */
    public int at(int x, int y) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            throw new IllegalArgumentException("x and y must lie in " + width + " x " + height);
        }
        return values[y * width + x] & 0xFF;
    }

    /** The share of the picture that the subject takes, 0 to 1. */
    public double coverage() {
        long sum = 0;
        for (byte value : values) {
            sum += value & 0xFF;
        }
        return sum / 255.0 / values.length;
    }

    /**
     * How sure the network is of the subject that it found: the mean of the mask where it is at least half, 0 to 1.
     *
     * <p>0 means that it found none. A sharp mask of a wrong subject is sure as well; below about 0.8 a person should
     * look at the result.
     */
    public double confidence() {
        long sum = 0;
        int count = 0;
        for (byte value : values) {
            int whole = value & 0xFF;
            if (whole >= HALF) {
                sum += whole;
                count++;
            }
        }
        return count == 0 ? 0 : sum / 255.0 / count;
    }

    /** The mask as a grey picture, white where the subject is. */
    public Raster toPicture(RunContext context) throws IOException {
        Raster raster = Raster.create(Layout.of(width, height, Channels.GRAY), context);
        System.arraycopy(values, 0, raster.all().bytes(), 0, values.length);
        return raster;
    }
}
