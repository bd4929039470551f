package dev.lethe.metadata.svg;

import dev.lethe.Finding.Kind;
import dev.lethe.Limit;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.xml.XmlAttribute;
import dev.lethe.metadata.xml.XmlScanner;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over a drawing: elements that are drawn are written anew, all others are named and left out. */
final class SvgWalk {
    private final XmlScanner scanner;
    private final XmlWriter out;
    private final SvgScope scope;
    private final Namespaces namespaces = new Namespaces();
    private final SvgTag tag;
    private final Deque<String> kept = new ArrayDeque<>();
    private @Nullable RemovedElement removed;
    private @Nullable StyleElement style;
    private boolean bare;
    private int texts;

    SvgWalk(XmlScanner scanner, XmlWriter out, SvgScope scope, List<ContainerCodec> codecs) {
        this.scanner = scanner;
        this.out = out;
        this.scope = scope;
        this.tag = new SvgTag(scope, namespaces, out, codecs);
    }

    /** Walks from the start of the document to the end of its root element. */
    void run() throws IOException {
        boolean open = false;
        while (!open || scanner.depth() > 0) {
            step(scanner.next());
            open |= scanner.depth() > 0;
        }
        if (scanner.metExternalEntity()) {
            scope.found().sum(Kind.UNKNOWN_DATA, "SVG", "reference to another file", 0);
        }
        out.finish();
    }

    private void step(XmlScanner.Event event) throws IOException {
        scope.context().check();
        switch (event) {
            case START -> start();
            case END -> end();
            case TEXT -> text();
            case COMMENT -> scope.found().comment(commentText(), scanner.length());
            case INSTRUCTION -> scope.found().instruction(scanner.name(), scanner.length());
            case DOCTYPE -> scope.found().documentType(scanner.length());
        }
    }

    private CharSequence commentText() {
        String text = scanner.text().toString();
        return text.replaceAll("^--|-->$", "");
    }

    private void start() throws IOException {
        if (scope.gathering()) {
            scope.context().countSegment();
        }
        namespaces.open();
        for (XmlAttribute attribute : scanner.attributes()) {
            if (attribute.name().equals("xmlns")) {
                namespaces.declare("", attribute.value().text());
            } else if (attribute.name().startsWith("xmlns:")) {
                namespaces.declare(
                        attribute.name().substring(6), attribute.value().text());
            }
        }
        String name = scanner.name();
        int colon = name.indexOf(':');
        element(namespaces.of(colon < 0 ? "" : name.substring(0, colon)), name.substring(colon + 1));
    }

    private void element(String declared, String name) throws IOException {
        RemovedElement outer = removed;
        if (outer != null) {
            outer.enter(declared, name, scanner.attributes());
            return;
        }
        boolean root = kept.isEmpty();
        bare |= root && declared.isEmpty();
        String namespace = bare && declared.isEmpty() ? SvgElements.SVG : declared;
        boolean stays = scope.request().policy().keeps(SvgElements.role(namespace, name)) && style == null;
        if (root) {
            root(namespace, name);
        }
        if (!stays) {
            long start = scanner.source().position() - scanner.length();
            removed = new RemovedElement(scope, namespace, name, scanner.attributes(), start);
        } else if (name.equals("style")) {
            style = new StyleElement(scope, scanner.attributes());
        } else {
            kept.push(name);
            texts += SvgElements.holdsText(name) ? 1 : 0;
            out.start(name);
            if (root) {
                out.attribute("xmlns", SvgElements.SVG);
                out.attribute("xmlns:xlink", SvgElements.XLINK);
            }
            tag.attributes(name, scanner.attributes());
        }
    }

    private void root(String namespace, String name) throws UnsupportedFormatException {
        if (!namespace.equals(SvgElements.SVG) || !name.equals("svg")) {
            throw new UnsupportedFormatException("XML that is no SVG: its root element is another one");
        }
        if (bare) {
            scope.found().note("the namespace of SVG was missing and was added");
        }
    }

    private void end() throws IOException {
        namespaces.close();
        RemovedElement leaving = removed;
        StyleElement sheet = style;
        if (leaving != null) {
            removed = leaving.leave(scanner.source().position()) ? null : leaving;
        } else if (sheet != null) {
            style = null;
            sheet.write(out);
        } else {
            String name = kept.pop();
            texts -= SvgElements.holdsText(name) ? 1 : 0;
            out.end(name);
        }
    }

    private void text() throws IOException {
        RemovedElement outer = removed;
        StyleElement sheet = style;
        CharSequence text = scanner.text();
        if (outer != null) {
            outer.text(text);
        } else if (sheet != null) {
            sheet.append(text);
        } else if (texts > 0) {
            out.text(text);
        } else if (!text.toString().isBlank()) {
            scope.found().strayText(text, scanner.length());
        }
    }

    /** A style element, which is written once its text is whole. */
    private static final class StyleElement {
        private final SvgScope scope;
        private final StringBuilder css = new StringBuilder();
        private final Optional<String> media;
        private final boolean understood;

        StyleElement(SvgScope scope, List<XmlAttribute> attributes) throws IOException {
            this.scope = scope;
            String type = value(attributes, "type").strip();
            String query = value(attributes, "media").strip();
            this.media = query.isEmpty() ? Optional.empty() : new CssStyleSheet(scope).media(query);
            this.understood =
                    (type.isEmpty() || type.equalsIgnoreCase("text/css")) && (query.isEmpty() || media.isPresent());
        }

        private static String value(List<XmlAttribute> attributes, String name) throws IOException {
            for (XmlAttribute attribute : attributes) {
                if (attribute.name().equals(name)) {
                    return attribute.value().text();
                }
            }
            return "";
        }

        void append(CharSequence text) throws IOException {
            scope.context().require(Limit.METADATA_BYTES, css.length() + (long) text.length());
            css.append(text);
        }

        void write(XmlWriter out) throws IOException {
            String sheet = understood ? new CssStyleSheet(scope).filter(css.toString()) : "";
            if (sheet.isEmpty()) {
                scope.found().style("style sheet without effect");
                return;
            }
            out.start("style");
            if (media.isPresent()) {
                out.attribute("media", media.get());
            }
            out.text(sheet);
            out.end("style");
        }
    }
}
