package dev.lethe.encoding.rows;

import dev.lethe.Orientation;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** Turns stored pixels the way they are displayed (EXIF tag 0x0112). */
public final class Oriented {
    private Oriented() {}

    /** The picture as displayed. All but mirrored ones are brought into memory, since their rows come in another order. */
    public static Picture of(Picture stored, Orientation orientation, RunContext context) throws IOException {
        return switch (orientation) {
            case NORMAL -> stored;
            case MIRRORED -> Derived.rowByRow(stored, stored.layout(), context, Oriented::mirror);
            default -> turned(Raster.of(stored, context), orientation, context);
        };
    }

    private static void mirror(RowBand from, int fromRow, RowBand to, int toRow) {
        int channels = from.layout().channels().count();
        int width = from.layout().width();
        for (int x = 0; x < width; x++) {
            copy(from, from.index(width - 1 - x, fromRow), to, to.index(x, toRow), channels);
        }
    }

    private static Picture turned(Raster stored, Orientation orientation, RunContext context) {
        Layout layout = stored.layout();
        boolean swap = orientation.swapsAxes();
        int lastX = layout.width() - 1;
        int lastY = layout.height() - 1;
        boolean fromRight = switch (orientation) {
            case ROTATED_180, TRANSVERSED, ROTATED_270, MIRRORED -> true;
            default -> false;
        };
        boolean fromBottom = switch (orientation) {
            case ROTATED_180, FLIPPED, TRANSVERSED, ROTATED_90 -> true;
            default -> false;
        };
        int channels = layout.channels().count();
        Layout shown = swap ? layout.withSize(layout.height(), layout.width()) : layout;
        return new StreamedPicture(shown, context, () -> new RowStream() {
            private int y;

            @Override
            public void next(RowBand target, int row) {
                for (int x = 0; x < shown.width(); x++) {
                    int alongX = swap ? y : x;
                    int alongY = swap ? x : y;
                    int from = stored.index(fromRight ? lastX - alongX : alongX, fromBottom ? lastY - alongY : alongY);
                    copy(stored.all(), from, target, target.index(x, row), channels);
                }
                y++;
            }
        });
    }

    private static void copy(RowBand from, int a, RowBand to, int b, int count) {
        for (int c = 0; c < count; c++) {
            to.set(b + c, from.sample(a + c));
        }
    }
}
