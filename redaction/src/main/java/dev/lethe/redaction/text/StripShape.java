package dev.lethe.redaction.text;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Polygon;
import dev.lethe.pixels.Region;

/** Strips of one scale of the picture as regions of the picture itself, with a margin. */
record StripShape(int scale, int width, int height) {
    /** Tilts below that are covered by the margin. */
    private static final double LEVEL = 0.7;

    private static final double MARGIN_ALONG = 0.9;
    private static final double MARGIN_ACROSS = 0.55;

    /** The strip with a margin. */
    Region region(Strip strip) {
        return region(strip, MARGIN_ALONG * strip.height() + 1, MARGIN_ACROSS * strip.height() + 1);
    }

    /** The strip's strokes alone. */
    Region strokes(Strip strip) {
        return region(strip, 0, 0);
    }

    private Region region(Strip strip, double along, double across) {
        double start = (strip.start() - along) * scale;
        double end = (strip.end() + along) * scale;
        double upper = (strip.upper() - across) * scale;
        double lower = (strip.lower() + across) * scale;
        Slant slant = strip.slant();
        double middleAlong = (start + end) / 2;
        double middleAcross = (upper + lower) / 2;
        double x = slant.x(middleAlong, middleAcross);
        double y = slant.y(middleAlong, middleAcross);
        double rise = Math.abs(slant.sin()) * (end - start);
        if (Math.abs(slant.degrees()) < LEVEL || rise < scale) {
            return box(x - (end - start) / 2, y - (lower - upper + rise) / 2, end - start, lower - upper + rise);
        }
        return Polygon.rotated(x, y, end - start, lower - upper, slant.degrees());
    }

    /** The pixels of a glyph. */
    Box box(Glyph glyph) {
        return box(glyph.left() * scale, glyph.top() * scale, glyph.width() * scale, glyph.height() * scale);
    }

    private Box box(double left, double top, double across, double down) {
        int x = (int) Math.max(0, Math.floor(left));
        int y = (int) Math.max(0, Math.floor(top));
        int right = (int) Math.min(width, Math.ceil(left + across));
        int bottom = (int) Math.min(height, Math.ceil(top + down));
        return new Box(x, y, Math.max(1, right - x), Math.max(1, bottom - y));
    }
}
