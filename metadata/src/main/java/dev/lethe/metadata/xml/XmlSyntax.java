package dev.lethe.metadata.xml;

import java.io.IOException;

/** Names, white space and ends of markup. Names are a little laxer than XML 1.0 section 2.3: nothing is decided by them. */
final class XmlSyntax {
    private static final int LONGEST = 1024;
    private static final int SHOWN = 512;

    private XmlSyntax() {}

    static boolean isStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0xC0;
    }

    static boolean isPart(int c) {
        return isStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.' || c == 0xB7;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Reads a name. */
    static String read(CharSource source) throws IOException {
        if (!isStart(source.peek())) {
            throw source.malformed("lacks a name where one must be");
        }
        StringBuilder name = new StringBuilder();
        while (isPart(source.peek())) {
            name.append((char) source.read());
            if (name.length() > LONGEST) {
                throw source.malformed("holds a name of more than " + LONGEST + " characters");
            }
        }
        return name.toString();
    }

    /** Passes over white space; true if there was any. */
    static boolean skipSpace(CharSource source) throws IOException {
        boolean any = false;
        while (isSpace(source.peek())) {
            source.read();
            any = true;
        }
        return any;
    }

    /** Passes over exactly these characters. */
    static void expect(CharSource source, String characters) throws IOException {
        for (int i = 0; i < characters.length(); i++) {
            if (source.read() != characters.charAt(i)) {
                throw source.malformed("breaks off inside its markup");
            }
        }
    }

    /** Passes over everything up to an end mark and the mark itself, keeping the first characters in {@code start}. */
    static void pass(CharSource source, String end, StringBuilder start) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            int c = source.read();
            if (c < 0) {
                throw source.malformed("ends inside a comment or an instruction");
            }
            // Of three dashes the last two count, of two question marks the last.
            int again = c == end.charAt(0) ? Math.max(1, matched) : 0;
            matched = c == end.charAt(matched) ? matched + 1 : again;
            if (start.length() < SHOWN) {
                start.append((char) c);
            }
        }
    }
}
