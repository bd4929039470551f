package dev.lethe.segmentation;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Brings a network's small mask to the picture's full size with edges that follow the picture's. The filter is fitted
 * at a working size and its coefficients are enlarged, so memory and time stay bounded for pictures of any size.
 */
final class Refinement {
    /** Longest side at which the filter is fitted, in pixels. */
    static final int WORKING_SIDE = 1024;

    /** Enlargements below this gain nothing from the picture's edges. */
    private static final double LEAST_ENLARGEMENT = 1.5;

    /** Window radius in pixels of the network's mask: its edges are right to about that much. */
    private static final double DOUBT = 1.0;

    private static final float EVENNESS = 1e-3f;

    private Refinement() {}

    /** The size at which a picture is worked on: its own, or smaller with the same shape. */
    static Tensor guide(Layout picture) {
        double scale = Math.min(1, (double) WORKING_SIDE / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        return Tensor.plane(width, height);
    }

    /** Memory that {@link #fit} takes for a guide, in bytes. */
    static long bytes(Tensor guide) {
        return (GuidedFilter.PLANES + 1L) * guide.values().length * Float.BYTES;
    }

    /** Fits the filter. */
    static GuidedFilter fit(Tensor guide, Tensor small, RunContext context) throws IOException {
        Tensor mask = resized(small, guide.width(), guide.height());
        double enlargement = Math.max((double) guide.width() / small.width(), (double) guide.height() / small.height());
        if (enlargement < LEAST_ENLARGEMENT) {
            return GuidedFilter.none(mask);
        }
        int radius = (int) Math.max(1, Math.round(DOUBT * enlargement));
        return GuidedFilter.fit(guide, mask, radius, EVENNESS, context);
    }

    private static Tensor resized(Tensor from, int width, int height) throws IOException {
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

    /** Reads the mask at full size, in one more pass over the picture. */
    static Mask apply(GuidedFilter filter, Picture picture, RunContext context) throws IOException {
        int width = picture.layout().width();
        int height = picture.layout().height();
        context.reserve((long) width * height);
        byte[] values = new byte[Math.multiplyExact(width, height)];
        Enlargement slopes = new Enlargement(filter.slope(), width, height);
        Enlargement offsets = new Enlargement(filter.offset(), width, height);
        float[] bright = new float[width];
        float[] slope = new float[width];
        float[] offset = new float[width];
        ColorRows.read(picture, context, (y, colors) -> {
            ColorRows.brightness(colors, bright);
            slopes.row(y, slope);
            offsets.row(y, offset);
            for (int x = 0; x < width; x++) {
                float value = Math.min(1, Math.max(0, slope[x] * bright[x] + offset[x]));
                values[y * width + x] = (byte) Math.round(value * 255);
            }
        });
        return new Mask(width, height, values);
    }
}
