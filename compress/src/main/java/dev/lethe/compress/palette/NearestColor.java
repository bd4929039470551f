package dev.lethe.compress.palette;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the nearest of a few colours. They are sorted by brightness, and only those are looked at whose brightness alone
 * is not too far away; a good guess usually saves even that. Immutable and thread-safe.
 */
final class NearestColor {
    private static final int AXES = ColorPoints.AXES;

    private final int[] colors;
    private final float[] points;

    /** A quarter of the squared distance to the nearest other colour: nothing within that is nearer to another. */
    private final float[] certain;

    NearestColor(int[] palette) {
        float[] unsorted = points(palette);
        colors = IntStream.range(0, palette.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> unsorted[i * AXES])
                        .thenComparingInt(i -> palette[i]))
                .mapToInt(i -> palette[i])
                .toArray();
        points = points(colors);
        certain = new float[colors.length];
        for (int i = 0; i < colors.length; i++) {
            float nearest = Float.POSITIVE_INFINITY;
            for (int j = 0; j < colors.length; j++) {
                if (j != i) {
                    nearest = Math.min(nearest, ColorPoints.distance(points, i * AXES, points, j * AXES));
                }
            }
            certain[i] = nearest / 4;
        }
    }

    private static float[] points(int[] colors) {
        float[] points = new float[colors.length * AXES];
        for (int i = 0; i < colors.length; i++) {
            ColorPoints.of(colors[i], points, i * AXES);
        }
        return points;
    }

    /** How many colours there are. */
    int count() {
        return colors.length;
    }

    /** A colour by its number, in order of brightness. */
    int color(int number) {
        return colors[number];
    }

    /** Coordinates of all, one after the other. Not a copy. */
    float[] points() {
        return points;
    }

    /**
     * The number of the colour nearest to a point.
     *
     * @param guess the number of one that may be near
     */
    int of(float[] point, int at, int guess) {
        float best = ColorPoints.distance(point, at, points, guess * AXES);
        if (best <= certain[guess]) {
            return guess;
        }
        int nearest = guess;
        int start = position(point[at]);
        for (int i = start; i < colors.length && near(point[at], i, best); i++) {
            float distance = ColorPoints.distance(point, at, points, i * AXES);
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        for (int i = start - 1; i >= 0 && near(point[at], i, best); i--) {
            float distance = ColorPoints.distance(point, at, points, i * AXES);
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private boolean near(float brightness, int number, float best) {
        float step = points[number * AXES] - brightness;
        return step * step < best;
    }

    /** The first colour that is at least that bright. */
    private int position(float brightness) {
        int low = 0;
        int high = colors.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (points[middle * AXES] < brightness) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
