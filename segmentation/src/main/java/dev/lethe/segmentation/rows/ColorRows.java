package dev.lethe.segmentation.rows;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Reads any picture as rows of red, green and blue. What is transparent is seen over white, so that colours that nobody
 * sees do not influence a network.
 */
public final class ColorRows {
    private static final int BAND = 16;

    private final Layout layout;
    private final float white;
    private final float[] row;

    private ColorRows(Layout layout, float white) {
        this.layout = layout;
        this.white = white;
        this.row = new float[Math.multiplyExact(layout.width(), 3)];
    }

    /** One pass over the first frame, in numbers between 0 and 1. The row given to the target holds three per pixel. */
    public static void read(Picture picture, RunContext context, FloatRows target) throws IOException {
        new ColorRows(picture.layout(), 1).read(picture, 0, context, target);
    }

    /** The same of any frame, in numbers between 0 and 255. */
    public static void readBytes(Picture picture, int frame, RunContext context, FloatRows target) throws IOException {
        new ColorRows(picture.layout(), 255).read(picture, frame, context, target);
    }

    private void read(Picture picture, int frame, RunContext context, FloatRows target) throws IOException {
        RowBand band = new RowBand(layout, BAND);
        try (RowReader reader = picture.rows(frame)) {
            int done = 0;
            int n;
            while (done < layout.height() && (n = reader.read(band)) > 0) {
                for (int i = 0; i < n; i++) {
                    context.check();
                    convert(band, band.index(0, i));
                    target.row(done + i, row);
                }
                done += n;
            }
        }
    }

    private void convert(RowBand band, int start) {
        int step = layout.channels().count();
        int colors = layout.channels().colors();
        float scale = white / layout.maxSample();
        if (layout.bits() == 8 && step == 3) {
            byte[] bytes = band.bytes();
            for (int i = 0; i < row.length; i++) {
                row[i] = (bytes[start + i] & 0xFF) * scale;
            }
            return;
        }
        int at = start;
        for (int x = 0; x < row.length; x += 3) {
            float alpha = layout.channels().hasAlpha() ? band.sample(at + colors) / (float) layout.maxSample() : 1;
            for (int c = 0; c < 3; c++) {
                float color = band.sample(at + (colors == 3 ? c : 0)) * scale;
                row[x + c] = white + alpha * (color - white);
            }
            at += step;
        }
    }
}
