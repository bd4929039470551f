package dev.lethe.segmentation;

import dev.lethe.Limit;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.rows.ColorRows;
import java.io.IOException;

/**
 * Brings a network's small mask to the picture's full size with edges that follow the picture's.
 *
 * <p>Where the enlarged mask is neither clearly subject nor clearly background, a pixel takes its value from the small
 * pixels around it that have its colour (Kopf, Cohen, Lischinski and Uyttendaele, "Joint Bilateral Upsampling", 2007).
 * Linear time, memory for a few rows. On masks shrunk four and eight times of photos this left a fifth to two fifths less error
 * than plain interpolation; a guided filter over brightness left more than that.
 */
final class Refinement {
    /** Values outside of these are clear and stay as they are. */
    private static final float CLEAR = 0.02f;

    private static final float SOLID = 0.98f;

    /** Factor of the squared distance in small pixels: a standard deviation of half a pixel. */
    private static final float NEARNESS = 1 / (2 * 0.5f * 0.5f);

    /** Factor of the squared difference of colours between 0 and 1: a standard deviation of 0.05. */
    private static final float LIKENESS = 1 / (2 * 0.05f * 0.05f);

    private static final float TRACE = 1e-12f;

    /** Where the small values around differ by less, there is nothing to choose from. */
    private static final float FLAT = 3f / 255;

    /** Steps of the table of e to the power of -x; beyond its end nothing counts. */
    private static final int STEPS = 128;

    private static final float[] DECAY = new float[32 * STEPS];

    static {
        for (int i = 0; i < DECAY.length; i++) {
            DECAY[i] = (float) Math.exp(-(i + 0.5) / STEPS);
        }
    }

    private final Tensor mask;
    private final Tensor colors;
    private final int width;
    private final int height;
    /** Small pixels around which values differ. */
    private final boolean[] steep;

    private Refinement(Tensor mask, Tensor colors, int width, int height) {
        this.mask = mask;
        this.colors = colors;
        this.width = width;
        this.height = height;
        this.steep = new boolean[mask.width() * mask.height()];
        for (int i = 0; i < steep.length; i++) {
            steep[i] = range(i % mask.width(), i / mask.width()) >= FLAT;
        }
    }

    private float range(int x, int y) {
        float low = 1;
        float high = 0;
        for (int j = Math.max(0, y - 1); j <= Math.min(mask.height() - 1, y + 1); j++) {
            for (int i = Math.max(0, x - 1); i <= Math.min(mask.width() - 1, x + 1); i++) {
                float value = mask.values()[j * mask.width() + i];
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return high - low;
    }

    /**
     * Reads the mask at the picture's size, in one pass over the picture.
     *
     * @param small the mask, of any size
     * @param colors the picture as the network saw it
     */
    static Mask apply(Tensor small, Tensor colors, Picture picture, RunContext context) throws IOException {
        int width = picture.layout().width();
        int height = picture.layout().height();
        long pixels = (long) width * height;
        if (pixels > Integer.MAX_VALUE - 16) {
            context.require(Limit.MEMORY, Long.MAX_VALUE);
        }
        context.reserve(pixels);
        byte[] values = new byte[Math.multiplyExact(width, height)];
        boolean larger = width > colors.width() || height > colors.height();
        Tensor mask = larger ? resized(small, colors.width(), colors.height()) : resized(small, width, height);
        Refinement refinement = new Refinement(mask, colors, width, height);
        Enlargement plain = new Enlargement(mask, width, height);
        float[] row = new float[width];
        ColorRows.read(picture, context, (y, seen) -> {
            plain.row(y, row);
            for (int x = 0; x < width; x++) {
                boolean clear = row[x] < CLEAR || row[x] > SOLID;
                float value = clear || !larger ? row[x] : refinement.at(x, y, row[x], seen);
                values[y * width + x] = (byte) (int) (value * 255 + 0.5f);
            }
        });
        return new Mask(width, height, values);
    }

    private float at(int x, int y, float plain, float[] seen) {
        float smallX = (x + 0.5f) * mask.width() / width - 0.5f;
        float smallY = (y + 0.5f) * mask.height() / height - 0.5f;
        int middleX = Math.min(mask.width() - 1, (int) (smallX + 0.5f));
        int middleY = Math.min(mask.height() - 1, (int) (smallY + 0.5f));
        if (!steep[middleY * mask.width() + middleX]) {
            return plain;
        }
        float sum = TRACE * plain;
        float weights = TRACE;
        for (int j = Math.max(0, middleY - 1); j <= Math.min(mask.height() - 1, middleY + 1); j++) {
            for (int i = Math.max(0, middleX - 1); i <= Math.min(mask.width() - 1, middleX + 1); i++) {
                int at = j * mask.width() + i;
                float distance = (i - smallX) * (i - smallX) + (j - smallY) * (j - smallY);
                float apart = NEARNESS * distance + LIKENESS * difference(at, seen, 3 * x);
                int step = (int) (apart * STEPS);
                if (step < DECAY.length) {
                    sum += DECAY[step] * mask.values()[at];
                    weights += DECAY[step];
                }
            }
        }
        return Math.min(1, sum / weights);
    }

    private float difference(int at, float[] seen, int index) {
        int plane = colors.width() * colors.height();
        float red = colors.values()[at] - seen[index];
        float green = colors.values()[plane + at] - seen[index + 1];
        float blue = colors.values()[2 * plane + at] - seen[index + 2];
        return red * red + green * green + blue * blue;
    }

    /** A plane at another size. */
    static Tensor resized(Tensor from, int width, int height) throws IOException {
        if (from.width() == width && from.height() == height) {
            return from;
        }
        Tensor to = Tensor.plane(width, height);
        Resampler resampler = new Resampler(
                Taps.of(from.width(), 0, from.width(), width),
                Taps.of(from.height(), 0, from.height(), height),
                1,
                (y, row) -> System.arraycopy(row, 0, to.values(), y * width, width));
        float[] row = new float[from.width()];
        for (int y = 0; y < from.height(); y++) {
            System.arraycopy(from.values(), y * from.width(), row, 0, row.length);
            resampler.push(y, row);
        }
        return to;
    }
}
