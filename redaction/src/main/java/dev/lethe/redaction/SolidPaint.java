package dev.lethe.redaction;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.RowBand;

/** One colour, opaque. */
final class SolidPaint implements Covering.Paint {
    private final int[] pixel;

    SolidPaint(Layout layout, int rgb) {
        this.pixel = pixel(layout, rgb);
    }

    /** The colour as samples of a layout. */
    private static int[] pixel(Layout layout, int rgb) {
        int red = rgb >> 16;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        int scale = layout.maxSample() / 255;
        int opaque = layout.maxSample();
        int luminance = (299 * red + 587 * green + 114 * blue + 500) / 1000 * scale;
        return switch (layout.channels()) {
            case GRAY -> new int[] {luminance};
            case GRAY_ALPHA -> new int[] {luminance, opaque};
            case RGB -> new int[] {red * scale, green * scale, blue * scale};
            case RGBA -> new int[] {red * scale, green * scale, blue * scale, opaque};
        };
    }

    @Override
    public void run(RowBand band, int row, int from, int to) {
        int end = band.index(to, row);
        for (int i = band.index(from, row); i < end; i += pixel.length) {
            for (int c = 0; c < pixel.length; c++) {
                band.set(i + c, pixel[c]);
            }
        }
    }
}
