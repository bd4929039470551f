package dev.lethe.metadata.svg;

import dev.lethe.Finding.Kind;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.xml.XmlAttribute;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** An element that is left out with all it holds, while the walk is inside: what it tells is named. */
final class RemovedElement {
    private static final int SHOWN = 500;

    private record Node(Kind kind, String what, StringBuilder text) {}

    private final SvgScope scope;
    private final String title;
    private final long start;
    private final Deque<Node> nodes = new ArrayDeque<>();

    /** Enters it. */
    RemovedElement(SvgScope scope, String namespace, String name, List<XmlAttribute> attributes, long start)
            throws IOException {
        this.scope = scope;
        this.title = EditorNames.titleOf(namespace, name);
        this.start = start;
        enter(namespace, name, attributes);
    }

    /** Enters an element inside. */
    void enter(String namespace, String name, List<XmlAttribute> attributes) throws IOException {
        if (EditorNames.isProvenance(namespace) && scope.request().policy().refusesProvenance()) {
            throw new UnsupportedFormatException("The drawing holds a signed statement of origin (C2PA), which cleaning"
                    + " would remove; the policy says to refuse it");
        }
        Node outer = nodes.peek();
        Kind inherited = outer == null ? EditorNames.ofElement(namespace, name) : outer.kind();
        Kind kind = EditorNames.isProvenance(namespace)
                ? Kind.PROVENANCE
                : EditorNames.kind(name).orElse(inherited);
        String known = EditorNames.kind(name).isPresent() ? name : outer == null ? title : outer.what();
        nodes.push(new Node(kind, known, new StringBuilder()));
        for (XmlAttribute attribute : attributes) {
            String local = attribute.name().substring(attribute.name().indexOf(':') + 1);
            if (!attribute.name().startsWith("xmlns") && EditorNames.kind(local).isPresent()) {
                Kind told = EditorNames.kind(local).get();
                scope.found()
                        .value(told, "SVG " + title, local, 0, attribute.value().start(SHOWN));
            }
        }
    }

    /** Meets text inside. */
    void text(CharSequence text) {
        Node node = nodes.peek();
        if (node != null) {
            int room = SHOWN - node.text().length();
            node.text().append(text, 0, Math.min(room, text.length()));
        }
    }

    /** Leaves an element; true if it was the outermost. */
    boolean leave(long position) {
        Node node = nodes.pop();
        if (node.what().equals("rights") && scope.request().policy().keeps(Role.COPYRIGHT)) {
            scope.found().note("a drawing has no place for a copyright notice alone; it was removed");
        }
        if (nodes.isEmpty()) {
            scope.found().value(node.kind(), "SVG", title, position - start, node.text());
        } else if (!node.text().toString().isBlank()) {
            scope.found().value(node.kind(), "SVG " + title, node.what(), 0, node.text());
        }
        return nodes.isEmpty();
    }
}
