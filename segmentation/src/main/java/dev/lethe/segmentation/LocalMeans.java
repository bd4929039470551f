package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.function.IntPredicate;

/**
 * Mean colours around each pixel of a picture, in which pixels count as much as their opacity says: averaged over
 * blocks, then several means in a row, which come close to a Gaussian curve. One owner, one thread.
 */
final class LocalMeans {
    private static final float LEAST_WEIGHT = 1e-6f;

    private final Enlargement[] planes;
    private final float[] weight;
    private final float[] color;
    private final int width;

    private LocalMeans(Tensor[] sums, int block, int width) {
        this.planes = new Enlargement[sums.length];
        int gridWidth = sums[0].width() * block;
        int gridHeight = sums[0].height() * block;
        for (int p = 0; p < sums.length; p++) {
            planes[p] = new Enlargement(sums[p], gridWidth, gridHeight);
        }
        this.weight = new float[gridWidth];
        this.color = new float[gridWidth];
        this.width = width;
    }

    /** How much a pixel counts. */
    @FunctionalInterface
    interface Weight {
        /** From 0 on, for a pixel that belongs to the subject by 0 to 1. */
        float of(float opacity);
    }

    /**
     * How far around a pixel is looked.
     *
     * @param block side of the blocks in pixels
     * @param reach of one mean in blocks
     * @param passes number of means
     * @param step one pixel of so many is looked at, both ways
     */
    record Span(int block, int reach, int passes, int step) {
        /** How far a pixel has an influence, in blocks. */
        int influence() {
            return reach * passes + 1;
        }
    }

    /**
     * Reads the picture once.
     *
     * @param blocks those whose pixels count, by number; means that only others would reach are missing
     */
    static LocalMeans of(Raster picture, Mask mask, Weight weight, Span span, IntPredicate blocks, RunContext context)
            throws IOException {
        int width = (picture.layout().width() + span.block() - 1) / span.block();
        int height = (picture.layout().height() + span.block() - 1) / span.block();
        int count = picture.layout().channels().colors() + 1;
        context.reserve((count + 1L) * width * height * Float.BYTES);
        Tensor[] sums = new Tensor[count];
        for (int p = 0; p < count; p++) {
            sums[p] = Tensor.plane(width, height);
        }
        float[] counts = new float[256];
        for (int opacity = 0; opacity < counts.length; opacity++) {
            counts[opacity] = weight.of(Opacity.of(opacity) / 255f);
        }
        for (int y = 0; y < mask.height(); y += span.step()) {
            context.check();
            int line = y / span.block() * width;
            for (int column = 0; column < width; column++) {
                if (blocks.test(line + column)) {
                    gather(picture, mask, counts, column, y, span, sums);
                }
            }
        }
        for (Tensor plane : sums) {
            for (int pass = 0; pass < span.passes(); pass++) {
                BoxMean.apply(plane.values(), width, height, span.reach(), context);
            }
        }
        return new LocalMeans(sums, span.block(), picture.layout().width());
    }

    /** Adds up a block's colours in one row, and in the last plane how much they count. */
    private static void gather(Raster picture, Mask mask, float[] counts, int column, int y, Span span, Tensor[] sums) {
        Channels channels = picture.layout().channels();
        int colors = channels.colors();
        float scale = 1f / picture.layout().maxSample();
        int cell = y / span.block() * sums[0].width() + column;
        int start = column * span.block();
        for (int x = start; x < Math.min(start + span.block(), mask.width()); x += span.step()) {
            float count = counts[mask.at(x, y)];
            if (count > 0) {
                int at = picture.index(x, y);
                if (channels.hasAlpha()) {
                    count *= picture.all().sample(at + colors) * scale;
                }
                for (int c = 0; c < colors; c++) {
                    sums[c].values()[cell] += count * picture.all().sample(at + c);
                }
                sums[colors].values()[cell] += count;
            }
        }
    }

    /**
     * Gives a row's means in the picture's samples without alpha.
     *
     * @param missing what stands where nothing around counts
     */
    void row(int y, float[] means, float missing) {
        row(y, 0, width, means, missing);
    }

    /** Gives a part of a row's means, in the places of the whole row. */
    void row(int y, int from, int end, float[] means, float missing) {
        int colors = planes.length - 1;
        planes[colors].row(y, from, end, weight);
        for (int c = 0; c < colors; c++) {
            planes[c].row(y, from, end, color);
            for (int x = from; x < end; x++) {
                means[x * colors + c] = weight[x] < LEAST_WEIGHT ? missing : color[x] / weight[x];
            }
        }
    }
}
