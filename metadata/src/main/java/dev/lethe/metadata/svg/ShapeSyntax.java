package dev.lethe.metadata.svg;

/**
 * Follows path data, points, or several of them with semicolons between them, character by character (SVG 2 section 9.3.9),
 * as far as that a letter is a command that numbers follow: no two letters stand beside each other, so that no word does.
 */
final class ShapeSyntax {
    private static final String COMMANDS = "MmLlHhVvCcSsQqTtAa";

    private final boolean commands;
    private final boolean list;
    private char last = ' ';
    private boolean open;

    /**
     * Starts before the first character.
     *
     * @param commands whether letters may stand between the numbers
     * @param list whether several may stand there
     */
    ShapeSyntax(boolean commands, boolean list) {
        this.commands = commands;
        this.list = list;
    }

    /** Whether all of a text is path data. */
    static boolean isPath(String text) {
        ShapeSyntax syntax = new ShapeSyntax(true, false);
        return text.chars().allMatch(c -> syntax.accepts((char) c));
    }

    /** Whether this character can follow those before it; if not, viewers read no further. */
    boolean accepts(char c) {
        boolean right = follows(c);
        last = c;
        return right;
    }

    private boolean follows(char c) {
        if (last == 'e' || last == 'E') {
            return isDigit(c) || c == '-' || c == '+';
        } else if (isDigit(c) || c == '.') {
            open = false;
            return true;
        } else if (c == 'e' || c == 'E') {
            return isDigit(last) || last == '.';
        } else if (c == 'z' || c == 'Z') {
            return commands && !open;
        } else if (commands && COMMANDS.indexOf(c) >= 0) {
            boolean follows = !open;
            open = true;
            return follows;
        }
        return c == '-' || c == '+' || c == ',' || isSpace(c) || c == ';' && list;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
