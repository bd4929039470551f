package dev.lethe.compress.palette;

import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.png.ColorCensus;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Repaints pictures with few colours, chosen for each picture: {@code PaletteQuantizer.colors(256).apply(picture, context)}.
 *
 * <p>Colours of quiet parts count more than those of noise and edges. What a pixel lacks is passed on to its neighbours in
 * smooth parts (dithering), but not across edges or into plain areas. Guaranteed: no more colours than asked for, opaque
 * pixels stay opaque, fully transparent ones stay so and lose their hidden colour, and a picture that has no more colours
 * than asked for keeps them all. Results have 8 bits per sample and the layout of the original otherwise; the same picture
 * always gives the same result. Samples are compared as sRGB whatever the colour profile says. Immutable and thread-safe.
 */
public final class PaletteQuantizer {
    /** Most colours that a palette holds. */
    public static final int MOST = ColorCensus.MOST;

    private static final int LEAST = 2;

    private final int colors;
    private final float dithering;

    private PaletteQuantizer(int colors, float dithering) {
        this.colors = colors;
        this.dithering = dithering;
    }

    /**
     * With at most that many colours, dithered.
     *
     * @param most 2 to 256; where a picture has opaque, translucent and fully transparent pixels, it keeps 3 at least
     */
    public static PaletteQuantizer colors(int most) {
        if (most < LEAST || most > MOST) {
            throw new IllegalArgumentException("most: must be " + LEAST + " to " + MOST + ", is " + most);
        }
        return new PaletteQuantizer(most, 1);
    }

    /**
     * The same with another degree of dithering.
     *
     * @param degree 0, none, to 1
     */
    public PaletteQuantizer withDithering(float degree) {
        if (!(degree >= 0 && degree <= 1)) {
            throw new IllegalArgumentException("degree: must be 0 to 1, is " + degree);
        }
        return new PaletteQuantizer(colors, degree);
    }

    /**
     * Repaints the first frame.
     *
     * @return in memory, which is reserved until the run ends
     * @throws MalformedImageException if the picture gives fewer rows than it has
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public Raster apply(Picture picture, RunContext context) throws IOException {
        PreparedPicture prepared = PreparedPicture.of(picture, context);
        return prepared.count() <= colors
                ? prepared.asItIs(context)
                : prepared.painted(prepared.palette(colors, context), dithering, context);
    }
}
