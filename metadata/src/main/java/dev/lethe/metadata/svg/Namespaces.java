package dev.lethe.metadata.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which namespace each prefix stands for at this place of the document (Namespaces in XML 1.0, third edition). */
final class Namespaces {
    private final Map<String, Deque<String>> bound = new HashMap<>();
    private final Deque<List<String>> scopes = new ArrayDeque<>();

    Namespaces() {
        bind("xml", SvgElements.XML);
        // Old drawing programs declare this one in the document type, where it is not looked for.
        bind("xlink", SvgElements.XLINK);
    }

    private void bind(String prefix, String namespace) {
        bound.computeIfAbsent(prefix, any -> new ArrayDeque<>()).push(namespace);
    }

    /** Enters an element. */
    void open() {
        scopes.push(new ArrayList<>(0));
    }

    /** Binds a prefix, empty for elements without one, within the element entered last. */
    void declare(String prefix, String namespace) {
        List<String> scope = scopes.peek();
        if (scope == null) {
            throw new IllegalArgumentException("no element was entered");
        }
        scope.add(prefix);
        bind(prefix, namespace);
    }

    /** Leaves an element. */
    void close() {
        for (String prefix : scopes.pop()) {
            Deque<String> values = bound.get(prefix);
            if (values != null) {
                values.pop();
            }
        }
    }

    /** The namespace of a prefix; a name that no specification has where it is not bound. */
    String of(String prefix) {
        Deque<String> values = bound.get(prefix);
        String value = values == null ? null : values.peek();
        return value != null ? value : prefix.isEmpty() ? "" : "unbound:" + prefix;
    }
}
