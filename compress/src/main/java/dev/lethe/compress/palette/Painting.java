package dev.lethe.compress.palette;

import java.util.Arrays;

/**
 * Paints a picture with a palette, row by row, and passes what each pixel lacks on to its neighbours (Floyd and Steinberg,
 * 1976), every other row from right to left.
 *
 * <p>Less is passed on the more happens around a pixel, and nothing where the palette has a quiet part's colour, so that
 * edges stay clean and plain parts plain. One owner, one thread.
 */
final class Painting implements ArgbPicture.RowPainter {
    private static final int AXES = ColorPoints.AXES;

    /** Activity at and above which nothing is passed on. */
    private static final float FADE = 32;

    /** Distances that can't be seen in quiet parts, squared, and the activity up to which these are quiet. */
    private static final float EXACT = 5;

    private static final float EXACT_AT_MOST_DITHERING = 1;

    private static final int QUIET = 5;

    /** Most that a pixel takes on from its neighbours: as a distance, and as a multiple of what it lacks itself. */
    private static final float TAKEN_AT_MOST_DITHERING = 3;

    private final ArgbPicture picture;
    private final Activity activity;
    private final Brush opaque;
    private final Brush translucent;
    private final float[] strength = new float[256];
    private final float[] point = new float[AXES];
    private final float[] wanted = new float[AXES];
    private final float exact;
    private final float taken;
    private float[] errors;
    private float[] errorsBelow;

    /** A kind of colours, and the one that was used last. */
    private static final class Brush {
        final NearestColor search;
        int own;
        int last;

        Brush(int[] colors) {
            search = new NearestColor(colors);
        }
    }

    /**
     * Before the first row.
     *
     * @param dithering 0, none, to 1; more passes on more of an error, and to more places
     */
    Painting(ArgbPicture picture, Activity activity, Palette palette, float dithering) {
        this.picture = picture;
        this.activity = activity;
        opaque = new Brush(palette.opaque());
        translucent = new Brush(palette.translucent());
        for (int i = 0; i < strength.length; i++) {
            strength[i] = Math.min(1, 2 * dithering) * Math.max(0, 1 - i / FADE);
        }
        exact = EXACT + dithering * (EXACT_AT_MOST_DITHERING - EXACT);
        taken = dithering * TAKEN_AT_MOST_DITHERING;
        errors = new float[(picture.width() + 2) * AXES];
        errorsBelow = new float[errors.length];
    }

    @Override
    public void paint(int y, int[] row) {
        int width = picture.width();
        int step = y % 2 == 0 ? 1 : -1;
        for (int i = 0, x = step > 0 ? 0 : width - 1; i < width; i++, x += step) {
            int color = picture.pixels()[y * width + x];
            row[x] = color == 0 ? 0 : painted(color, x, step, activity.at(x, y));
        }
        float[] swap = errors;
        errors = errorsBelow;
        errorsBelow = swap;
        Arrays.fill(errorsBelow, 0);
    }

    private int painted(int color, int x, int step, int level) {
        Brush brush = color >>> 24 == 255 ? opaque : translucent;
        NearestColor search = brush.search;
        ColorPoints.of(color, point, 0);
        brush.own = search.of(point, 0, brush.own);
        float lack = ColorPoints.distance(point, 0, search.points(), brush.own * AXES);
        float passed = strength[level];
        if (passed == 0 || lack <= exact && level <= QUIET) {
            return search.color(brush.own);
        }
        int at = (x + 1) * AXES;
        want(at, passed, lack);
        brush.last = search.of(wanted, 0, brush.last);
        for (int a = 0; a < AXES; a++) {
            float error = (wanted[a] - search.points()[brush.last * AXES + a]) / 16;
            errors[at + step * AXES + a] += 7 * error;
            errorsBelow[at - step * AXES + a] += 3 * error;
            errorsBelow[at + a] += 5 * error;
            errorsBelow[at + step * AXES + a] += error;
        }
        return search.color(brush.last);
    }

    /** The pixel's point with what its neighbours lack, within bounds: a pixel need not make up for much more than its own. */
    private void want(int at, float passed, float lack) {
        float size = 0;
        for (int a = 0; a < AXES; a++) {
            size += errors[at + a] * errors[at + a];
        }
        float most = taken * (1 + (float) Math.sqrt(lack));
        float share = size > most * most ? passed * most / (float) Math.sqrt(size) : passed;
        for (int a = 0; a < AXES; a++) {
            wanted[a] = point[a] + share * errors[at + a];
        }
    }
}
