package dev.lethe.compress.palette;

import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * What is known of a picture before any palette: the same for all of them. Not changed once made.
 *
 * @param pixels of 8 bits
 * @param activity around each of them
 * @param colors that occur
 */
record PreparedPicture(ArgbPicture pixels, Activity activity, WeightedColors colors) {
    /** Looks at a picture; the memory is reserved until the run ends. */
    static PreparedPicture of(Picture picture, RunContext context) throws IOException {
        ArgbPicture pixels = ArgbPicture.of(picture, context);
        Activity activity = Activity.of(pixels, context);
        return new PreparedPicture(pixels, activity, WeightedColors.of(pixels, activity, context));
    }

    /** How many colours there are, fully transparent ones counted as one; more than a palette holds may be put together. */
    int count() {
        return colors.count() + (colors.transparent() ? 1 : 0);
    }

    /** The best palette of at most that many colours. */
    Palette palette(int most, RunContext context) throws IOException {
        return Palette.of(colors, most, context);
    }

    Raster painted(Palette palette, float dithering, RunContext context) throws IOException {
        return pixels.painted(new Painting(pixels, activity, palette, dithering), context);
    }

    /** With all its colours, but 8 bits. */
    Raster asItIs(RunContext context) throws IOException {
        return pixels.painted(
                (y, row) -> System.arraycopy(pixels.pixels(), y * row.length, row, 0, row.length), context);
    }
}
