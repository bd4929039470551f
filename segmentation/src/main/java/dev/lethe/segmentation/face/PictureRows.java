package dev.lethe.segmentation.face;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** Reads a frame of any picture as rows of red, green and blue from 0 to 255; what is transparent is seen over white. */
final class PictureRows {
    private static final int BAND = 16;
    private static final float WHITE = 255;

    private PictureRows() {}

    static void read(Picture picture, int frame, RunContext context, Rows target) throws IOException {
        Layout layout = picture.layout();
        RowBand band = new RowBand(layout, BAND);
        float[] row = new float[Math.multiplyExact(layout.width(), 3)];
        try (RowReader reader = picture.rows(frame)) {
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
        int count = layout.channels().count();
        int colors = layout.channels().colors();
        if (layout.bits() == 8 && count == 3) {
            byte[] bytes = band.bytes();
            for (int i = 0; i < row.length; i++) {
                row[i] = bytes[start + i] & 0xFF;
            }
            return;
        }
        float scale = WHITE / layout.maxSample();
        int at = start;
        for (int x = 0; x < row.length; x += 3) {
            float alpha = layout.channels().hasAlpha() ? band.sample(at + colors) / (float) layout.maxSample() : 1;
            for (int c = 0; c < 3; c++) {
                float color = band.sample(at + (colors == 3 ? c : 0)) * scale;
                row[x + c] = WHITE + alpha * (color - WHITE);
            }
            at += count;
        }
    }
}
