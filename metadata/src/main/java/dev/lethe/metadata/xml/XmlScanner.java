package dev.lethe.metadata.xml;

import dev.lethe.Limit;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Pulls events out of a document, one after the other, without recursion. Checks that tags match. Knows nothing of
 * namespaces. One owner, one thread.
 */
public final class XmlScanner implements AutoCloseable {
    /** Elements stand deeper in each other than boxes of other formats: so many of them are one level of the limit. */
    private static final int ELEMENTS_PER_LEVEL = 16;

    private static final int TEXT_CHUNK = 8192;

    /** What comes next in a document. */
    public enum Event {
        /** A start tag; an empty element has one of these and one {@link #END}. */
        START,
        /** An end tag. */
        END,
        /** A piece of character data; a long text comes in several. */
        TEXT,
        /** A comment, of which the first characters are told. */
        COMMENT,
        /** A processing instruction, or the XML declaration. */
        INSTRUCTION,
        /** A document type declaration. */
        DOCTYPE
    }

    private final CharSource source;
    private final Entities entities;
    private final XmlTag tags;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<XmlAttribute> attributes = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String name = "";
    private boolean endPending;
    private boolean cdata;
    private int brackets;
    private boolean rootSeen;
    private long start;

    /** A scanner at the start of a document. */
    public XmlScanner(CharSource source) {
        this.source = source;
        this.entities = new Entities(source);
        this.tags = new XmlTag(source, entities);
    }

    /** Where the characters come from. */
    public CharSource source() {
        return source;
    }

    /** The element's name with its prefix, or the instruction's target. */
    public String name() {
        return name;
    }

    /** The attributes of the start tag; their values are gone after the next event. */
    public List<XmlAttribute> attributes() {
        return attributes;
    }

    /** The text, or the start of a comment. */
    public CharSequence text() {
        return text;
    }

    /** How many characters of the document the event took. */
    public long length() {
        return source.position() - start;
    }

    /** How many elements are open. */
    public int depth() {
        return open.size();
    }

    /** Whether a reference to another file was met and passed over. */
    public boolean metExternalEntity() {
        return entities.metExternal();
    }

    /** Goes on; not to be called after the end of the root element. */
    public Event next() throws IOException {
        start = source.position();
        text.setLength(0);
        if (endPending) {
            endPending = false;
            name = open.pop();
            return Event.END;
        }
        if (cdata || source.peek() != '<') {
            return characters();
        }
        source.read();
        return markup();
    }

    private Event markup() throws IOException {
        int c = source.peek();
        if (c == '/') {
            source.read();
            return endTag();
        } else if (c == '?') {
            source.read();
            name = XmlSyntax.read(source);
            XmlSyntax.pass(source, "?>", text);
            return Event.INSTRUCTION;
        } else if (c == '!') {
            source.read();
            return declaration();
        }
        return startTag();
    }

    private Event declaration() throws IOException {
        int c = source.peek();
        if (c == '-') {
            XmlSyntax.expect(source, "--");
            XmlSyntax.pass(source, "-->", text);
            return Event.COMMENT;
        } else if (c == '[' && !open.isEmpty()) {
            XmlSyntax.expect(source, "[CDATA[");
            cdata = true;
            return characters();
        } else if (c == 'D' && !rootSeen) {
            XmlSyntax.expect(source, "DOCTYPE");
            new DocumentType(source, entities).read();
            return Event.DOCTYPE;
        }
        throw source.malformed("holds a declaration where none may be");
    }

    private Event startTag() throws IOException {
        name = XmlSyntax.read(source);
        if (open.isEmpty() && rootSeen) {
            throw source.malformed("has more than one root element");
        }
        close();
        endPending = tags.read(attributes);
        rootSeen = true;
        open.push(name);
        source.context().require(Limit.NESTING, open.size() / ELEMENTS_PER_LEVEL);
        return Event.START;
    }

    private Event endTag() throws IOException {
        name = XmlSyntax.read(source);
        XmlSyntax.skipSpace(source);
        XmlSyntax.expect(source, ">");
        if (open.isEmpty() || !open.pop().equals(name)) {
            throw source.malformed("has an end tag that does not match");
        }
        return Event.END;
    }

    private Event characters() throws IOException {
        while (text.length() < TEXT_CHUNK) {
            int c = source.peek();
            if (c < 0) {
                throw source.malformed(rootSeen ? "ends before its elements do" : "holds no element");
            }
            if (cdata ? section() : c == '<') {
                break;
            }
            if (!cdata) {
                source.read();
                append(c);
            }
        }
        if (open.isEmpty() && !text.toString().isBlank()) {
            throw source.malformed("starts with text that is no markup");
        }
        return Event.TEXT;
    }

    private void append(int c) throws IOException {
        if (c == '&') {
            text.append(entities.reference(false));
        } else {
            text.append((char) c);
        }
    }

    /** One character of a CDATA section, or its end: then true. */
    private boolean section() throws IOException {
        int c = source.read();
        if (c == '>' && brackets == 2) {
            brackets = 0;
            cdata = false;
            return true;
        } else if (c == ']' && brackets < 2) {
            brackets++;
            return false;
        } else if (c != ']') {
            text.append("]".repeat(brackets));
            brackets = 0;
        }
        text.append((char) c);
        return false;
    }

    /** Lets go of the values of the last start tag. */
    @Override
    public void close() throws IOException {
        for (XmlAttribute attribute : attributes) {
            attribute.value().close();
        }
        attributes.clear();
    }
}
