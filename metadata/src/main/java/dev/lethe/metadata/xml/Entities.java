package dev.lethe.metadata.xml;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the references of a document stand for: characters, the five names of XML, and plain texts that the document type
 * itself defines, as drawing programs do for their namespaces. Nothing is ever looked up outside the file, nothing
 * expands into markup or into itself, and what may be expanded in all is bounded.
 */
final class Entities {
    private static final int LONGEST_NAME = 64;
    private static final int MOST_DEFINED = 1 << 20;
    private static final Map<String, String> PREDEFINED =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    /** What is known of a name. */
    private enum Form {
        TEXT,
        MARKUP,
        OUTSIDE
    }

    private record Entity(Form form, String text) {}

    private final CharSource source;
    private final Map<String, Entity> known = new HashMap<>();
    private long defined;
    private long expanded;
    private boolean external;

    Entities(CharSource source) {
        this.source = source;
    }

    /** Whether a reference to another file was met and passed over. */
    boolean metExternal() {
        return external;
    }

    /** Reads a reference whose {@code &} is read already, and returns what stands for it in the document. */
    String reference(boolean inAttribute) throws IOException {
        String name = name();
        String character = character(name);
        if (character != null) {
            return character;
        }
        Entity entity = known.get(name);
        if (entity == null) {
            throw source.malformed("refers to an entity that it does not define");
        }
        return switch (entity.form()) {
            case MARKUP ->
                throw new UnsupportedFormatException("The document builds its picture from entities that hold"
                        + " markup, which is not cleaned; open it in an editor and save it again");
            case OUTSIDE -> outside(inAttribute);
            case TEXT -> {
                expanded += entity.text().length();
                source.context().require(Limit.METADATA_BYTES, expanded);
                yield entity.text();
            }
        };
    }

    private String outside(boolean inAttribute) throws MalformedImageException {
        if (inAttribute) {
            throw source.malformed("refers to another file in an attribute");
        }
        external = true;
        return "";
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int c = source.read(); c != ';'; c = source.read()) {
            if (c < 0 || name.length() == LONGEST_NAME || !XmlSyntax.isPart(c) && !(c == '#' && name.length() == 0)) {
                throw source.malformed("holds an ampersand that starts no reference");
            }
            name.append((char) c);
        }
        return name.toString();
    }

    /** The character that a numeric reference or one of XML's own names stands for, null for other names. */
    private @Nullable String character(String name) throws MalformedImageException {
        if (!name.startsWith("#")) {
            return PREDEFINED.get(name);
        }
        boolean hex = name.startsWith("#x");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean control = code < ' ' && code != '\t' && code != '\n' && code != '\r';
            boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
            if (control || surrogate || code == 0xFFFE || code == 0xFFFF || code > Character.MAX_CODE_POINT) {
                throw source.malformed("refers to a character that XML forbids");
            }
            return Character.toString(code);
        } catch (NumberFormatException e) {
            throw source.malformed("holds a character reference that is no number");
        }
    }

    /** Notes that a name stands for another file. The first definition of a name holds. */
    void defineOutside(String name) throws IOException {
        define(name, new Entity(Form.OUTSIDE, ""));
    }

    /** Notes what a name stands for, from its literal in the document type (XML 1.0 section 4.5). */
    void define(String name, String literal) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean plain = true;
        int at = 0;
        while (at < literal.length() && plain) {
            char c = literal.charAt(at);
            int semicolon = c == '&' ? literal.indexOf(';', at) : -1;
            if (c != '&') {
                text.append(c);
                plain = c != '<';
                at++;
            } else if (semicolon < 0 || semicolon - at > LONGEST_NAME) {
                throw source.malformed("defines an entity with an ampersand that starts no reference");
            } else {
                plain = expandInto(text, literal.substring(at + 1, semicolon));
                at = semicolon + 1;
            }
            bound(text);
        }
        define(name, plain ? new Entity(Form.TEXT, text.toString()) : new Entity(Form.MARKUP, ""));
    }

    /** Expands a reference inside a definition; false if that leads to markup or to what is not known yet. */
    private boolean expandInto(StringBuilder text, String name) throws IOException {
        String character = character(name);
        if (character != null) {
            text.append(character);
            // A number is expanded before markup is recognised, a name of XML's own after it.
            return !name.startsWith("#") || !character.equals("<") && !character.equals("&");
        }
        Entity entity = known.get(name);
        if (entity == null || entity.form() != Form.TEXT) {
            return false;
        }
        text.append(entity.text());
        return true;
    }

    private void bound(StringBuilder text) throws IOException {
        if (defined + text.length() > MOST_DEFINED) {
            throw new UnsupportedFormatException("The document defines entities that grow beyond " + MOST_DEFINED
                    + " characters, as attacks do; it is refused");
        }
    }

    private void define(String name, Entity entity) throws IOException {
        source.context().countSegment();
        if (!PREDEFINED.containsKey(name) && known.putIfAbsent(name, entity) == null) {
            defined += name.length() + entity.text().length();
            bound(new StringBuilder());
        }
    }
}
