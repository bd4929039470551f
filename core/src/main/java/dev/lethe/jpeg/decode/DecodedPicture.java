package dev.lethe.jpeg.decode;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.IOException;

/** A JPEG's pixels, decoded as they are pulled. */
final class DecodedPicture implements Picture {
    private final Layout layout;
    private final boolean convert;
    private final Opener opener;

    /** Starts a pass over the samples. */
    @FunctionalInterface
    interface Opener {
        SampleRows open() throws IOException;
    }

    /**
     * A picture.
     *
     * @param convert whether samples are luminance and colour differences
     */
    DecodedPicture(Layout layout, boolean convert, Opener opener) {
        this.layout = layout;
        this.convert = convert;
        this.opener = opener;
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public RowReader rows(int frame) throws IOException {
        if (frame != 0) {
            throw new IllegalArgumentException("frame: a JPEG has one");
        }
        return new Pass(opener.open());
    }

    @Override
    public void close() {
        // each pass holds its own resources
    }

    private final class Pass implements RowReader {
        private final SampleRows samples;
        private int next;

        Pass(SampleRows samples) {
            this.samples = samples;
        }

        @Override
        public int read(RowBand band) throws IOException {
            if (band.layout().rowSamples() != layout.rowSamples()
                    || band.layout().bits() != 8) {
                throw new IllegalArgumentException("band: must have the layout of the picture");
            }
            int n = Math.min(band.capacity(), layout.height() - next);
            for (int row = 0; row < n; row++) {
                if (convert) {
                    samples.nextRgb(band.bytes(), band.index(0, row));
                } else {
                    samples.next(band.bytes(), band.index(0, row));
                }
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
