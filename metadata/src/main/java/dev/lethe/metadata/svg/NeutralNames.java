package dev.lethe.metadata.svg;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.run.RunContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives what an author named a number instead: {@code a1}, {@code a2}, in the order of the file. A first walk gathers
 * the names, a second one asks for their replacements. A reference to nothing becomes a reference to {@code a0}, so that it
 * still leads nowhere.
 */
final class NeutralNames {
    /** The name spaces of a drawing. */
    enum Kind {
        /** Elements; only those that something refers to keep a name. */
        ID("a", false),
        /** Classes; only those that a style rule selects stay. */
        CLASS("c", false),
        /** Intermediate results of filters; only those that are used. */
        RESULT("r", false),
        /** Sets of key frames. */
        KEYFRAMES("k", true),
        /** Custom properties. */
        VARIABLE("--v", true);

        private final String prefix;
        private final boolean all;

        Kind(String prefix, boolean all) {
            this.prefix = prefix;
            this.all = all;
        }
    }

    private record Memory(Set<String> names, String name) {}

    private final Deque<Memory> remembered = new ArrayDeque<>();
    private final RunContext context;
    private final Map<Kind, Set<String>> defined = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> referred = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> neutral = new EnumMap<>(Kind.class);
    private boolean gathering = true;
    private long held;
    private long changed;

    NeutralNames(RunContext context) {
        this.context = context;
        for (Kind kind : Kind.values()) {
            defined.put(kind, new LinkedHashSet<>());
            referred.put(kind, new HashSet<>());
            neutral.put(kind, new HashMap<>());
        }
    }

    /** Ends the gathering. */
    void settle() {
        gathering = false;
        for (Kind kind : Kind.values()) {
            Map<String, String> names = of(neutral, kind);
            for (String name : of(defined, kind)) {
                if (kind.all || of(referred, kind).contains(name)) {
                    names.put(name, kind.prefix + (names.size() + 1));
                }
            }
        }
    }

    private static <T> T of(Map<Kind, T> map, Kind kind) {
        T value = map.get(kind);
        if (value == null) {
            throw new IllegalArgumentException("kind: " + kind);
        }
        return value;
    }

    /** This moment of the gathering, to come back to by {@link #forgetSince}. */
    int mark() {
        return remembered.size();
    }

    /** Forgets what was gathered since: what held those names is not written after all. */
    void forgetSince(int mark) {
        while (remembered.size() > mark) {
            Memory last = remembered.pop();
            last.names().remove(last.name());
        }
    }

    /** The name to write where this one is given to something, empty if nothing asks for it. */
    Optional<String> definition(Kind kind, String name) throws LimitExceededException {
        if (gathering) {
            remember(of(defined, kind), name);
            return Optional.empty();
        }
        String replacement = of(neutral, kind).get(name);
        count(name, replacement);
        return Optional.ofNullable(replacement);
    }

    /** The name to write where this one is referred to. */
    String reference(Kind kind, String name) throws LimitExceededException {
        if (gathering) {
            remember(of(referred, kind), name);
        }
        String replacement = of(neutral, kind).getOrDefault(name, kind.prefix + "0");
        count(name, replacement);
        return replacement;
    }

    private void remember(Set<String> names, String name) throws LimitExceededException {
        if (names.add(name)) {
            remembered.push(new Memory(names, name));
            held += name.length() + 64L;
            context.require(Limit.METADATA_BYTES, held);
        }
    }

    private void count(String name, @Nullable String replacement) {
        if (!gathering && !name.equals(replacement)) {
            changed += name.length();
        }
    }

    /** How many characters of names were replaced or left out. */
    long changed() {
        return changed;
    }
}
