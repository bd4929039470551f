package dev.lethe.segmentation;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A picture whose rows are made when they are asked for.
 *
 * @param layout of the result
 * @param painter makes a row; must give the same row each time
 * @param context of the run
 */
record PaintedPicture(Layout layout, Painter painter, RunContext context) implements Picture {
    /** Makes rows. */
    @FunctionalInterface
    interface Painter {
        /** Writes row {@code y} of the picture into a band, beginning at an index. */
        void paint(int y, RowBand band, int index) throws IOException;
    }

    @Override
    public RowReader rows(int frame) {
        if (frame != 0) {
            throw new IllegalArgumentException("frame: there is one");
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
        public int read(RowBand band) throws IOException {
            int n = Math.min(band.capacity(), layout.height() - next);
            for (int i = 0; i < n; i++) {
                context.check();
                painter.paint(next + i, band, band.index(0, i));
            }
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
