package dev.lethe.cli;

/** Makes text from a stranger's file or file name harmless for a terminal, and one line of it. */
final class Printable {
    private Printable() {}

    /**
     * The text with control characters, line ends and invisible formatting (which can reverse what is read) written as
     * escapes.
     */
    static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                safe.append("\\n");
            } else if (c == '\t') {
                safe.append("\\t");
            } else if (isHarmless(c)) {
                safe.appendCodePoint(c);
            } else if (c <= 0xFFFF) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.append(String.format("\\u{%x}", c));
            }
        });
        return safe.toString();
    }

    /** The same, cut to a number of characters. */
    static String line(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return line(text);
        }
        return line(text.substring(0, text.offsetByCodePoints(0, most))) + "...";
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
