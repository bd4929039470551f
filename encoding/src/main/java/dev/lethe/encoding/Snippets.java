package dev.lethe.encoding;

/**
 * Ready text for pages that show a picture by its URI. All that is put in is escaped. Stateless and thread-safe.
 */
public final class Snippets {
    private Snippets() {}

    /**
     * An HTML image.
     *
     * @param uri a data URI or another address
     * @param alt what the picture shows, for those who can't see it; empty for decoration
     */
    public static String img(String uri, String alt) {
        return "<img src=\"" + attribute(uri) + "\" alt=\"" + attribute(alt) + "\">";
    }

    /**
     * An HTML image of which the browser chooses the width.
     *
     * @param sizes how wide it is shown, such as {@code 100vw} or {@code (max-width: 600px) 100vw, 50vw}
     * @param alt what the picture shows, for those who can't see it; empty for decoration
     */
    public static String img(SourceSet set, String sizes, String alt) {
        return "<img src=\"" + attribute(set.widest().uri()) + "\" srcset=\"" + attribute(set.srcset()) + "\" sizes=\""
                + attribute(sizes) + "\" alt=\"" + attribute(alt) + "\">";
    }

    /**
     * A Markdown image (CommonMark 0.31, 6.4).
     *
     * @param uri a data URI or another address; many sites show only addresses of their own
     * @param alt what the picture shows
     */
    public static String markdown(String uri, String alt) {
        return "![" + marked(alt, "\\[]<>&`*_!") + "](<" + marked(uri, "\\<>") + ">)";
    }

    /** Backslashes before what has a meaning there; white space but plain spaces would end the construct. */
    private static String marked(String value, String special) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (special.indexOf(c) >= 0) {
                text.append('\\');
            }
            text.append(c < ' ' || c == 0x7F ? ' ' : c);
        }
        return text.toString();
    }

    /** A JSON object with {@code src} and {@code alt} (RFC 8259); safe within a script of a page as well. */
    public static String json(String uri, String alt) {
        return "{\"src\":" + quoted(uri) + ",\"alt\":" + quoted(alt) + "}";
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // Angle brackets and the ampersand could end a script element, line separators a string of old JavaScript.
            boolean escaped = c < ' ' || c >= 0x7F || "\"\\<>&'".indexOf(c) >= 0;
            text.append(escaped ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return text.append('"').toString();
    }

    /** A CSS declaration that makes the picture a background. */
    public static String cssBackground(String uri) {
        StringBuilder text = new StringBuilder("background-image: url(\"");
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '"' || c == '\\' || c == '<' || c < ' ' || c == 0x7F) {
                text.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                text.append(c);
            }
        }
        return text.append("\");").toString();
    }

    private static String attribute(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
