package dev.lethe.metadata.xml;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the attributes of start tags (XML 1.0 section 3.1). */
final class XmlTag {
    private static final int MOST_ATTRIBUTES = 10_000;

    private final CharSource source;
    private final Entities entities;

    XmlTag(CharSource source, Entities entities) {
        this.source = source;
        this.entities = entities;
    }

    /** Reads from behind the element's name to behind the tag; true if the element is empty. */
    boolean read(List<XmlAttribute> attributes) throws IOException {
        Set<String> names = new HashSet<>();
        while (true) {
            boolean space = XmlSyntax.skipSpace(source);
            int c = source.peek();
            if (c == '>' || c == '/') {
                break;
            }
            if (!space) {
                throw source.malformed("has a tag that is not well formed");
            }
            attributes.add(attribute(names));
        }
        boolean empty = source.read() == '/';
        if (empty) {
            XmlSyntax.expect(source, ">");
        }
        return empty;
    }

    private XmlAttribute attribute(Set<String> names) throws IOException {
        String attribute = XmlSyntax.read(source);
        if (!names.add(attribute) || names.size() > MOST_ATTRIBUTES) {
            throw source.malformed("has a tag with the same attribute twice, or with too many");
        }
        XmlSyntax.skipSpace(source);
        XmlSyntax.expect(source, "=");
        XmlSyntax.skipSpace(source);
        int quote = source.read();
        if (quote != '"' && quote != '\'') {
            throw source.malformed("has an attribute without quotation marks");
        }
        XmlValue value = new XmlValue(source.context());
        try {
            read(value, quote);
        } catch (IOException | RuntimeException e) {
            value.close();
            throw e;
        }
        return new XmlAttribute(attribute, value);
    }

    private void read(XmlValue value, int quote) throws IOException {
        for (int c = source.read(); c != quote; c = source.read()) {
            if (c < 0 || c == '<') {
                throw source.malformed("has an attribute that does not end");
            } else if (c == '&') {
                value.append(entities.reference(true));
            } else {
                value.append(XmlSyntax.isSpace(c) ? ' ' : (char) c);
            }
        }
    }
}
