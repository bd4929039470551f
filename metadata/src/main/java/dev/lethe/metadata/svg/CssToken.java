package dev.lethe.metadata.svg;

/**
 * A token of a style sheet.
 *
 * @param type what it is
 * @param text its content: names and quotations without escapes and marks, numbers and single characters as they stand
 */
record CssToken(Form type, String text) {
    /** Types of tokens (CSS Syntax level 3 section 4), fewer than there. */
    enum Form {
        /** A name or key word. */
        WORD,
        /** A name and the parenthesis behind it. */
        FUNCTION,
        /** A name behind an at sign. */
        AT,
        /** A name behind a hash. */
        HASH,
        /** A quotation. */
        STRING,
        /** An address in {@code url(…)}, quoted or not. */
        URL,
        /** A number with its unit or percent sign. */
        NUMBER,
        /** White space. */
        SPACE,
        /** A comment. */
        COMMENT,
        /** Any other single character. */
        MARK
    }

    boolean is(char mark) {
        return type == Form.MARK && text.charAt(0) == mark;
    }

    boolean isBlank() {
        return type == Form.SPACE || type == Form.COMMENT;
    }
}
