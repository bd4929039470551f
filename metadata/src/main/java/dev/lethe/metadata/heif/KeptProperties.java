package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.heif.Item.Association;
import dev.lethe.metadata.heif.Item.Property;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of kept items, rebuilt, each distinct one once, and who uses which. */
final class KeptProperties {
    private final ItemTable table;
    private final MetadataPolicy policy;
    private final HeifFindings findings;
    private final RunContext context;
    private final Map<Integer, Optional<Property>> rebuilt = new HashMap<>();
    private final Map<Distinct, Integer> numbers = new LinkedHashMap<>();
    private final List<Property> list = new ArrayList<>();

    private record Distinct(String type, ByteBuffer payload) {}

    /**
     * A property's use in the new file.
     *
     * @param number from 1
     */
    record Use(int number, boolean essential) {}

    KeptProperties(ItemTable table, MetadataPolicy policy, HeifFindings findings, RunContext context) {
        this.table = table;
        this.policy = policy;
        this.findings = findings;
        this.context = context;
    }

    /** The kept properties of an item, in the order in which they apply. */
    List<Use> of(Item item) throws IOException {
        List<Use> uses = new ArrayList<>();
        for (Association association : table.associations(item.id())) {
            // Number 0 stands for no property.
            if (association.index() < 0) {
                continue;
            }
            if (association.index() >= table.properties().size()) {
                throw new MalformedImageException("HEIF's picture refers to a property that is missing; it is damaged");
            }
            Property source = table.properties().get(association.index());
            Optional<Property> kept = rebuilt(association.index(), source);
            if (kept.isPresent()) {
                uses.add(new Use(number(kept.get()), association.essential()));
            } else if (association.essential() && isUnknown(source.type())) {
                throw new UnsupportedFormatException("HEIF's picture can't be shown without a property that is not"
                        + " known here; convert it first");
            }
        }
        return uses;
    }

    private static boolean isUnknown(String type) {
        return HeifStructures.property(type) == Role.PRIVATE && !HeifStructures.isHarmlessToDrop(type);
    }

    private Optional<Property> rebuilt(int index, Property source) throws IOException {
        Optional<Property> known = rebuilt.get(index);
        if (known == null) {
            known = rebuild(source);
            rebuilt.put(index, known);
            report(source, known);
        }
        return known;
    }

    private void report(Property source, Optional<Property> kept) {
        if (kept.isEmpty()) {
            findings.droppedProperty(source.type(), source.payload());
        } else if (source.type().equals("colr")) {
            findings.changedColor(source.payload(), kept.get().payload());
        } else if (source.payload().length > kept.get().payload().length) {
            findings.excess(source.payload().length - (long) kept.get().payload().length);
        }
    }

    /** The property without what it should not hold; empty if it is to go as a whole. */
    private Optional<Property> rebuild(Property source) throws IOException {
        if (source.type().equals("colr")) {
            return ColorBox.rebuilt(source.payload(), policy, context).map(payload -> new Property("colr", payload));
        }
        Role role = HeifStructures.property(source.type());
        boolean otherAuxiliary =
                source.type().equals("auxC") && !HeifStructures.isAlpha(KeptItems.auxiliaryType(source.payload()));
        if (!policy.keeps(role) || otherAuxiliary) {
            return Optional.empty();
        }
        try {
            Fields content = Fields.of(source.payload(), source.type(), context);
            return Optional.of(new Property(source.type(), PropertyContent.defined(source.type(), content)));
        } catch (MalformedImageException e) {
            if (role == Role.DECODING) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Tells of properties that no kept item uses and that no picture could need. */
    void reportUnused() {
        for (int i = 0; i < table.properties().size(); i++) {
            Property property = table.properties().get(i);
            if (!rebuilt.containsKey(i) && HeifStructures.property(property.type()) == Role.PRIVATE) {
                findings.droppedProperty(property.type(), property.payload());
            }
        }
    }

    /** Adds a colour profile that the file did not bring. */
    Use addProfile(byte[] neutralised) {
        return new Use(number(new Property("colr", ColorBox.profile(neutralised))), false);
    }

    private int number(Property property) {
        Distinct key = new Distinct(property.type(), ByteBuffer.wrap(property.payload()));
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        list.add(property);
        numbers.put(key, list.size());
        return list.size();
    }

    /** All of them; the first has number 1. */
    List<Property> list() {
        return list;
    }
}
