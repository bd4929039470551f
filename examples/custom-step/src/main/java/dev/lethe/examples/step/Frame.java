package dev.lethe.examples.step;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;

/**
 * An edit of one's own: a light frame within the picture. Works row by row, so it takes no memory to speak of.
 *
 * @param pixels how wide
 */
public record Frame(int pixels) implements EditStep {
    @Override
    public String describe() {
        return "frame of " + pixels + " pixels";
    }

    @Override
    public Reach reach() {
        return Reach.POINT;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) {
        return new Framed(picture, pixels);
    }

    /** The picture whose rows change as they pass by. */
    private record Framed(Picture source, int pixels) implements Picture {
        @Override
        public Layout layout() {
            return source.layout();
        }

        @Override
        public int frames() {
            return source.frames();
        }

        @Override
        public RowReader rows(int frame) throws IOException {
            RowReader rows = source.rows(frame);
            return new RowReader() {
                @Override
                public int read(RowBand band) throws IOException {
                    int read = rows.read(band);
                    for (int row = 0; row < read; row++) {
                        lighten(band, row);
                    }
                    return read;
                }

                @Override
                public void close() throws IOException {
                    rows.close();
                }
            };
        }

        private void lighten(RowBand band, int row) {
            int y = band.top() + row;
            boolean edge = y < pixels || y >= layout().height() - pixels;
            for (int x = 0; x < layout().width(); x++) {
                if (edge || x < pixels || x >= layout().width() - pixels) {
                    int at = band.index(x, row);
                    for (int c = 0; c < layout().channels().colors(); c++) {
                        band.set(at + c, (band.sample(at + c) + layout().maxSample()) / 2);
                    }
                }
            }
        }

        @Override
        public void close() {
            // the source is closed by its owner
        }
    }
}
