package dev.lethe.encoding.resize;

import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.RowBand;
import java.io.IOException;
import java.util.Arrays;

/** Rows of a picture that is no lower than its source: each source row is brought to width, and the last few are kept. */
final class GrowingRows implements RowStream {
    private final RowCursor cursor;
    private final Across across;
    private final Kernel down;
    private final LightRow light;
    private final float[] wide;
    private final float[][] kept;
    private final float[] sum;
    private int read;
    private int y;

    GrowingRows(RowCursor cursor, Layout from, Layout to, Kernel across, Kernel down, LightRow light) {
        this.cursor = cursor;
        this.across =
                new Across(across, from.width(), to.width(), from.channels().count());
        this.down = down;
        this.light = light;
        this.wide = new float[from.rowSamples()];
        this.kept = new float[down.most()][to.rowSamples()];
        this.sum = new float[to.rowSamples()];
    }

    /** Memory that it takes. */
    static long bytes(Layout from, Layout to, Kernel down) {
        return Float.BYTES * (from.rowSamples() + (down.most() + 1L) * to.rowSamples());
    }

    @Override
    public void next(RowBand target, int row) throws IOException {
        float[] weights = down.weights(y);
        int first = down.first(y);
        for (; read < first + weights.length; read++) {
            cursor.next();
            light.load(cursor.band(), cursor.index(), wide);
            across.apply(wide, kept[read % kept.length]);
        }
        Arrays.fill(sum, 0);
        for (int k = 0; k < weights.length; k++) {
            add(weights[k], kept[(first + k) % kept.length], sum);
        }
        light.store(sum, target, target.index(0, row));
        y++;
    }

    private static void add(float weight, float[] row, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * row[i];
        }
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
