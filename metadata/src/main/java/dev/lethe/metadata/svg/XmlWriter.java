package dev.lethe.metadata.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes XML in one form only: UTF-8 without a declaration, double quotation marks, no white space but one space before an
 * attribute, no references but those that must be. So a proof can be as narrow, and the same drawing is the same bytes.
 */
final class XmlWriter {
    private final Writer out;
    private final Set<String> attributes = new HashSet<>();
    private final char[] buffer = new char[8192];
    private int filled;
    private boolean tagOpen;

    XmlWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    void start(String name) throws IOException {
        closeTag();
        attributes.clear();
        put("<").put(name);
        tagOpen = true;
    }

    /** Whether the tag that is open has an attribute of this name already. */
    boolean has(String attribute) {
        return attributes.contains(attribute);
    }

    /** Writes an attribute of the tag that is open, unless it has one of that name already. */
    void attribute(String name, String value) throws IOException {
        if (attributes.add(name)) {
            put(" ").put(name).put("=\"");
            for (int i = 0; i < value.length(); i++) {
                escape(value.charAt(i), true);
            }
            put("\"");
        }
    }

    /** Writes an attribute from a reader, however long it is. */
    void attribute(String name, String start, Reader rest) throws IOException {
        if (attributes.add(name)) {
            put(" ").put(name).put("=\"").put(start);
            char[] buffer = new char[8192];
            for (int n = rest.read(buffer); n >= 0; n = rest.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    escape(buffer[i], true);
                }
            }
            put("\"");
        }
    }

    void text(CharSequence text) throws IOException {
        if (text.length() > 0) {
            closeTag();
            for (int i = 0; i < text.length(); i++) {
                escape(text.charAt(i), false);
            }
        }
    }

    void end(String name) throws IOException {
        if (tagOpen) {
            put("/>");
            tagOpen = false;
        } else {
            put("</").put(name).put(">");
        }
    }

    /** Ends the document. */
    void finish() throws IOException {
        empty();
        out.flush();
    }

    private void closeTag() throws IOException {
        if (tagOpen) {
            put(">");
            tagOpen = false;
        }
    }

    private void escape(char c, boolean quoted) throws IOException {
        switch (c) {
            case '&' -> put("&amp;");
            case '<' -> put("&lt;");
            case '>' -> put("&gt;");
            case '\r' -> put("&#13;");
            case '"' -> put(quoted ? "&quot;" : "\"");
            case '\n' -> put(quoted ? "&#10;" : "\n");
            case '\t' -> put(quoted ? "&#9;" : "\t");
            default -> put(c);
        }
    }

    private XmlWriter put(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return this;
    }

    private void put(char c) throws IOException {
        if (filled == buffer.length) {
            empty();
        }
        buffer[filled++] = c;
    }

    private void empty() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }
}
