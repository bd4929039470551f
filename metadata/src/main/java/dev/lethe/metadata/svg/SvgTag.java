package dev.lethe.metadata.svg;

import dev.lethe.Finding.Kind;
import dev.lethe.metadata.svg.SvgAttributes.Use;
import dev.lethe.metadata.xml.XmlAttribute;
import dev.lethe.metadata.xml.XmlValue;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the attributes of a kept element. */
final class SvgTag {
    private static final int ADDRESS_START = 1024;
    private static final int SHOWN = 500;

    private final SvgScope scope;
    private final Namespaces namespaces;
    private final XmlWriter out;
    private final SvgValues values;
    private final EmbeddedPicture pictures;

    SvgTag(SvgScope scope, Namespaces namespaces, XmlWriter out, List<ContainerCodec> codecs) {
        this.scope = scope;
        this.namespaces = namespaces;
        this.out = out;
        this.values = new SvgValues(scope);
        this.pictures = new EmbeddedPicture(scope, codecs);
    }

    /** Writes what may stay of an element's attributes. */
    void attributes(String element, List<XmlAttribute> attributes) throws IOException {
        String target = target(element, attributes);
        for (XmlAttribute attribute : attributes) {
            String name = attribute.name();
            int colon = name.indexOf(':');
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                declaration(attribute.value());
            } else {
                String namespace = colon < 0 ? "" : namespaces.of(name.substring(0, colon));
                attribute(element, target, namespace, name.substring(colon + 1), attribute.value());
            }
        }
    }

    /** What an animation changes. */
    private static String target(String element, List<XmlAttribute> attributes) throws IOException {
        if (SvgElements.isAnimation(element)) {
            for (XmlAttribute attribute : attributes) {
                if (attribute.name().equals("attributeName")) {
                    return attribute.value().text().strip();
                }
            }
        }
        return "";
    }

    private void declaration(XmlValue value) throws IOException {
        String namespace = value.start(SHOWN);
        if (EditorNames.isEditor(namespace) && !namespace.equals(SvgElements.XLINK)) {
            scope.found().sum(Kind.SOFTWARE, "SVG", "namespace of a drawing program", value.length());
        }
    }

    private void attribute(String element, String target, String namespace, String name, XmlValue value)
            throws IOException {
        Use use = SvgAttributes.use(element, namespace, name);
        if (!scope.request().policy().keeps(SvgAttributes.role(use))) {
            removed(namespace, name, value);
            return;
        }
        String written = written(namespace, name);
        if (out.has(written)) {
            removed(namespace, name, value);
            return;
        }
        if (use == Use.LINK) {
            link(element, written, value);
        } else if (use == Use.SHAPE) {
            shape(written, value);
        } else {
            Optional<String> filtered = use == Use.ANIMATED
                    ? values.animated(element, target, value.text())
                    : values.filter(use, written, value.text());
            if (filtered.isPresent()) {
                out.attribute(written, filtered.get());
            } else if (use != Use.ID && use != Use.CLASS && use != Use.RESULT) {
                scope.found().value(Kind.UNKNOWN_DATA, "SVG", "value that is none", value.length(), value.start(SHOWN));
            }
        }
    }

    private static String written(String namespace, String name) {
        boolean plain = namespace.isEmpty() || name.equals("id");
        return plain ? name : (namespace.equals(SvgElements.XLINK) ? "xlink:" : "xml:") + name;
    }

    private void shape(String name, XmlValue value) throws IOException {
        ShapeReader reader = new ShapeReader(value.reader(), new ShapeSyntax(!name.equals("points"), false));
        try (reader) {
            out.attribute(name, "", reader);
        }
        if (reader.cut()) {
            scope.found().sum(Kind.UNKNOWN_DATA, "SVG", "text in a shape", value.length());
        }
    }

    private void link(String element, String name, XmlValue value) throws IOException {
        String address = value.start(ADDRESS_START).strip();
        if (address.startsWith("#")) {
            out.attribute(name, "#" + scope.reference(value.text().strip()));
        } else if (SvgElements.showsPicture(element) && EmbeddedPicture.isIn(address)) {
            if (!scope.gathering()) {
                pictures.write(value, out, name);
            }
        } else {
            scope.found().link(address);
        }
    }

    private void removed(String namespace, String name, XmlValue value) throws IOException {
        String start = value.start(SHOWN);
        if (name.equals("href") && (namespace.isEmpty() || namespace.equals(SvgElements.XLINK))) {
            scope.found().link(start);
        } else if (EditorNames.kind(name).isPresent()) {
            scope.found().value(EditorNames.kind(name).get(), "SVG", name, value.length(), start);
        } else if (!namespace.isEmpty()) {
            Kind kind = EditorNames.kindOf(namespace);
            scope.found().sum(kind, "SVG", "attribute of another vocabulary", value.length());
        } else if (name.startsWith("on")) {
            scope.found().value(Kind.UNKNOWN_DATA, "SVG", "event handler", value.length(), start);
        } else if (name.startsWith("data-") || name.startsWith("aria-")) {
            scope.found().value(Kind.TEXT, "SVG", "data attribute", value.length(), start);
        } else {
            scope.found().sum(Kind.TECHNICAL, "SVG", "attribute that is not drawn", value.length());
        }
    }
}
