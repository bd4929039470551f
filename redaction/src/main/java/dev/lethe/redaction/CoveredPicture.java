package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/** A picture, all its frames, that is covered as its rows pass by. The picture underneath stays its owner's. */
final class CoveredPicture implements Picture {
    private final Picture source;
    private final List<Covering> coverings;
    private final RunContext context;

    CoveredPicture(Picture source, List<Covering> coverings, RunContext context) {
        this.source = source;
        this.coverings = List.copyOf(coverings);
        this.context = context;
    }

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
        RowReader reader = source.rows(frame);
        return new RowReader() {
            @Override
            public int read(RowBand band) throws IOException {
                int rows = reader.read(band);
                if (rows > 0) {
                    cover(band);
                }
                return rows;
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private void cover(RowBand band) throws IOException {
        for (Covering covering : coverings) {
            Box bounds = covering.region().bounds();
            int first = Math.max(bounds.y(), band.top());
            int end = (int) Math.min((long) bounds.y() + bounds.height(), band.top() + band.rows());
            for (int y = first; y < end; y++) {
                context.check();
                int[] runs = covering.region().runs(y);
                for (int i = 0; i < runs.length; i += 2) {
                    int to = Math.min(runs[i + 1], source.layout().width());
                    if (runs[i] < to) {
                        covering.paint().run(band, y - band.top(), runs[i], to);
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        // the source is closed by its owner
    }
}
