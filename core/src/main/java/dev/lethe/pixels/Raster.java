package dev.lethe.pixels;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A picture that is in memory whole: one frame, every sample at hand.
 *
 * <p>Mutable; may be read by several threads while nobody writes.
 */
public final class Raster implements Picture {
    /** Virtual machines allow arrays of nearly that length. */
    private static final long MAX_SAMPLES = Integer.MAX_VALUE - 16L;

    private final Layout layout;
    private final RowBand all;

    private Raster(Layout layout, RowBand all) {
        this.layout = layout;
        this.all = all;
    }

    /** A black, where possible transparent, picture. The memory is taken from the run's budget first. */
    public static Raster create(Layout layout, RunContext context) throws IOException {
        int sampleBytes = layout.bits() / 8;
        if (layout.bytes() / sampleBytes > MAX_SAMPLES) {
            throw new LimitExceededException(Limit.MEMORY, layout.bytes(), MAX_SAMPLES * sampleBytes);
        }
        context.reserve(layout.bytes());
        RowBand all = new RowBand(layout, layout.height());
        all.hold(0, layout.height());
        return new Raster(layout, all);
    }

    /**
     * The first frame of a picture brought into memory; a raster is returned as it is.
     *
     * @throws MalformedImageException if the picture gives fewer rows than it has
     */
    public static Raster of(Picture picture, RunContext context) throws IOException {
        if (picture instanceof Raster raster) {
            return raster;
        }
        Raster raster = create(picture.layout(), context);
        try (RowReader reader = picture.rows()) {
            raster.fillFrom(reader, context);
        }
        return raster;
    }

    private void fillFrom(RowReader reader, RunContext context) throws IOException {
        // Many readers give all they have at once if the band has room for it; the others are copied band by band.
        int done = reader.read(all);
        RowBand band = done < layout.height() ? new RowBand(layout, 64) : all;
        while (done < layout.height()) {
            context.check();
            int n = reader.read(band);
            if (n <= 0) {
                throw new MalformedImageException(
                        "The picture ends after " + done + " of " + layout.height() + " rows; the file is damaged");
            }
            copyRows(band, 0, all, done, n);
            done += n;
        }
        all.hold(0, layout.height());
    }

    private static void copyRows(RowBand from, int fromRow, RowBand to, int toRow, int count) {
        Object source = from.layout().bits() == 8 ? from.bytes() : from.shorts();
        Object target = to.layout().bits() == 8 ? to.bytes() : to.shorts();
        System.arraycopy(
                source,
                from.index(0, fromRow),
                target,
                to.index(0, toRow),
                count * to.layout().rowSamples());
    }

    @Override
    public Layout layout() {
        return layout;
    }

    /** All rows as one band; changes to it change the picture. */
    public RowBand all() {
        return all;
    }

    /** Index into {@link #all()} of the first sample of a pixel. */
    public int index(int x, int y) {
        return all.index(x, y);
    }

    @Override
    public RowReader rows(int frame) {
        if (frame != 0) {
            throw new IllegalArgumentException("frame: a raster has one");
        }
        return new Pass();
    }

    @Override
    public void close() {
        // memory is given back with the run
    }

    private final class Pass implements RowReader {
        private int next;

        @Override
        public int read(RowBand band) {
            if (band.layout().rowSamples() != layout.rowSamples()
                    || band.layout().bits() != layout.bits()) {
                throw new IllegalArgumentException("band: must have the layout of the picture");
            }
            int n = Math.min(band.capacity(), layout.height() - next);
            copyRows(all, next, band, 0, n);
            band.hold(next, n);
            next += n;
            return n;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
