package dev.lethe.segmentation;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.rows.ColorRows;
import java.io.IOException;

/**
 * Another picture, scaled to cover.
 *
 * @param other is only read
 */
record PictureBackdrop(Raster other) implements Backdrop {
    @Override
    public Layout layout(Layout picture) {
        return Backdrop.opaque(picture, other.layout().channels().colors() == 1);
    }

    @Override
    public Rows rows(Raster picture, Mask mask, Layout result, RunContext context) throws IOException {
        Raster fitted = Raster.create(result, context);
        RowBand band = fitted.all();
        int colors = result.channels().colors();
        int max = result.maxSample();
        Resampler resampler = new Resampler(across(result), down(result), 3, (y, row) -> {
            int at = fitted.index(0, y);
            for (int x = 0; x < result.width(); x++) {
                for (int c = 0; c < colors; c++) {
                    band.set(at++, Math.round(Math.min(1, Math.max(0, row[3 * x + c])) * max));
                }
            }
        });
        ColorRows.read(other, context, resampler::push);
        return (y, row) -> {
            int at = fitted.index(0, y);
            for (int i = 0; i < row.length; i++) {
                row[i] = band.sample(at + i);
            }
        };
    }

    /** Samples of the other picture per pixel of the result. */
    private double step(Layout result) {
        return Math.min(
                (double) other.layout().width() / result.width(),
                (double) other.layout().height() / result.height());
    }

    private Taps across(Layout result) {
        return middle(other.layout().width(), result.width() * step(result), result.width());
    }

    private Taps down(Layout result) {
        return middle(other.layout().height(), result.height() * step(result), result.height());
    }

    private static Taps middle(int samples, double length, int results) {
        return Taps.of(samples, (samples - length) / 2, length, results);
    }
}
