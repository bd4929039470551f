package dev.lethe.segmentation;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The picture's own background, blurred. Each pixel counts as much as it is background, so the subject does not glow into
 * its surroundings.
 *
 * @param radius standard deviation in pixels
 */
record BlurredBackdrop(int radius) implements Backdrop {
    /** Standard deviation in blocks: fewer would show the blocks, more would cost memory. */
    private static final int SIGMA = 4;

    private static final int PASSES = 3;

    @Override
    public Layout layout(Layout picture) {
        return picture;
    }

    @Override
    public Rows rows(Raster picture, Mask mask, Layout result, RunContext context) throws IOException {
        int block = Math.max(1, radius / SIGMA);
        int reach = Math.max(1, Math.round((float) radius / block));
        LocalMeans.Span span = new LocalMeans.Span(block, reach, PASSES, 1);
        LocalMeans means = LocalMeans.of(picture, mask, opacity -> 1 - opacity, span, any -> true, context);
        return (y, row) -> means.row(y, row, 0);
    }
}
