package dev.lethe.encoding.rows;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.Closeable;
import java.io.IOException;

/** Walks over a picture row by row, pulling small bands; rows of a raster are read where they lie. One owner, one thread. */
public final class RowCursor implements Closeable {
    private static final int MOST_ROWS = 16;
    private static final long BAND_BYTES = 1 << 20;

    /** All rows are at hand from the start. */
    private static final RowReader NOTHING_TO_PULL = new RowReader() {
        @Override
        public int read(RowBand band) {
            return 0;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    };

    private final RowReader reader;
    private final RowBand band;
    private int row = -1;

    /** A cursor before the first row. */
    public RowCursor(Picture picture) throws IOException {
        if (picture instanceof Raster raster) {
            this.band = raster.all();
            this.reader = NOTHING_TO_PULL;
            return;
        }
        Layout layout = picture.layout();
        long rowBytes = layout.bytes() / layout.height();
        this.band = new RowBand(layout, (int) Math.max(1, Math.min(MOST_ROWS, BAND_BYTES / Math.max(1, rowBytes))));
        this.reader = picture.rows();
    }

    /** Goes to the next row; there must be one. */
    public RowCursor next() throws IOException {
        row++;
        if (row >= band.rows()) {
            row = 0;
            if (reader.read(band) == 0) {
                throw new IOException("The picture has fewer rows than its layout says");
            }
        }
        return this;
    }

    /** The band that holds the present row; only to be read. */
    public RowBand band() {
        return band;
    }

    /** The present row, counted from the top of the band. */
    public int row() {
        return row;
    }

    /** Index of the present row's first sample in the band. */
    public int index() {
        return band.index(0, row);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
