package dev.lethe.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the canonical form and nothing else; one pass, no recursion.
 *
 * <p>What it throws says that the text is something else; the caller knows which line it was.
 */
final class LineScanner {
    private final String text;
    private int at;

    LineScanner(String text) {
        this.text = text;
        expect("{");
    }

    /** Whether a key comes next, which is then passed. */
    boolean has(String key) {
        int start = at > 1 ? at + 1 : at;
        boolean here = (at == 1 || text.startsWith(",", at))
                && text.startsWith("\"", start)
                && text.startsWith(key, start + 1)
                && text.startsWith("\":", start + 1 + key.length());
        if (here) {
            at = start + key.length() + 3;
        }
        return here;
    }

    long number(String key) {
        require(has(key));
        return number();
    }

    String text(String key) {
        require(has(key));
        return text();
    }

    /** The text that comes next. */
    String text() {
        expect("\"");
        int end = text.indexOf('"', at);
        int escape = text.indexOf('\\', at);
        if (end >= 0 && (escape < 0 || escape > end)) {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        return escaped();
    }

    private String escaped() {
        StringBuilder value = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? next() : c);
        }
    }

    /** The number that comes next. */
    long number() {
        int start = at;
        while (at < text.length() && at - start < 18 && Character.digit(text.charAt(at), 10) >= 0) {
            at++;
        }
        require(at > start);
        return Long.parseLong(text, start, at, 10);
    }

    Map<String, Long> counts(String key) {
        if (!has(key)) {
            return Map.of();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        expect("{");
        do {
            String name = text();
            expect(":");
            counts.put(name, number());
        } while (next() == ',');
        at--;
        expect("}");
        return counts;
    }

    void end() {
        expect("}");
        require(at == text.length());
    }

    private char next() {
        require(at < text.length());
        return text.charAt(at++);
    }

    private void expect(String part) {
        require(text.startsWith(part, at));
        at += part.length();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new NotCanonical();
        }
    }

    /** Without a stack trace: a hostile file may hold a million reasons for it. */
    static final class NotCanonical extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCanonical() {
            super("not the canonical form", null, false, false);
        }
    }
}
