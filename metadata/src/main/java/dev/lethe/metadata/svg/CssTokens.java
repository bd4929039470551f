package dev.lethe.metadata.svg;

import dev.lethe.metadata.svg.CssToken.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a style sheet into tokens, one at a time (CSS Syntax level 3 section 4.3). Never fails: odd input is odd tokens. */
final class CssTokens {
    private final String css;
    private final boolean spaced;
    private int at;

    CssTokens(String css) {
        this(css, false);
    }

    /**
     * Starts before the first token.
     *
     * @param spaced whether white space may stand between a function's name and its parenthesis, as it may in transforms
     */
    CssTokens(String css, boolean spaced) {
        this.css = css;
        this.spaced = spaced;
    }

    /** All tokens that are left. */
    List<CssToken> all() {
        List<CssToken> all = new ArrayList<>();
        for (CssToken token = next(); token != null; token = next()) {
            all.add(token);
        }
        return all;
    }

    /** Passes over exactly these characters; false if others follow. */
    boolean skip(String characters) {
        boolean there = css.startsWith(characters, at);
        at += there ? characters.length() : 0;
        return there;
    }

    /** Passes over the rest of a block whose opening brace was read. */
    void skipBlock() {
        int open = 1;
        for (CssToken token = next(); token != null; token = next()) {
            open += token.is('{') ? 1 : token.is('}') ? -1 : 0;
            if (open == 0) {
                return;
            }
        }
    }

    /** Passes over the rest of an at-rule: to its semicolon, or over its block. */
    void skipAtRule() {
        for (CssToken token = next(); token != null && !token.is(';'); token = next()) {
            if (token.is('{')) {
                skipBlock();
                return;
            }
        }
    }

    private int c(int ahead) {
        return at + ahead < css.length() ? css.charAt(at + ahead) : -1;
    }

    /** The next token, null at the end. */
    @Nullable
    CssToken next() {
        int c = c(0);
        if (c < 0) {
            return null;
        } else if (isSpace(c)) {
            while (isSpace(c(0))) {
                at++;
            }
            return new CssToken(Form.SPACE, " ");
        } else if (c == '/' && c(1) == '*') {
            int end = css.indexOf("*/", at + 2);
            String comment = css.substring(at + 2, end < 0 ? css.length() : end);
            at = end < 0 ? css.length() : end + 2;
            return new CssToken(Form.COMMENT, comment);
        } else if (c == '"' || c == '\'') {
            return new CssToken(Form.STRING, quoted());
        } else if (startsNumber()) {
            return number();
        } else if (startsName(0)) {
            return word();
        } else if ((c == '#' || c == '@') && (c == '#' ? isNamePart(c(1)) || isEscape(1) : startsName(1))) {
            at++;
            return new CssToken(c == '#' ? Form.HASH : Form.AT, name());
        }
        at++;
        return new CssToken(Form.MARK, String.valueOf((char) c));
    }

    private CssToken word() {
        String name = name();
        int blanks = 0;
        while (spaced && isSpace(c(blanks))) {
            blanks++;
        }
        if (c(blanks) != '(') {
            return new CssToken(Form.WORD, name);
        }
        at += blanks + 1;
        return name.equalsIgnoreCase("url") ? url() : new CssToken(Form.FUNCTION, name);
    }

    private CssToken url() {
        while (isSpace(c(0))) {
            at++;
        }
        StringBuilder address = new StringBuilder();
        if (c(0) == '"' || c(0) == '\'') {
            address.append(quoted());
        }
        int quotedLength = address.length();
        while (c(0) >= 0 && c(0) != ')') {
            address.append(isEscape(0) ? escaped() : String.valueOf(css.charAt(at++)));
        }
        at = Math.min(css.length(), at + 1);
        // Anything but white space behind a quotation makes the address a wrong one.
        boolean clean = quotedLength == 0 || address.substring(quotedLength).isBlank();
        return new CssToken(Form.URL, clean ? address.toString().strip() : "");
    }

    private String quoted() {
        int quote = css.charAt(at++);
        StringBuilder text = new StringBuilder();
        while (c(0) >= 0 && c(0) != quote && c(0) != '\n') {
            if (c(0) == '\\' && c(1) == '\n') {
                at += 2;
            } else {
                text.append(isEscape(0) ? escaped() : String.valueOf(css.charAt(at++)));
            }
        }
        if (c(0) == quote) {
            at++;
        }
        return text.toString();
    }

    private boolean startsNumber() {
        int sign = c(0) == '+' || c(0) == '-' ? 1 : 0;
        return isDigit(c(sign)) || c(sign) == '.' && isDigit(c(sign + 1));
    }

    private CssToken number() {
        int start = at;
        at++;
        boolean point = css.charAt(start) == '.';
        while (isDigit(c(0)) || c(0) == '.' && !point && isDigit(c(1))) {
            point |= c(0) == '.';
            at++;
        }
        int sign = c(1) == '+' || c(1) == '-' ? 1 : 0;
        if ((c(0) == 'e' || c(0) == 'E') && isDigit(c(1 + sign))) {
            at += 1 + sign;
            while (isDigit(c(0))) {
                at++;
            }
        }
        String digits = css.substring(start, at);
        if (c(0) == '%') {
            at++;
            return new CssToken(Form.NUMBER, digits + "%");
        }
        return new CssToken(Form.NUMBER, startsName(0) ? digits + name() : digits);
    }

    private boolean startsName(int ahead) {
        int c = c(ahead);
        if (c == '-') {
            int second = c(ahead + 1);
            return second == '-' || isNameStart(second) || isEscape(ahead + 1);
        }
        return isNameStart(c) || isEscape(ahead);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (isNamePart(c(0)) || isEscape(0)) {
            name.append(isEscape(0) ? escaped() : String.valueOf(css.charAt(at++)));
        }
        return name.toString();
    }

    private boolean isEscape(int ahead) {
        return c(ahead) == '\\' && c(ahead + 1) >= 0 && c(ahead + 1) != '\n';
    }

    private String escaped() {
        at++;
        int start = at;
        while (at - start < 6 && Character.digit(c(0), 16) >= 0) {
            at++;
        }
        if (at == start) {
            return String.valueOf(css.charAt(at++));
        }
        int code = Integer.parseInt(css.substring(start, at), 16);
        if (isSpace(c(0))) {
            at++;
        }
        boolean wrong = code == 0 || code > Character.MAX_CODE_POINT || code >= 0xD800 && code <= 0xDFFF;
        return Character.toString(wrong ? 0xFFFD : code);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c) || isDigit(c) || c == '-';
    }
}
