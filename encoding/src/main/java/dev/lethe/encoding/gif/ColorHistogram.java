package dev.lethe.encoding.gif;

import dev.lethe.encoding.png.ColorCensus;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many visible pixels of an 8-bit picture fall into each of 32,768 cells of the colour cube, and their sums. */
final class ColorHistogram {
    private static final int CELLS = 1 << 15;

    private final long[] counts = new long[CELLS];
    private final long[][] sums = new long[3][CELLS];
    private Integer[] used = {};

    /**
     * A run of the used cells, sorted along the axis on which its colours differ most.
     *
     * @param first index of its first cell
     * @param count number of its cells
     * @param spread sum of squared distances from the mean along that axis
     */
    record Cells(int first, int count, double spread) {}

    private ColorHistogram() {}

    static ColorHistogram of(Picture picture, RunContext context) throws IOException {
        ColorHistogram histogram = new ColorHistogram();
        Layout layout = picture.layout();
        int channels = layout.channels().count();
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < layout.height(); y++) {
                context.check();
                cursor.next();
                for (int x = 0, i = cursor.index(); x < layout.width(); x++, i += channels) {
                    histogram.add(ColorCensus.argb(cursor.band().bytes(), i, channels));
                }
            }
        }
        histogram.used = IntStream.range(0, CELLS)
                .filter(cell -> histogram.counts[cell] > 0)
                .boxed()
                .toArray(Integer[]::new);
        return histogram;
    }

    private void add(int argb) {
        if (argb >>> 24 >= GifEncoder.VISIBLE) {
            int cell = (argb >> 19 & 31) << 10 | (argb >> 11 & 31) << 5 | argb >> 3 & 31;
            counts[cell]++;
            for (int c = 0; c < 3; c++) {
                sums[c][cell] += argb >> 16 - 8 * c & 0xFF;
            }
        }
    }

    /** All used cells. */
    Cells all() {
        return sorted(0, used.length);
    }

    /** Cuts a run of at least two cells where half of its pixels lie on either side. */
    List<Cells> split(Cells box) {
        long total = 0;
        for (int i = 0; i < box.count; i++) {
            total += counts[used[box.first + i]];
        }
        long before = 0;
        int cut = 0;
        while (cut < box.count - 1 && (cut == 0 || before + counts[used[box.first + cut]] <= total / 2)) {
            before += counts[used[box.first + cut]];
            cut++;
        }
        return List.of(sorted(box.first, cut), sorted(box.first + cut, box.count - cut));
    }

    private Cells sorted(int first, int count) {
        int axis = 0;
        double most = -1;
        for (int c = 0; c < 3; c++) {
            double spread = spread(first, count, c);
            if (spread > most) {
                most = spread;
                axis = c;
            }
        }
        int shift = 10 - 5 * axis;
        Arrays.sort(used, first, first + count, Comparator.comparingInt(cell -> cell >> shift & 31));
        return new Cells(first, count, most);
    }

    private double spread(int first, int count, int axis) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int i = first; i < first + count; i++) {
            double weight = counts[used[i]];
            double value = sums[axis][used[i]] / weight;
            n += weight;
            sum += weight * value;
            squares += weight * value * value;
        }
        return n == 0 ? 0 : squares - sum * sum / n;
    }

    /** The mean colour of a run's pixels, as red, green, blue. */
    int mean(Cells box) {
        long n = 0;
        long[] total = new long[3];
        for (int i = box.first; i < box.first + box.count; i++) {
            n += counts[used[i]];
            for (int c = 0; c < 3; c++) {
                total[c] += sums[c][used[i]];
            }
        }
        int color = 0;
        for (int c = 0; c < 3; c++) {
            color = color << 8 | (n == 0 ? 0 : (int) ((total[c] + n / 2) / n));
        }
        return color;
    }
}
