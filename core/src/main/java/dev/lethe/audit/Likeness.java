package dev.lethe.audit;

import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * What a picture looks like in 64 bits: whether each of 8 x 8 places is lighter than its neighbour on the right (the
 * difference hash). Copies at another size or quality have nearly the same one.
 *
 * <p>It can't be turned back into the picture, but whoever has a picture can tell whether a likeness may be of it, without
 * any key. That is why logs hold it only where the caller asks for it.
 *
 * @param bits row by row from the upper left, the first one in the highest bit
 */
public record Likeness(long bits) {
    /** Copies differ in so many bits at most, nearly always. */
    public static final int NEAR = 8;

    private static final int ROWS = 8;
    private static final int COLUMNS = 9;
    private static final int BAND_ROWS = 16;

    /** Tells what a coded picture looks like. */
    @FunctionalInterface
    public interface Eye {
        /** The likeness of a picture. */
        Likeness of(SeekableInput picture, RunContext context) throws IOException;
    }

    /** The likeness of a picture as displayed; what is transparent counts by its colour. */
    public static Likeness of(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        double[] sums = new double[ROWS * COLUMNS];
        long[] counts = new long[ROWS * COLUMNS];
        RowBand band = new RowBand(layout, BAND_ROWS);
        int y = 0;
        try (RowReader rows = picture.rows()) {
            while (y < layout.height()) {
                context.check();
                int read = rows.read(band);
                if (read <= 0) {
                    throw new MalformedImageException("The picture ends before its last row; the file is damaged");
                }
                for (int row = 0; row < read; row++, y++) {
                    add(band, row, (int) ((long) y * ROWS / layout.height()) * COLUMNS, sums, counts);
                }
            }
        }
        return compared(filled(sums, counts));
    }

    private static void add(RowBand band, int row, int place, double[] sums, long[] counts) {
        Layout layout = band.layout();
        Channels channels = layout.channels();
        for (int x = 0, i = band.index(0, row); x < layout.width(); x++, i += channels.count()) {
            double light = channels.colors() == 1
                    ? band.sample(i)
                    : 0.299 * band.sample(i) + 0.587 * band.sample(i + 1) + 0.114 * band.sample(i + 2);
            int at = place + (int) ((long) x * COLUMNS / layout.width());
            sums[at] += light;
            counts[at]++;
        }
    }

    /** Pictures of fewer pixels than places repeat those before. */
    private static double[] filled(double[] sums, long[] counts) {
        double[] means = new double[sums.length];
        for (int at = 0; at < means.length; at++) {
            means[at] = counts[at] > 0 ? sums[at] / counts[at] : at % COLUMNS > 0 ? means[at - 1] : 0;
        }
        return means;
    }

    private static Likeness compared(double[] means) {
        long bits = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column + 1 < COLUMNS; column++) {
                int at = row * COLUMNS + column;
                bits = bits << 1 | (means[at] > means[at + 1] ? 1 : 0);
            }
        }
        return new Likeness(bits);
    }

    /** A likeness from 16 hex digits. */
    public static Likeness parse(String hex) {
        return new Likeness(Long.parseUnsignedLong(hex, 16));
    }

    /** In how many of the 64 bits two likenesses differ; those of unlike pictures in about half. */
    public int distance(Likeness other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** Whether the two differ in {@value #NEAR} bits at most. */
    public boolean isNear(Likeness other) {
        return distance(other) <= NEAR;
    }

    /** 16 hex digits. */
    @Override
    public String toString() {
        return String.format("%016x", bits);
    }
}
