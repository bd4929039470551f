package dev.lethe.metadata.xml;

import dev.lethe.UnsupportedFormatException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the first bytes how an XML document is encoded: byte order mark, zero bytes, declaration (XML 1.0 appendix F). */
public final class XmlEncoding {
    /** As many first bytes as a declaration may take. */
    public static final int HEAD = 256;

    private static final Pattern DECLARED = Pattern.compile(
            "^<\\?xml\\s[^>]*?encoding\\s*=\\s*(?:\"([A-Za-z][\\w.:-]*)\"|'([A-Za-z][\\w.:-]*)')", Pattern.DOTALL);

    private XmlEncoding() {}

    /**
     * The encoding of a document that starts like this. UTF-8 where nothing else is said.
     *
     * @throws UnsupportedFormatException if it is one that this Java does not know
     */
    public static Charset of(byte[] head) throws UnsupportedFormatException {
        int first = at(head, 0) << 8 | at(head, 1);
        int second = at(head, 2) << 8 | at(head, 3);
        if (first == 0xFFFE && second == 0 || first == 0 && second == 0xFEFF || first == 0 && second == 0x3C) {
            throw new UnsupportedFormatException(
                    "A document in UTF-32 can't be cleaned, and viewers don't show it; save it as UTF-8");
        } else if (first == 0xFEFF || first == 0x003C) {
            return StandardCharsets.UTF_16BE;
        } else if (first == 0xFFFE || first == 0x3C00) {
            return StandardCharsets.UTF_16LE;
        } else if (first == 0xEFBB && at(head, 2) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        return declared(new String(head, 0, Math.min(HEAD, head.length), StandardCharsets.ISO_8859_1));
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xFF : 0;
    }

    private static Charset declared(String head) throws UnsupportedFormatException {
        Matcher declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declaration.group(declaration.group(1) == null ? 2 : 1);
        try {
            Charset charset = Charset.forName(name);
            // A declaration that could be read byte by byte is not in two-byte units, whatever it says.
            return readsAsAscii(charset) ? charset : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            throw new UnsupportedFormatException(
                    "The document is in an encoding that can't be read here; save it as UTF-8", e);
        }
    }

    private static boolean readsAsAscii(Charset charset) {
        String sample = "<?xml version=\"1.0\"?>";
        return new String(sample.getBytes(StandardCharsets.US_ASCII), charset).equals(sample);
    }
}
