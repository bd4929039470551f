package dev.lethe.redaction.text;

/** What a letter, a part of one or a word of touching letters can look like at one scale. */
final class LetterShape {
    /** Larger letters are found in the picture at half the size. */
    static final int TALLEST = 48;

    private static final int WIDEST = 480;

    private LetterShape() {}

    /** Whether the piece can belong to text at all, dots and dashes included. */
    static boolean possible(Glyph glyph) {
        return glyph.height() <= TALLEST && glyph.width() <= WIDEST && glyph.area() >= 3;
    }

    /** Whether lines may be made of it: tall enough to tell what it is, neither a rule nor a blot. */
    static boolean carriesLine(Glyph glyph) {
        int width = glyph.width();
        int height = glyph.height();
        return height >= 5
                && glyph.area() >= 8
                && width <= 14 * height
                && height <= 12 * width
                && !(width > 3 * height && glyph.fill() > 0.75)
                && !(width >= 14 && height >= 14 && glyph.fill() > 0.85)
                && glyph.fill() > 0.08;
    }
}
