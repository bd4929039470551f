package dev.lethe.encoding.rows;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** A picture of one frame that is made of a layout and a way to start a pass over its rows. Holds nothing open itself. */
public final class StreamedPicture implements Picture {
    private final Layout layout;
    private final RunContext context;
    private final Opener opener;

    /** Starts a pass. */
    @FunctionalInterface
    public interface Opener {
        /** A stream that stands before the first row. */
        RowStream open() throws IOException;
    }

    /** A picture whose passes come from an opener. */
    public StreamedPicture(Layout layout, RunContext context, Opener opener) {
        this.layout = layout;
        this.context = context;
        this.opener = opener;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public RowReader rows(int frame) throws IOException {
        if (frame != 0) {
            throw new IllegalArgumentException("frame: this picture has one");
        }
        return new Pass(opener.open());
    }

    @Override
    public void close() {
        // each pass holds its own resources
    }

    private final class Pass implements RowReader {
        private final RowStream stream;
        private int next;

        Pass(RowStream stream) {
            this.stream = stream;
        }

        @Override
        public int read(RowBand band) throws IOException {
            int n = Math.min(band.capacity(), layout.height() - next);
            for (int row = 0; row < n; row++) {
                context.check();
                stream.next(band, row);
            }
            band.hold(next, n);
            next += n;
            return n;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
