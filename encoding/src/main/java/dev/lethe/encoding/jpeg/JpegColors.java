package dev.lethe.encoding.jpeg;

import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.pixels.Channels;
import org.jspecify.annotations.Nullable;

/** What the samples of a JPEG mean, and how they become grey or RGB (ITU-T T.871 for YCbCr). */
enum JpegColors {
    GRAY,
    YCC,
    RGB,
    CMYK,
    YCCK;

    private static final int SCALE = 16;
    private static final int HALF = 1 << SCALE - 1;
    private static final int RED_CR = fixed(1.402);
    private static final int GREEN_CB = fixed(0.344136286);
    private static final int GREEN_CR = fixed(0.714136286);
    private static final int BLUE_CB = fixed(1.772);

    private static int fixed(double factor) {
        return (int) Math.round(factor * (1 << SCALE));
    }

    Channels channels() {
        return this == GRAY ? Channels.GRAY : Channels.RGB;
    }

    boolean hasInk() {
        return this == CMYK || this == YCCK;
    }

    /**
     * Converts a row of samples in place, so that of each pixel the first one or three samples are grey or RGB.
     *
     * @param ink converts CMYK by the picture's profile; without one a plain product is taken
     */
    void convert(byte[] row, int pixels, @Nullable ToSrgb ink) {
        switch (this) {
            case YCC -> yccToRgb(row, pixels, 3);
            case CMYK, YCCK -> {
                if (this == YCCK) {
                    yccToRgb(row, pixels, 4);
                    invert(row, pixels, 3);
                }
                inkToRgb(row, pixels, ink);
            }
            default -> {
                // nothing to do
            }
        }
    }

    private static void yccToRgb(byte[] row, int pixels, int step) {
        for (int i = 0, n = 0; n < pixels; n++, i += step) {
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

    /** The conversion of a CMYK profile, if it is one that can be used. */
    static @Nullable ToSrgb ink(byte[] icc) {
        return IccProfiles.isCmyk(icc) ? ToSrgb.from(icc).orElse(null) : null;
    }
}
