package dev.lethe.audit;

/** Writes the canonical form: JSON (RFC 8259) of known keys in one order, no blanks, only necessary escapes. */
final class LineWriter {
    private final StringBuilder out = new StringBuilder(512).append('{');

    LineWriter number(String key, long value) {
        key(key).append(value);
        return this;
    }

    LineWriter text(String key, String value) {
        quote(key(key), value);
        return this;
    }

    /** Counts by name; left out if there are none. */
    LineWriter counts(String key, Iterable<java.util.Map.Entry<String, Long>> counts) {
        char before = '{';
        for (java.util.Map.Entry<String, Long> count : counts) {
            if (before == '{') {
                key(key);
            }
            quote(out.append(before), count.getKey()).append(':').append(count.getValue());
            before = ',';
        }
        if (before == ',') {
            out.append('}');
        }
        return this;
    }

    private StringBuilder key(String key) {
        if (out.length() > 1) {
            out.append(',');
        }
        return out.append('"').append(key).append("\":");
    }

    /** Entries hold no control characters, so two escapes suffice. */
    private static StringBuilder quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out.append('"');
    }

    /** The object without its closing brace. */
    String open() {
        return out.toString();
    }
}
