package dev.lethe.toolkit.threat;

import dev.lethe.encoding.Crop;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.encoding.Resize;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;

/**
 * Cuts a little off all edges and resamples what is left by a factor that is no whole number, always to fewer pixels: so no
 * pixel of the result is one of the source's, and no grid of the source's coding falls on one of the result's.
 *
 * <p>Nothing in it is random: whoever knows the size of the source can do the same to a reference, and the measurements
 * suppose that they do. Pictures of a few pixels only are resampled, not cut. Immutable and thread-safe.
 */
public final class Reframe implements EditStep {
    private static final double CUT = 0.013;
    private static final int SMALLEST_TO_CUT = 64;

    private final int edge;
    private final double part;

    /**
     * A frame for results.
     *
     * @param edge the longest edge of results in pixels, 16 or more
     * @param part the most of the source's edge that results have, however small it is; above 0 and below 1, and best no
     *     simple fraction
     */
    public Reframe(int edge, double part) {
        if (edge < 16) {
            throw new IllegalArgumentException("edge: must be 16 or more, is " + edge);
        }
        if (!(part > 0 && part < 1)) {
            throw new IllegalArgumentException("part: must be above 0 and below 1, is " + part);
        }
        this.edge = edge;
        this.part = part;
    }

    @Override
    public String describe() {
        return "cut the edges and resample to " + edge + " pixels at most";
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public Reach reach() {
        return Resize.maxEdge(edge).reach();
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Layout layout = picture.layout();
        Box kept = kept(layout.width(), layout.height());
        double scale = Math.min(part, (double) edge / Math.max(kept.width(), kept.height()));
        Picture inner = kept.x() + kept.y() == 0 ? picture : Crop.to(kept).edit(picture, analysis, context);
        return Resize.to(scaled(kept.width(), scale), scaled(kept.height(), scale))
                .edit(inner, analysis, context);
    }

    /** The part of a picture of some size that is kept, before it is resampled. */
    public static Box kept(int width, int height) {
        int left = cut(width);
        int top = cut(height);
        return new Box(left, top, width - 2 * left, height - 2 * top);
    }

    /** An odd number, so that no block of a coding of 8 x 8 pixels or of a colour sample for 2 x 2 stays where it was. */
    private static int cut(int length) {
        return length < SMALLEST_TO_CUT ? 0 : (int) (length * CUT) | 1;
    }

    private static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.floor(length * scale));
    }
}
