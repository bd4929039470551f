package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.heif.Item.Property;
import dev.lethe.metadata.heif.Item.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items stay: the pictures that a viewer shows, and what those are made of. A picture is the primary item, or one
 * that is not hidden and neither thumbnail, auxiliary picture nor gain map of another.
 */
final class KeptItems {
    private final ItemTable table;
    private final Map<Long, List<Reference>> from = new HashMap<>();
    private final Map<Long, List<Long>> alphaOf = new HashMap<>();
    private final Set<Long> subordinate = new HashSet<>();
    private final Set<Long> kept = new HashSet<>();
    private final List<Long> pictures = new ArrayList<>();

    private KeptItems(ItemTable table) {
        this.table = table;
    }

    static KeptItems select(ItemTable table) throws IOException {
        KeptItems selection = new KeptItems(table);
        selection.index();
        selection.choosePictures();
        selection.close();
        return selection;
    }

    private void index() {
        Set<Long> dropped = new HashSet<>();
        for (Reference reference : table.references()) {
            from.computeIfAbsent(reference.from(), key -> new ArrayList<>()).add(reference);
            switch (reference.type()) {
                case "thmb" -> dropped.add(reference.from());
                case "auxl" -> {
                    dropped.add(reference.from());
                    if (isAlpha(table, reference.from())) {
                        reference
                                .to()
                                .forEach(target -> alphaOf.computeIfAbsent(target, key -> new ArrayList<>())
                                        .add(reference.from()));
                    }
                }
                default -> {}
            }
        }
        subordinate.addAll(dropped);
        for (Reference reference : table.references()) {
            if (reference.type().equals("dimg")) {
                subordinate.addAll(inputs(reference, dropped.contains(reference.from())));
            }
        }
    }

    /** Inputs that are no pictures of their own because of what is made of them: tiles of a thumbnail, gain maps. */
    private List<Long> inputs(Reference derivation, boolean dropped) {
        Item derived = table.items().get(derivation.from());
        boolean gainMap = derived != null
                && derived.type().equals("tmap")
                && derivation.to().size() > 1;
        if (dropped) {
            return derivation.to();
        }
        return gainMap ? derivation.to().subList(1, derivation.to().size()) : List.of();
    }

    /** Whether an item says that it is the transparency of another. */
    static boolean isAlpha(ItemTable table, long id) {
        Property type = table.property(id, "auxC");
        return type != null && HeifStructures.isAlpha(auxiliaryType(type.payload()));
    }

    /** The name in an auxiliary type property (ISO/IEC 23008-12 section 6.5.8). */
    static String auxiliaryType(byte[] payload) {
        int end = 4;
        while (end < payload.length && payload[end] != 0) {
            end++;
        }
        return end > 4 ? new String(payload, 4, end - 4, StandardCharsets.ISO_8859_1) : "";
    }

    private void choosePictures() throws IOException {
        Item primary = table.items().get(table.primary());
        if (primary == null) {
            throw new MalformedImageException("HEIF's primary picture is not among its items; the file is damaged");
        }
        for (Item item : table.items().values()) {
            boolean shown = !item.hidden()
                    && !subordinate.contains(item.id())
                    && HeifStructures.item(item.type()) == Role.DECODING;
            if (item.equals(primary) || shown) {
                pictures.add(item.id());
            }
        }
    }

    /** Follows references from the pictures to all that they need; each item is visited once. */
    private void close() throws IOException {
        Deque<Long> open = new ArrayDeque<>(pictures);
        while (!open.isEmpty()) {
            long id = open.pop();
            if (kept.add(id)) {
                check(table.items().get(id));
                for (Reference reference : from.getOrDefault(id, List.of())) {
                    if (needs(reference)) {
                        open.addAll(reference.to());
                    }
                }
                open.addAll(alphaOf.getOrDefault(id, List.of()));
            }
        }
    }

    /** Whether the reference leads to something that its start can't do without: inputs, predictors, layers, tiles. */
    private static boolean needs(Reference reference) {
        return switch (reference.type()) {
            case "dimg", "pred", "base", "tbas" -> true;
            default -> false;
        };
    }

    private static void check(@Nullable Item item) throws IOException {
        if (item == null) {
            throw new MalformedImageException("HEIF's picture refers to an item that is missing; the file is damaged");
        }
        if (item.encrypted()) {
            throw new UnsupportedFormatException("HEIF's picture is encrypted; decrypt it first");
        }
        switch (item.type()) {
            case "jpeg", "j2k1" ->
                throw new UnsupportedFormatException(
                        "HEIF holds a whole JPEG or JPEG 2000 file as its picture; extract it and clean that");
            case "tmap" ->
                throw new UnsupportedFormatException(
                        "HEIF's picture is made with a gain map and has no form without; save it as a plain picture first");
            default -> {
                if (HeifStructures.item(item.type()) != Role.DECODING) {
                    throw new UnsupportedFormatException(
                            "HEIF's picture is coded in a way that is not known here; convert it first");
                }
            }
        }
    }

    boolean contains(long id) {
        return kept.contains(id);
    }

    /** The kept items in the order of the file. */
    List<Item> items() {
        return table.items().values().stream()
                .filter(item -> kept.contains(item.id()))
                .toList();
    }

    /** The pictures to be shown, in the order of the file. */
    List<Long> pictures() {
        return pictures;
    }

    /** Whether the primary picture has transparency of its own. */
    boolean hasAlpha() {
        return alphaOf.containsKey(table.primary());
    }
}
