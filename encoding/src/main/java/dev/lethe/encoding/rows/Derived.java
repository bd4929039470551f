package dev.lethe.encoding.rows;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** Pictures that are computed from another one, row by row, as they are read. The other one stays its owner's. */
public final class Derived {
    private Derived() {}

    /** Makes one row of the result from the same row of the source. */
    @FunctionalInterface
    public interface RowMap {
        /** Reads row {@code fromRow} of a band, writes row {@code toRow} of another. */
        void map(RowBand from, int fromRow, RowBand to, int toRow) throws IOException;
    }

    /** A picture of the same height whose rows are made from the source's. */
    public static Picture rowByRow(Picture source, Layout layout, RunContext context, RowMap map) {
        return new StreamedPicture(layout, context, () -> new MappedRows(new RowCursor(source), map));
    }

    /** The picture with 8 bits per sample, rounded. */
    public static Picture eightBits(Picture source, RunContext context) {
        Layout from = source.layout();
        if (from.bits() == 8) {
            return source;
        }
        Layout to = new Layout(from.width(), from.height(), from.channels(), 8, from.profile());
        int samples = from.rowSamples();
        return rowByRow(source, to, context, (in, inRow, out, outRow) -> {
            int a = in.index(0, inRow);
            int b = out.index(0, outRow);
            for (int i = 0; i < samples; i++) {
                out.bytes()[b + i] = (byte) (((in.shorts()[a + i] & 0xFFFF) * 255 + 32767) / 65535);
            }
        });
    }

    /** The picture without its opacity, which is dropped unseen: for pictures that are known to be opaque. */
    public static Picture withoutAlpha(Picture source, RunContext context) {
        Layout from = source.layout();
        if (!from.channels().hasAlpha()) {
            return source;
        }
        int channels = from.channels().count();
        Layout to = from.withChannels(from.channels().withoutAlpha());
        return rowByRow(source, to, context, (in, inRow, out, outRow) -> {
            int a = in.index(0, inRow);
            int b = out.index(0, outRow);
            for (int x = 0; x < from.width(); x++, a += channels, b += channels - 1) {
                for (int c = 0; c < channels - 1; c++) {
                    out.set(b + c, in.sample(a + c));
                }
            }
        });
    }

    /** Whether no pixel is even a little transparent. Reads the picture up to the first that is. */
    public static boolean isOpaque(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        if (!layout.channels().hasAlpha()) {
            return true;
        }
        int channels = layout.channels().count();
        try (RowCursor cursor = new RowCursor(picture)) {
            for (int y = 0; y < layout.height(); y++) {
                context.check();
                int end = cursor.next().index() + layout.rowSamples();
                for (int i = cursor.index() + channels - 1; i < end; i += channels) {
                    if (cursor.band().sample(i) != layout.maxSample()) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private record MappedRows(RowCursor cursor, RowMap map) implements RowStream {
        @Override
        public void next(RowBand target, int row) throws IOException {
            cursor.next();
            map.map(cursor.band(), cursor.row(), target, row);
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }
}
