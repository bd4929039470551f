package dev.lethe.encoding.jpeg;

import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.jpeg.decode.SampleRows;
import org.jspecify.annotations.Nullable;

/** How samples that are inks become sRGB. */
final class Inks {
    private static final int SCALE = 16;
    private static final int HALF = 1 << SCALE - 1;
    private static final int RED_CR = fixed(1.402);
    private static final int GREEN_CB = fixed(0.344136286);
    private static final int GREEN_CR = fixed(0.714136286);
    private static final int BLUE_CB = fixed(1.772);

    private final boolean transformed;
    private final @Nullable ToSrgb profile;

    /**
     * A conversion.
     *
     * @param transformed whether the first three inks are stored as luminance and colour differences (YCCK)
     * @param icc the picture's profile; without one for inks a plain product is taken
     */
    Inks(boolean transformed, byte[] icc) {
        this.transformed = transformed;
        this.profile = IccProfiles.isCmyk(icc) ? ToSrgb.from(icc).orElse(null) : null;
    }

    private static int fixed(double factor) {
        return (int) Math.round(factor * (1 << SCALE));
    }

    /** The rows of a pass as red, green and blue. */
    RowStream rows(SampleRows samples, int width) {
        byte[] line = new byte[4 * width];
        return (band, row) -> {
            samples.next(line, 0);
            convert(line, width);
            byte[] target = band.bytes();
            int to = band.index(0, row);
            for (int i = 0; i < line.length; i += 4, to += 3) {
                target[to] = line[i];
                target[to + 1] = line[i + 1];
                target[to + 2] = line[i + 2];
            }
        };
    }

    /** Converts a row in place, so that of each pixel the first three samples are red, green and blue. */
    private void convert(byte[] row, int pixels) {
        if (transformed) {
            yccToRgb(row, pixels);
            invert(row, pixels, 3);
        }
        inkToRgb(row, pixels, profile);
    }

    private static void yccToRgb(byte[] row, int pixels) {
        for (int i = 0, n = 0; n < pixels; n++, i += 4) {
            int y = row[i] & 0xFF;
            int cb = (row[i + 1] & 0xFF) - 128;
            int cr = (row[i + 2] & 0xFF) - 128;
            row[i] = clamp(y + (RED_CR * cr + HALF >> SCALE));
            row[i + 1] = clamp(y + (HALF - GREEN_CB * cb - GREEN_CR * cr >> SCALE));
            row[i + 2] = clamp(y + (BLUE_CB * cb + HALF >> SCALE));
        }
    }

    /** Inverts the first samples of four. */
    private static void invert(byte[] row, int pixels, int count) {
        for (int i = 0; i < 4 * pixels; i += 4) {
            for (int c = 0; c < count; c++) {
                row[i + c] = (byte) ~row[i + c];
            }
        }
    }

    /** JPEGs hold ink inverted, 255 for none, since Photoshop writes it so. */
    private static void inkToRgb(byte[] row, int pixels, @Nullable ToSrgb ink) {
        if (ink != null) {
            invert(row, pixels, 4);
            byte[] rgb = ink.convert(row, pixels, 4);
            for (int n = 0; n < pixels; n++) {
                System.arraycopy(rgb, 3 * n, row, 4 * n, 3);
            }
            return;
        }
        for (int i = 0; i < 4 * pixels; i += 4) {
            int white = row[i + 3] & 0xFF;
            for (int c = 0; c < 3; c++) {
                row[i + c] = (byte) (((row[i + c] & 0xFF) * white + 127) / 255);
            }
        }
    }

    private static byte clamp(int value) {
        return (byte) (value < 0 ? 0 : Math.min(value, 255));
    }
}
