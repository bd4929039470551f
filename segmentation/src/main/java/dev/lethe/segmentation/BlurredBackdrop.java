package dev.lethe.segmentation;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The picture's own background, blurred: averaged over blocks, then three means in a row, which come close to a Gaussian
 * curve. Each pixel counts as much as it is background, so the subject does not glow into its surroundings.
 *
 * @param radius standard deviation in pixels
 */
record BlurredBackdrop(int radius) implements Backdrop {
    /** Standard deviation in blocks: fewer would show the blocks, more would cost memory. */
    private static final int SIGMA = 4;

    private static final int PASSES = 3;
    private static final float LEAST_WEIGHT = 1e-6f;

    @Override
    public Layout layout(Layout picture) {
        return picture;
    }

    @Override
    public Rows rows(Raster picture, Mask mask, Layout result, RunContext context) throws IOException {
        int block = Math.max(1, radius / SIGMA);
        int width = (picture.layout().width() + block - 1) / block;
        int height = (picture.layout().height() + block - 1) / block;
        int planes = picture.layout().channels().colors() + 1;
        context.reserve((planes + 1L) * width * height * Float.BYTES);
        Tensor[] sums = new Tensor[planes];
        for (int p = 0; p < planes; p++) {
            sums[p] = Tensor.plane(width, height);
        }
        gather(picture, mask, block, sums, context);
        int reach = Math.max(1, Math.round((float) radius / block));
        for (Tensor plane : sums) {
            for (int pass = 0; pass < PASSES; pass++) {
                BoxMean.apply(plane.values(), width, height, reach, context);
            }
        }
        return blurred(sums, width * block, height * block, picture.layout().width());
    }

    /** Adds up the background's colours per block, and in the last plane how much background there was. */
    private static void gather(Raster picture, Mask mask, int block, Tensor[] sums, RunContext context)
            throws IOException {
        Channels channels = picture.layout().channels();
        int colors = channels.colors();
        float scale = 1f / picture.layout().maxSample();
        for (int y = 0; y < mask.height(); y++) {
            context.check();
            int at = picture.index(0, y);
            for (int x = 0; x < mask.width(); x++) {
                float weight = 1 - Opacity.of(mask.at(x, y)) / 255f;
                if (channels.hasAlpha()) {
                    weight *= picture.all().sample(at + colors) * scale;
                }
                int cell = y / block * sums[0].width() + x / block;
                for (int c = 0; c < colors; c++) {
                    sums[c].values()[cell] += weight * picture.all().sample(at + c);
                }
                sums[colors].values()[cell] += weight;
                at += channels.count();
            }
        }
    }

    /** Rows of a grid of blocks, of which the picture covers the upper left part. */
    private static Rows blurred(Tensor[] sums, int gridWidth, int gridHeight, int width) {
        int colors = sums.length - 1;
        Enlargement[] enlarged = new Enlargement[sums.length];
        for (int p = 0; p < sums.length; p++) {
            enlarged[p] = new Enlargement(sums[p], gridWidth, gridHeight);
        }
        return (y, row) -> {
            float[] weight = new float[gridWidth];
            float[] color = new float[gridWidth];
            enlarged[colors].row(y, weight);
            for (int c = 0; c < colors; c++) {
                enlarged[c].row(y, color);
                for (int x = 0; x < width; x++) {
                    row[x * colors + c] = weight[x] < LEAST_WEIGHT ? 0 : color[x] / weight[x];
                }
            }
        };
    }
}
