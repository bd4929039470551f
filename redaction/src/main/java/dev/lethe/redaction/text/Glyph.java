package dev.lethe.redaction.text;

/**
 * A connected piece of strokes: a letter, a part of one, or several that touch.
 *
 * @param left first column
 * @param top first row
 * @param right column after the last
 * @param bottom row after the last
 * @param area pixels
 * @param runs horizontal runs of pixels that it is made of
 * @param contrast mean contrast of its pixels to the ground, 1 to 255
 * @param gray mean luminance of its pixels, 0 to 255
 */
record Glyph(int left, int top, int right, int bottom, int area, int runs, double contrast, double gray) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    double centerX() {
        return (left + right) / 2.0;
    }

    double centerY() {
        return (top + bottom) / 2.0;
    }

    /** Share of its box that it fills. */
    double fill() {
        return (double) area / ((double) width() * height());
    }

    /** How thick its strokes are, about: mean length of its runs. */
    double stroke() {
        return (double) area / runs;
    }
}
