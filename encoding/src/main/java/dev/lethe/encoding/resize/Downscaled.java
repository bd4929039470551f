package dev.lethe.encoding.resize;

import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** A smaller version of a picture, computed row by row: each source row is shrunk once, as many as needed are kept. */
public final class Downscaled {
    private Downscaled() {}

    /** The picture at a size that is no larger in either direction. */
    public static Picture of(Picture source, int width, int height, RunContext context) throws IOException {
        Layout from = source.layout();
        Layout to = from.withSize(width, height);
        context.reserve(4 * (Kernel.size(from.width(), width) + Kernel.size(from.height(), height)));
        Kernel across = new Kernel(from.width(), width);
        Kernel down = new Kernel(from.height(), height);
        context.reserve(4L * (from.rowSamples() + (long) down.most() * to.rowSamples()));
        LinearLight curve = new LinearLight(from.maxSample());
        return new StreamedPicture(to, context, () -> new Rows(new RowCursor(source), from, to, across, down, curve));
    }

    private static final class Rows implements RowStream {
        private final RowCursor cursor;
        private final Layout to;
        private final Kernel across;
        private final Kernel down;
        private final LinearLight curve;
        private final int channels;
        private final int colors;
        private final float[] wide;
        private final float[][] kept;
        private final float[] sum;
        private int read;
        private int y;

        Rows(RowCursor cursor, Layout from, Layout to, Kernel across, Kernel down, LinearLight curve) {
            this.cursor = cursor;
            this.to = to;
            this.across = across;
            this.down = down;
            this.curve = curve;
            this.channels = from.channels().count();
            this.colors = from.channels().colors();
            this.wide = new float[from.rowSamples()];
            this.kept = new float[down.most()][to.rowSamples()];
            this.sum = new float[to.rowSamples()];
        }

        @Override
        public void next(RowBand target, int row) throws IOException {
            float[] weights = down.weights(y);
            int first = down.first(y);
            while (read < first + weights.length) {
                cursor.next();
                if (read >= first) {
                    load();
                    shrink(kept[read % kept.length]);
                }
                read++;
            }
            java.util.Arrays.fill(sum, 0);
            for (int k = 0; k < weights.length; k++) {
                float weight = weights[k];
                float[] part = kept[(first + k) % kept.length];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * part[i];
                }
            }
            store(target, target.index(0, row));
            y++;
        }

        /** A source row as light, weighted by opacity. */
        private void load() {
            RowBand band = cursor.band();
            int at = cursor.index();
            for (int i = 0; i < wide.length; i += channels) {
                float alpha = colors < channels ? band.sample(at + i + colors) / (float) to.maxSample() : 1;
                for (int c = 0; c < colors; c++) {
                    wide[i + c] = curve.light(band.sample(at + i + c)) * alpha;
                }
                if (colors < channels) {
                    wide[i + colors] = alpha;
                }
            }
        }

        private void shrink(float[] narrow) {
            for (int x = 0; x < to.width(); x++) {
                float[] weights = across.weights(x);
                int from = across.first(x) * channels;
                for (int c = 0; c < channels; c++) {
                    float total = 0;
                    for (int k = 0, i = from + c; k < weights.length; k++, i += channels) {
                        total += weights[k] * wide[i];
                    }
                    narrow[x * channels + c] = total;
                }
            }
        }

        private void store(RowBand target, int at) {
            for (int i = 0; i < sum.length; i += channels) {
                // Lanczos rings: opacity may leave 0 to 1 a little, and colour follows it before both are cut
                float alpha = colors < channels ? sum[i + colors] : 1;
                boolean shown = colors == channels || curve.plain(alpha) > 0;
                for (int c = 0; c < colors; c++) {
                    target.set(at + i + c, shown ? curve.sample(sum[i + c] / alpha) : 0);
                }
                if (colors < channels) {
                    target.set(at + i + colors, curve.plain(alpha));
                }
            }
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }
}
