package dev.lethe.redaction.text;

/**
 * A glyph in the coordinates of its lines.
 *
 * @param start left edge along the line
 * @param end right edge along the line
 * @param upper edge across
 * @param lower edge across
 */
record Placed(Glyph glyph, double start, double end, double upper, double lower) {
    static Placed of(Glyph glyph, Slant slant) {
        double along = slant.along(glyph.centerX(), glyph.centerY());
        double across = slant.across(glyph.centerX(), glyph.centerY());
        double width = slant.width(glyph.width(), glyph.height());
        double height = slant.height(glyph.width(), glyph.height());
        return new Placed(glyph, along - width / 2, along + width / 2, across - height / 2, across + height / 2);
    }

    double height() {
        return lower - upper;
    }

    double width() {
        return end - start;
    }

    double middle() {
        return (upper + lower) / 2;
    }
}
