package dev.lethe.metadata.heif;

import dev.lethe.metadata.heif.Item.Association;
import dev.lethe.metadata.heif.Item.Extent;
import dev.lethe.metadata.heif.Item.Group;
import dev.lethe.metadata.heif.Item.Location;
import dev.lethe.metadata.heif.Item.Property;
import dev.lethe.metadata.heif.Item.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that a meta box says about its items, parsed (ISO/IEC 14496-12 section 8.11, 23008-12 section 9.3). */
final class ItemTable {
    private final Map<Long, Item> items = new LinkedHashMap<>();
    private final Map<Long, Location> locations = new HashMap<>();
    private final Map<Long, List<Association>> associations = new HashMap<>();
    private final List<Property> properties = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private long primary = -1;

    private ItemTable() {}

    static ItemTable read(MetaBox meta) throws IOException {
        ItemTable table = new ItemTable();
        table.information(meta.table("iinf"));
        table.locations(meta.table("iloc"));
        table.properties(meta.table("iprp"));
        table.references(meta.table("iref"));
        table.groups(meta.table("grpl"));
        if (meta.has("pitm")) {
            Fields pitm = meta.table("pitm");
            table.primary = pitm.version() == 0 ? pitm.u16() : pitm.u32();
        }
        return table;
    }

    private void information(Fields iinf) throws IOException {
        if (iinf.left() == 0) {
            return;
        }
        iinf.skip(iinf.version() == 0 ? 2 : 4);
        while (iinf.hasChild()) {
            Fields.Child child = iinf.child();
            if (child.type().equals("infe")) {
                Item item = entry(child.body());
                items.putIfAbsent(item.id(), item);
            }
        }
    }

    private static Item entry(Fields infe) throws IOException {
        long versionAndFlags = infe.u32();
        int version = (int) (versionAndFlags >> 24);
        long id = version == 3 ? infe.u32() : infe.u16();
        boolean encrypted = infe.u16() != 0;
        if (version < 2) {
            return new Item(id, "mime", false, encrypted, infe.text(), infe.text());
        } else if (version > 3) {
            throw infe.damaged("is of a version that does not exist");
        }
        String type = infe.type();
        String name = infe.text();
        String contentType = type.equals("mime") || type.equals("uri ") ? infe.text() : "";
        return new Item(id, type, (versionAndFlags & 1) != 0, encrypted, name, contentType);
    }

    private void locations(Fields iloc) throws IOException {
        if (iloc.left() == 0) {
            return;
        }
        int version = iloc.version();
        if (version > 2) {
            throw iloc.damaged("is of a version that does not exist");
        }
        int sizes = iloc.u16();
        long count = version < 2 ? iloc.u16() : iloc.u32();
        for (long i = 0; i < count; i++) {
            iloc.context().countSegment();
            long id = version < 2 ? iloc.u16() : iloc.u32();
            int method = version == 0 ? 0 : iloc.u16() & 0x0F;
            iloc.skip(2);
            long base = iloc.number(sizes >> 4 & 0x0F);
            locations.putIfAbsent(id, new Location(method, extents(iloc, sizes, version, base)));
        }
    }

    private static List<Extent> extents(Fields iloc, int sizes, int version, long base) throws IOException {
        int offsetSize = sizes >> 12;
        int lengthSize = sizes >> 8 & 0x0F;
        int indexSize = version == 0 ? 0 : sizes & 0x0F;
        int count = iloc.u16();
        // Pieces that take no bytes to describe could be any number of the same piece.
        if (count > 1 && offsetSize + lengthSize == 0) {
            throw iloc.damaged("has pieces without a place");
        }
        List<Extent> extents = new ArrayList<>(Math.min(count, 16));
        for (int i = 0; i < count; i++) {
            long index = iloc.number(indexSize);
            long offset = base + iloc.number(offsetSize);
            if (offset < 0) {
                throw iloc.damaged("has a number that is far too large");
            }
            extents.add(new Extent(index, offset, iloc.number(lengthSize)));
        }
        return List.copyOf(extents);
    }

    private void properties(Fields iprp) throws IOException {
        while (iprp.hasChild()) {
            Fields.Child child = iprp.child();
            if (child.type().equals("ipco") && properties.isEmpty()) {
                while (child.body().hasChild()) {
                    Fields.Child property = child.body().child();
                    properties.add(new Property(property.type(), property.body().rest()));
                }
            } else if (child.type().equals("ipma")) {
                associations(child.body());
            }
        }
    }

    private void associations(Fields ipma) throws IOException {
        long versionAndFlags = ipma.u32();
        boolean longIndex = (versionAndFlags & 1) != 0;
        long count = ipma.u32();
        // The same few uses recur for most items, so each is held once.
        Map<Integer, Association> known = new HashMap<>();
        for (long i = 0; i < count; i++) {
            ipma.context().countSegment();
            long id = versionAndFlags >> 24 == 0 ? ipma.u16() : ipma.u32();
            int uses = ipma.u8();
            List<Association> list = new ArrayList<>(uses);
            for (int k = 0; k < uses; k++) {
                int value = longIndex ? ipma.u16() : ipma.u8();
                int flag = longIndex ? 0x8000 : 0x80;
                list.add(known.computeIfAbsent(value, key -> new Association((key & flag - 1) - 1, (key & flag) != 0)));
            }
            associations.putIfAbsent(id, List.copyOf(list));
        }
    }

    private void references(Fields iref) throws IOException {
        if (iref.left() == 0) {
            return;
        }
        boolean wide = iref.version() > 0;
        while (iref.hasChild()) {
            Fields.Child child = iref.child();
            long from = wide ? child.body().u32() : child.body().u16();
            int count = child.body().u16();
            List<Long> to = new ArrayList<>(Math.min(count, 64));
            for (int i = 0; i < count; i++) {
                to.add(wide ? child.body().u32() : child.body().u16());
            }
            references.add(new Reference(child.type(), from, List.copyOf(to)));
        }
    }

    private void groups(Fields grpl) throws IOException {
        while (grpl.hasChild()) {
            Fields.Child child = grpl.child();
            child.body().skip(8);
            long count = child.body().u32();
            List<Long> members = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                members.add(child.body().u32());
            }
            groups.add(new Group(child.type(), List.copyOf(members)));
        }
    }

    /** The item that is the picture; -1 if the file names none. */
    long primary() {
        return primary;
    }

    /** All items by number, in the order of the file. */
    Map<Long, Item> items() {
        return items;
    }

    Location location(long id) {
        return locations.getOrDefault(id, Location.NONE);
    }

    List<Property> properties() {
        return properties;
    }

    /** An item's properties, in the order in which they apply. */
    List<Association> associations(long id) {
        return associations.getOrDefault(id, List.of());
    }

    /** An item's property of a type; null if it has none. */
    @Nullable
    Property property(long id, String type) {
        for (Association use : associations(id)) {
            if (use.index() >= 0 && use.index() < properties.size()) {
                Property property = properties.get(use.index());
                if (property.type().equals(type)) {
                    return property;
                }
            }
        }
        return null;
    }

    List<Reference> references() {
        return references;
    }

    List<Group> groups() {
        return groups;
    }
}
