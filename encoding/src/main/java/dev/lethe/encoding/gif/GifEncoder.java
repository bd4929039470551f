package dev.lethe.encoding.gif;

import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.png.ColorCensus;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a still GIF (GIF89a): all colours kept if there are at most 256, else the best 256 and dithering. */
final class GifEncoder {
    /** Pixels with less opacity than this are not shown; GIF knows no half measures. */
    static final int VISIBLE = 128;

    private static final int LARGEST = 65_535;
    private static final int MOST_COLORS = 256;

    private final Picture picture;
    private final Layout layout;
    private final RunContext context;

    /**
     * An encoder.
     *
     * @param picture of 8 bits per sample, in sRGB
     */
    GifEncoder(Picture picture, RunContext context) throws MissingCapabilityException {
        this.picture = picture;
        this.layout = picture.layout();
        this.context = context;
        if (layout.width() > LARGEST || layout.height() > LARGEST) {
            throw new MissingCapabilityException("GIF can't hold more than " + LARGEST
                    + " pixels in a row or column; resize the picture or choose PNG");
        }
    }

    void write(OutputStream output) throws IOException {
        ColorCensus census = ColorCensus.of(picture, context);
        int reserved = census.opaque() ? 0 : 1;
        if (census.few() && census.colors().length + reserved <= MOST_COLORS) {
            int[] colors = census.colors();
            int transparent = reserved > 0 ? colors.length : -1;
            Indexer indexer = Indexer.exact(census, layout.channels().count(), transparent);
            write(output, colors, transparent, indexer);
            return;
        }
        Palette palette = Palette.choose(picture, MOST_COLORS - reserved, context);
        int[] colors = palette.colors();
        int transparent = reserved > 0 ? colors.length : -1;
        write(
                output,
                colors,
                transparent,
                Indexer.dithered(palette, layout.width(), layout.channels().count(), transparent));
    }

    private void write(OutputStream output, int[] colors, int transparent, Indexer indexer) throws IOException {
        int depth = depth(colors.length + (transparent >= 0 ? 1 : 0));
        output.write(head(colors, transparent, depth));
        LzwEncoder codes = new LzwEncoder(output, Math.max(2, depth));
        byte[] indexes = new byte[layout.width()];
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < layout.height(); y++) {
                context.check();
                cursor.next();
                indexer.row(cursor.band().bytes(), cursor.index(), indexes);
                codes.write(indexes, indexes.length);
            }
        }
        codes.end();
        output.write(0x3B);
    }

    private static int depth(int colors) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(colors - 1));
    }

    private byte[] head(int[] colors, int transparent, int depth) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        size(out);
        out.write(0x80 | depth - 1);
        out.write(0);
        out.write(0);
        for (int i = 0; i < 1 << depth; i++) {
            int color = i < colors.length ? colors[i] : 0;
            out.write(color >> 16);
            out.write(color >> 8);
            out.write(color);
        }
        if (transparent >= 0) {
            out.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 1, 0, 0, (byte) transparent, 0});
        }
        out.writeBytes(new byte[] {0x2C, 0, 0, 0, 0});
        size(out);
        out.write(0);
        return out.toByteArray();
    }

    private void size(ByteArrayOutputStream out) {
        out.write(layout.width());
        out.write(layout.width() >> 8);
        out.write(layout.height());
        out.write(layout.height() >> 8);
    }
}
