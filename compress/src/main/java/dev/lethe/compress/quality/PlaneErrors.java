package dev.lethe.compress.quality;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The errors in one plane at one scale, from rows that come in order. A few rows are held, no plane, and only those maps
 * are made that count. One owner, one thread.
 */
final class PlaneErrors {
    private static final int AHEAD = CosineFilter.AHEAD;
    private static final int HELD = AHEAD + 1;

    private final int width;
    private final int height;
    private final OriginalPlane original;
    private final Map<ErrorKind, ErrorMap> maps = new EnumMap<>(ErrorKind.class);
    private final boolean structure;
    private final float[][] distorted;
    private final float[] product;
    private final PlaneBlur mean;
    private final PlaneBlur squares;
    private final PlaneBlur products;
    private final float[] errors;
    private final float[] moreErrors;
    private int pushed;

    /**
     * Starts empty.
     *
     * @param kinds the maps that are asked for, at least one
     */
    PlaneErrors(CosineFilter[] filters, int width, int height, Set<ErrorKind> kinds, OriginalPlane original) {
        this.width = width;
        this.height = height;
        this.original = original;
        for (ErrorKind kind : kinds) {
            maps.put(kind, new ErrorMap(width));
        }
        structure = kinds.contains(ErrorKind.STRUCTURE);
        int forStructure = structure ? width : 0;
        distorted = new float[HELD][width];
        product = new float[forStructure];
        mean = new PlaneBlur(filters, width);
        squares = new PlaneBlur(filters, forStructure);
        products = new PlaneBlur(filters, forStructure);
        errors = new float[width];
        moreErrors = new float[width];
    }

    /** Takes the distorted picture's next row; the original's side has its row already. */
    void push(float[] row) {
        float[] copy = distorted[pushed % HELD];
        System.arraycopy(row, 0, copy, 0, width);
        mean.push(copy);
        if (structure) {
            RowErrors.multiply(copy, copy, product, width);
            squares.push(product);
            RowErrors.multiply(original.samples(pushed), copy, product, width);
            products.push(product);
        }
        pushed++;
        if (pushed > AHEAD) {
            measure(pushed - 1 - AHEAD);
        }
        for (int y = Math.max(0, height - AHEAD); pushed == height && y < height; y++) {
            drain();
            measure(y);
        }
    }

    private void drain() {
        mean.drain();
        if (structure) {
            squares.drain();
            products.drain();
        }
    }

    /** Adds the errors of a row that is blurred. */
    private void measure(int y) {
        original.complete(y);
        float[] originalMean = original.mean(y);
        float[] distortedMean = mean.blurred();
        ErrorMap lost = maps.get(ErrorKind.STRUCTURE);
        if (lost != null) {
            RowErrors.structure(
                    originalMean,
                    distortedMean,
                    original.squares(y),
                    squares.blurred(),
                    products.blurred(),
                    errors,
                    width);
            lost.add(errors);
        }
        ErrorMap ringing = maps.get(ErrorKind.RINGING);
        ErrorMap blur = maps.get(ErrorKind.BLUR);
        if (ringing != null || blur != null) {
            float[] samples = distorted[y % HELD];
            RowErrors.edges(original.samples(y), samples, originalMean, distortedMean, errors, moreErrors, width);
            add(ringing, errors);
            add(blur, moreErrors);
        }
    }

    private static void add(@Nullable ErrorMap map, float[] errors) {
        if (map != null) {
            map.add(errors);
        }
    }

    /** Weighted sum of what was found, after the last row. */
    double weighted(Weights weights, int plane, int scale) {
        long pixels = (long) width * height;
        double sum = 0;
        for (Map.Entry<ErrorKind, ErrorMap> entry : maps.entrySet()) {
            sum += weights.mean(plane, scale, entry.getKey()) * entry.getValue().mean(pixels);
            sum += weights.norm4(plane, scale, entry.getKey())
                    * entry.getValue().norm4(pixels);
        }
        return sum;
    }
}
