package dev.lethe.compress.png;

import dev.lethe.encoding.png.PngForm;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The lines of a picture in another colour type or depth, packed anew each time.
 *
 * @param picture to be packed
 * @param form the colour type
 */
record PackedLines(Picture picture, PngForm form, RunContext context) implements LineSource {
    private static final int BAND = 8;

    @Override
    public void forEach(Visitor visitor) throws IOException {
        Layout layout = picture.layout();
        byte[] line = new byte[longest()];
        byte[] prior = new byte[longest()];
        RowBand band = new RowBand(layout, BAND);
        try (RowReader rows = picture.rows()) {
            int n;
            while ((n = rows.read(band)) > 0) {
                for (int row = 0; row < n; row++) {
                    context.check();
                    form.pack(band, band.index(0, row), line);
                    visitor.line(line, prior, line.length, 0);
                    byte[] swap = prior;
                    prior = line;
                    line = swap;
                }
            }
        }
    }

    @Override
    public int longest() {
        return (int) form.header().lineBytes(form.header().width());
    }

    @Override
    public long rawBytes() {
        return form.header().rawBytes();
    }

    @Override
    public int filterBytes() {
        return form.header().filterBytes();
    }
}
