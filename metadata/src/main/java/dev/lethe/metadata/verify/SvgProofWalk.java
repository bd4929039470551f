package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** One pass over a written drawing. Its grammar has no comments, no declarations, no white space to hide in. */
final class SvgProofWalk {
    private static final Set<String> TYPES = Set.of(
            "",
            "image/avif",
            "image/bmp",
            "image/gif",
            "image/jpeg",
            "image/jpg",
            "image/pjpeg",
            "image/png",
            "image/svg+xml",
            "image/tiff",
            "image/webp",
            "image/x-ms-bmp",
            "image/x-png");
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_MEDIA_TYPE = 32;

    private final Reader in;
    private final MetadataPolicy policy;
    private final FindingCollector residue;
    private final RunContext context;
    private final SvgPictureProof pictures;
    private final Deque<String> open = new ArrayDeque<>();
    private int pushedBack = -2;
    private int texts;

    SvgProofWalk(
            Reader in, MetadataPolicy policy, FindingCollector residue, RunContext context, SvgPictureProof pictures) {
        this.in = in;
        this.policy = policy;
        this.residue = residue;
        this.context = context;
        this.pictures = pictures;
    }

    void run() throws IOException {
        expect('<');
        String root = startTag();
        if (!root.equals("svg")) {
            throw broken();
        }
        while (!open.isEmpty()) {
            context.check();
            int c = next();
            if (c != '<') {
                text(c);
            } else {
                c = next();
                if (c == '/') {
                    endTag();
                } else {
                    pushedBack = c;
                    startTag();
                }
            }
        }
        if (next() >= 0) {
            object("something behind the end");
        }
    }

    private int next() throws IOException {
        int c = pushedBack;
        pushedBack = -2;
        return c == -2 ? in.read() : c;
    }

    private void expect(int wanted) throws IOException {
        if (next() != wanted) {
            throw broken();
        }
    }

    private static MalformedImageException broken() {
        return new MalformedImageException("The written SVG is not in the form in which drawings are written");
    }

    private void object(String what) {
        residue.add(Finding.of(Kind.UNKNOWN_DATA, "SVG", what, 0));
    }

    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = next();
        while (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':') {
            name.append((char) c);
            c = next();
            if (name.length() > LONGEST_NAME) {
                throw broken();
            }
        }
        pushedBack = c;
        return name.toString();
    }

    private String startTag() throws IOException {
        String element = name();
        if (!SvgVocabulary.isElement(element)) {
            object("an element that is not drawn");
        }
        Set<String> attributes = new HashSet<>();
        SvgAttributeProof values = new SvgAttributeProof(element, open.isEmpty(), policy);
        int c = next();
        while (c == ' ') {
            String attribute = name();
            if (!attributes.add(attribute)) {
                throw broken();
            }
            expect('=');
            expect('"');
            value(element, attribute, values);
            c = next();
        }
        if (!values.animates()) {
            object("an animation that could tell something");
        }
        boolean root = open.isEmpty();
        if (root && !attributes.contains("xmlns")) {
            throw broken();
        }
        open.push(element);
        texts += element.equals("text") ? 1 : 0;
        if (c == '/') {
            expect('>');
            leave();
        } else if (c != '>') {
            throw broken();
        }
        return element;
    }

    private void endTag() throws IOException {
        if (!name().equals(open.peek())) {
            throw broken();
        }
        expect('>');
        leave();
    }

    private void leave() {
        texts -= open.pop().equals("text") ? 1 : 0;
    }

    /** The next character of a value or a text, references resolved; -1 at the given end. */
    private int character(int end) throws IOException {
        int c = next();
        if (c == end) {
            return -1;
        } else if (c < 0 || c == '<' || c == '>') {
            throw broken();
        } else if (c != '&') {
            return c;
        }
        StringBuilder name = new StringBuilder();
        for (c = next(); c != ';'; c = next()) {
            if (c < 0 || name.length() > 4) {
                throw broken();
            }
            name.append((char) c);
        }
        return switch (name.toString()) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "#9" -> '\t';
            case "#10" -> '\n';
            case "#13" -> '\r';
            default -> throw broken();
        };
    }

    private String rest(StringBuilder start, int end) throws IOException {
        for (int c = character(end); c >= 0; c = character(end)) {
            start.append((char) c);
            context.require(Limit.METADATA_BYTES, start.length());
        }
        return start.toString();
    }

    private void text(int first) throws IOException {
        pushedBack = first;
        if ("style".equals(open.peek())) {
            if (!SvgStyleProof.isSheet(rest(new StringBuilder(), '<'))) {
                object("a style sheet with something else in it");
            }
        } else {
            int count = 0;
            while (character('<') >= 0) {
                if (++count % 65_536 == 0) {
                    context.check();
                }
            }
            if (texts == 0) {
                object("text that is not drawn");
            }
        }
        pushedBack = '<';
    }

    private void value(String element, String attribute, SvgAttributeProof values) throws IOException {
        switch (attribute) {
            case "d", "points", "path" -> shape(attribute);
            case "href", "xlink:href" -> link(element);
            default -> {
                String value = rest(new StringBuilder(), '"');
                if (!values.isAllowed(attribute, value)) {
                    object("an attribute that could tell something");
                }
            }
        }
    }

    private void shape(String attribute) throws IOException {
        SvgShapeProof shape = new SvgShapeProof(attribute, false);
        boolean right = true;
        for (int c = character('"'); c >= 0; c = character('"')) {
            right &= shape.proves(c);
        }
        if (!right) {
            object("text in a shape");
        }
    }

    private void link(String element) throws IOException {
        StringBuilder start = new StringBuilder();
        for (int c = character('"'); c >= 0 && c != ','; c = character('"')) {
            start.append((char) c);
            if (start.length() > LONGEST_MEDIA_TYPE) {
                throw broken();
            }
        }
        String address = start.toString();
        if (address.startsWith("data:") && address.endsWith(";base64") && !element.equals("a")) {
            if (!TYPES.contains(address.substring(5, address.length() - 7))) {
                object("a media type that is none of a picture");
            }
            if (!pictures.proves(() -> character('"'), residue)) {
                object("a picture that nothing proves");
            }
        } else if (!address.matches("#a[0-9]{1,9}")) {
            throw broken();
        }
    }
}
