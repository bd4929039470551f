package dev.lethe.metadata.xml;

import dev.lethe.Limit;
import java.io.IOException;

/**
 * Walks over a document type declaration. Plain texts that it defines are remembered, all else is passed over: no
 * parameter entity is expanded, no default is filled in, no other file is opened (XML 1.0 section 2.8).
 */
final class DocumentType {
    private final CharSource source;
    private final Entities entities;

    DocumentType(CharSource source, Entities entities) {
        this.source = source;
        this.entities = entities;
    }

    /** Reads from behind {@code <!DOCTYPE} to behind its end. */
    void read() throws IOException {
        XmlSyntax.skipSpace(source);
        XmlSyntax.read(source);
        while (true) {
            int c = source.read();
            if (c == '>') {
                return;
            } else if (c == '[') {
                subset();
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (c < 0 || c == '<') {
                throw source.malformed("has a document type that does not end");
            }
        }
    }

    private void subset() throws IOException {
        for (int c = source.read(); c != ']'; c = source.read()) {
            if (c == '<') {
                declaration();
            } else if (c < 0) {
                throw source.malformed("has a document type that does not end");
            }
        }
    }

    private void declaration() throws IOException {
        int c = source.read();
        if (c == '?') {
            XmlSyntax.pass(source, "?>", new StringBuilder());
        } else if (c != '!') {
            throw source.malformed("has a document type with an element in it");
        } else if (source.peek() == '-') {
            XmlSyntax.expect(source, "--");
            XmlSyntax.pass(source, "-->", new StringBuilder());
        } else if (XmlSyntax.read(source).equals("ENTITY")) {
            entity();
        } else {
            toEnd();
        }
    }

    private void entity() throws IOException {
        XmlSyntax.skipSpace(source);
        boolean parameter = source.peek() == '%';
        if (parameter) {
            source.read();
            XmlSyntax.skipSpace(source);
        }
        String name = XmlSyntax.read(source);
        XmlSyntax.skipSpace(source);
        int c = source.peek();
        if (c == '"' || c == '\'') {
            source.read();
            String literal = quoted(c);
            if (!parameter) {
                entities.define(name, literal);
            }
        } else if (!parameter) {
            entities.defineOutside(name);
        }
        toEnd();
    }

    private void toEnd() throws IOException {
        for (int c = source.read(); c != '>'; c = source.read()) {
            if (c == '"' || c == '\'') {
                quoted(c);
            } else if (c < 0 || c == '<') {
                throw source.malformed("has a declaration that does not end");
            }
        }
    }

    private String quoted(int quote) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = source.read(); c != quote; c = source.read()) {
            if (c < 0) {
                throw source.malformed("has a quotation that does not end");
            }
            text.append((char) c);
            source.context().require(Limit.METADATA_BYTES, text.length());
        }
        return text.toString();
    }
}
