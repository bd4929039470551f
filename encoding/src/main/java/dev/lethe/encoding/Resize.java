package dev.lethe.encoding;

import dev.lethe.encoding.resize.Downscaled;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;

/**
 * Makes large pictures smaller: {@code .then(Resize.maxEdge(2048))}. Does the full resolution need to exist?
 *
 * <p>Lanczos 3 in linear light, with colour weighted by opacity, so that fine detail keeps its brightness and edges of
 * cut-outs get no dark rim. Proportions are kept; pictures are never enlarged. Rows are pulled once, in order. Colours of
 * any profile are made linear with sRGB's curve, which is close for the usual ones. Immutable and thread-safe.
 */
public final class Resize implements EditStep {
    private static final int LARGEST_EDGE = 65_536;

    private final int edge;

    private Resize(int edge) {
        this.edge = edge;
    }

    /**
     * So that neither width nor height is more than that.
     *
     * @param pixels 1 or more
     */
    public static Resize maxEdge(int pixels) {
        if (pixels < 1) {
            throw new IllegalArgumentException("pixels: must be 1 or more, is " + pixels);
        }
        return new Resize(pixels);
    }

    @Override
    public String describe() {
        return "no edge longer than " + edge + " pixels";
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    /** Three rows of the result, for the largest pictures that formats usually hold. */
    @Override
    public Reach reach() {
        return Reach.halo(3 * (LARGEST_EDGE / edge + 1));
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Layout layout = picture.layout();
        int longest = Math.max(layout.width(), layout.height());
        if (longest <= edge) {
            return picture;
        }
        int width = scaled(layout.width(), longest);
        int height = scaled(layout.height(), longest);
        return Downscaled.of(picture, width, height, context);
    }

    private int scaled(int length, int longest) {
        return Math.max(1, (int) (((long) length * edge + longest / 2) / longest));
    }
}
