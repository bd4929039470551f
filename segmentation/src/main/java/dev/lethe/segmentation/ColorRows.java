package dev.lethe.segmentation;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Reads any picture as rows of red, green and blue between 0 and 1. What is transparent is seen over white, so that
 * colours that nobody sees do not influence a network.
 */
final class ColorRows {
    private static final int BAND = 16;

    private ColorRows() {}

    /** One pass over the first frame. The row given to the target holds three numbers per pixel. */
    static void read(Picture picture, RunContext context, FloatRows target) throws IOException {
        Layout layout = picture.layout();
        RowBand band = new RowBand(layout, BAND);
        float[] row = new float[Math.multiplyExact(layout.width(), 3)];
        try (RowReader reader = picture.rows()) {
            int done = 0;
            int n;
            while (done < layout.height() && (n = reader.read(band)) > 0) {
                for (int i = 0; i < n; i++) {
                    context.check();
                    convert(band, band.index(0, i), row);
                    target.row(done + i, row);
                }
                done += n;
            }
        }
    }

    private static void convert(RowBand band, int start, float[] row) {
        Layout layout = band.layout();
        int step = layout.channels().count();
        int colors = layout.channels().colors();
        float scale = 1f / layout.maxSample();
        if (layout.bits() == 8 && step == 3) {
            byte[] bytes = band.bytes();
            for (int i = 0; i < row.length; i++) {
                row[i] = (bytes[start + i] & 0xFF) * scale;
            }
            return;
        }
        int at = start;
        for (int x = 0; x < row.length; x += 3) {
            for (int c = 0; c < 3; c++) {
                row[x + c] = band.sample(at + (colors == 3 ? c : 0)) * scale;
            }
            if (layout.channels().hasAlpha()) {
                float alpha = band.sample(at + colors) * scale;
                for (int c = 0; c < 3; c++) {
                    row[x + c] = 1 - alpha + alpha * row[x + c];
                }
            }
            at += step;
        }
    }
}
