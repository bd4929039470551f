package dev.lethe.redaction.text;

/**
 * Tells a strip of letters from the spaces between letters of the other polarity: around letters lies their ground,
 * around spaces lies what the spaces themselves are made of.
 */
record Surroundings(GrayPlane plane, int negative) {
    /** Distance of the frame that is looked at, in heights. */
    private static final double DISTANCE = 0.2;

    private static final int SAMPLES = 24;

    /** What lies around a strip: 1 if it is like the ground of the glyphs, 0 if it is like the glyphs themselves. */
    double ground(Strip strip) {
        double ink = 0;
        double contrast = 0;
        double area = 0;
        for (Placed placed : strip.glyphs()) {
            Glyph glyph = placed.glyph();
            ink += glyph.area() * glyph.gray();
            contrast += glyph.area() * glyph.contrast();
            area += glyph.area();
        }
        double step = (negative == 0 ? contrast : -contrast) / area;
        double share = (frame(strip) - ink / area) / step;
        return Math.max(-1, Math.min(2, share));
    }

    private double frame(Strip strip) {
        double distance = DISTANCE * strip.height() + 1;
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double along = strip.start() + (i + 0.5) / SAMPLES * strip.width();
            sum += gray(strip.slant(), along, strip.upper() - distance);
            sum += gray(strip.slant(), along, strip.lower() + distance);
        }
        return sum / (2 * SAMPLES);
    }

    private double gray(Slant slant, double along, double across) {
        int x = (int) Math.max(0, Math.min(plane.width() - 1.0, slant.x(along, across)));
        int y = (int) Math.max(0, Math.min(plane.height() - 1.0, slant.y(along, across)));
        return plane.samples()[y * plane.width() + x] & 0xFF;
    }
}
