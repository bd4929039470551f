package dev.lethe.pixels;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A picture that is in memory whole: one frame, every sample at hand.
 *
 * <p>Mutable; may be read by several threads while nobody writes.
 */
public final class Raster implements Picture {
    private final Layout layout;
    private final RowBand all;

    private Raster(Layout layout, RowBand all) {
        this.layout = layout;
        this.all = all;
    }

    /** A black, where possible transparent, picture. The memory is taken from the run's budget first. */
    public static Raster create(Layout layout, RunContext context) throws IOException {
        context.reserve(layout.bytes());
        if (layout.bytes() / (layout.bits() / 8) > Integer.MAX_VALUE - 16) {
            context.require(dev.lethe.Limit.MEMORY, Long.MAX_VALUE);
        }
        RowBand all = new RowBand(layout, layout.height());
        all.hold(0, layout.height());
        return new Raster(layout, all);
    }

    /** A picture brought into memory; a raster is returned as it is. */
    public static Raster of(Picture picture, RunContext context) throws IOException {
        if (picture instanceof Raster raster) {
            return raster;
        }
        Raster raster = create(picture.layout(), context);
        try (RowReader reader = picture.rows()) {
            reader.read(raster.all);
            if (raster.all.rows() < raster.layout.height()) {
                raster.fillRest(reader, context);
            }
        }
        return raster;
    }

    private void fillRest(RowReader reader, RunContext context) throws IOException {
        int done = all.rows();
        RowBand band = new RowBand(layout, 64);
        int n;
        while (done < layout.height() && (n = reader.read(band)) > 0) {
            context.check();
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
