package dev.lethe.metadata.verify;

/** Reads written path data or points: numbers, and single letters between them. */
final class SvgShapeProof {
    private static final String LETTERS = "MmLlHhVvCcSsQqTtAa";

    /** What came last, white space and signs aside. */
    private enum Last {
        NOTHING,
        DIGIT,
        EXPONENT,
        COMMAND
    }

    private final boolean points;
    private final boolean list;
    private Last last = Last.NOTHING;
    private boolean adjacent;

    /**
     * Starts before the first character.
     *
     * @param attribute whose value it is: {@code points} have no letters
     * @param list whether semicolons part several of them
     */
    SvgShapeProof(String attribute, boolean list) {
        this.points = attribute.equals("points");
        this.list = list;
    }

    static boolean isShape(String attribute, String text, boolean list) {
        SvgShapeProof shape = new SvgShapeProof(attribute, list);
        for (int i = 0; i < text.length(); i++) {
            if (!shape.proves(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next character is one of a shape, and makes no word with those before it. */
    boolean proves(int c) {
        if (c >= '0' && c <= '9' || c == '.') {
            last = Last.DIGIT;
            adjacent = true;
            return true;
        }
        boolean number = last == Last.DIGIT && adjacent;
        adjacent = false;
        if (c == 'e' || c == 'E') {
            last = Last.EXPONENT;
            return number;
        } else if (c == '+' || c == '-') {
            last = last == Last.EXPONENT ? Last.DIGIT : last;
            return true;
        } else if (last == Last.EXPONENT) {
            return false;
        } else if (c == ',' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == ';' && list) {
            return true;
        }
        boolean letter = !points && last != Last.COMMAND;
        if (c == 'z' || c == 'Z') {
            last = Last.NOTHING;
            return letter;
        }
        last = Last.COMMAND;
        return letter && LETTERS.indexOf(c) >= 0;
    }
}
