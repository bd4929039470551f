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
