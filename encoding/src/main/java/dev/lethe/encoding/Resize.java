package dev.lethe.encoding;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.encoding.resize.Resampled;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import dev.lethe.spi.Reduction;
import java.io.IOException;
import java.util.Optional;

/**
 * Brings pictures to another size: {@code .then(Resize.maxEdge(2048))}. Does the full resolution need to exist?
 *
 * <p>Lanczos 3 in linear light, with colour weighted by opacity, so that fine detail keeps its brightness and edges of
 * cut-outs get no dark rim. Rows are pulled once, in order, and a few are held. Colours of any profile are made linear
 * with sRGB's curve, which is close for the usual ones. Immutable and thread-safe.
 */
public final class Resize implements EditStep {
    private static final int LARGEST_EDGE = 65_536;
    private static final int LOBES = 3;
    private static final long HUGE = 100_000_000;
    private static final int RATIO_LEFT = 4;

    private final Size size;
    private final String description;
    private final Reach reach;
    private final boolean exact;

    /** The size of a result. */
    @FunctionalInterface
    private interface Size {
        /** Width and height for a picture. */
        double[] of(Layout picture);
    }

    private Resize(Size size, String description, Reach reach, boolean exact) {
        this.size = size;
        this.description = description;
        this.reach = reach;
        this.exact = exact;
    }

    private static Resize of(Size size, String description, double rowsForOne) {
        Reach reach = Reach.halo((int) Math.min(Integer.MAX_VALUE - 1, LOBES * Math.ceil(rowsForOne + 1)));
        return new Resize(size, description, reach, false);
    }

    /**
     * So that neither width nor height is more than that. Proportions are kept; smaller pictures stay as they are.
     *
     * @param pixels 1 or more
     */
    public static Resize maxEdge(int pixels) {
        requirePositive("pixels", pixels);
        String description = "no edge longer than " + pixels + " pixels";
        return of(picture -> within(picture, pixels), description, (double) LARGEST_EDGE / pixels);
    }

    private static double[] within(Layout picture, int edge) {
        double longest = Math.max(picture.width(), picture.height());
        double scale = Math.min(1, edge / longest);
        return new double[] {picture.width() * scale, picture.height() * scale};
    }

    /**
     * To that width and height, smaller or larger, whatever the proportions were.
     *
     * @param width in pixels, 1 or more
     * @param height in pixels, 1 or more
     */
    public static Resize to(int width, int height) {
        requirePositive("width", width);
        requirePositive("height", height);
        String description = "resize to " + width + " x " + height;
        return of(picture -> new double[] {width, height}, description, (double) LARGEST_EDGE / height);
    }

    /**
     * To a part or a multiple of width and height, rounded; 1 pixel at least. More pixels than the limits allow are refused
     * with {@link LimitExceededException}.
     *
     * @param factor above 0: 0.5 is half of each
     */
    public static Resize scale(double factor) {
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor: must be above 0 and finite, is " + factor);
        }
        Size size = picture -> new double[] {picture.width() * factor, picture.height() * factor};
        return of(size, "resize by " + factor, 1 / factor);
    }

    /**
     * The same, but with each sample weighted alone, however much smaller the result. Otherwise neighbours in a row are put
     * together first where the result is narrower than a 2.8th: that saves a fifth of the time and more, and what it costs
     * can hardly be seen.
     */
    public Resize withEachSampleWeighted() {
        return new Resize(size, description, reach, true);
    }

    private static void requirePositive(String name, int pixels) {
        if (pixels < 1) {
            throw new IllegalArgumentException(name + ": must be 1 or more, is " + pixels);
        }
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    /**
     * From pictures of more than 100 megapixels four times as many pixels in each direction as the result has are enough:
     * a JPEG gives them for a fraction of the work. Not where {@linkplain #withEachSampleWeighted each sample counts}.
     */
    @Override
    public Optional<Reduction> reduction(int width, int height) {
        if (exact || (long) width * height < HUGE) {
            return Optional.empty();
        }
        double[] wanted = size.of(Layout.of(width, height, Channels.RGB));
        double scale = Math.min(width / wanted[0], height / wanted[1]) / RATIO_LEFT;
        int divisor = scale >= 8 ? 8 : scale >= 4 ? 4 : scale >= 2 ? 2 : 1;
        return divisor == 1
                ? Optional.empty()
                : Optional.of(new Reduction(divisor, to((int) Math.max(1, Math.round(wanted[0])), (int)
                        Math.max(1, Math.round(wanted[1])))));
    }

    /** Three rows of the result, for the largest pictures that formats usually hold. */
    @Override
    public Reach reach() {
        return reach;
    }

    /**
     * Gives the picture at its new size; the same if that is its size already.
     *
     * @throws LimitExceededException if that is more pixels than allowed, or memory does not suffice
     */
    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Layout layout = picture.layout();
        double[] wanted = size.of(layout);
        int width = rounded(wanted[0], context);
        int height = rounded(wanted[1], context);
        return width == layout.width() && height == layout.height()
                ? picture
                : Resampled.of(picture, width, height, exact, context);
    }

    private static int rounded(double length, RunContext context) throws LimitExceededException {
        long whole = Math.max(1, Math.round(length));
        if (whole > Integer.MAX_VALUE) {
            throw new LimitExceededException(
                    Limit.PIXELS,
                    whole,
                    Math.min(Integer.MAX_VALUE, context.limits().max(Limit.PIXELS)));
        }
        return (int) whole;
    }
}
