package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.heif.Item.Group;
import dev.lethe.metadata.heif.Item.Property;
import dev.lethe.metadata.heif.Item.Reference;
import dev.lethe.metadata.heif.ItemData.Placed;
import dev.lethe.metadata.heif.Ranges.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * Writes a meta box anew: kept items, numbered from 1, without names, with the properties and references that they need
 * (ISO/IEC 14496-12 section 8.11, 23008-12 sections 6 and 9).
 */
final class MetaWriter {
    private static final int MOST_ITEMS = 65_000;
    private static final int MOST_PROPERTIES = 32_000;
    private static final int MOST_PIECES = 65_535;
    private static final int MOST_USES = 255;

    private final ItemTable table;
    private final KeptItems kept;
    private final Map<Long, Integer> numbers = new LinkedHashMap<>();
    private final Map<Long, Placed> places = new HashMap<>();
    private final Map<Long, List<KeptProperties.Use>> uses = new HashMap<>();
    private final KeptProperties properties;
    private final MetadataPolicy policy;

    /** Where new data are: bytes of the old file, and the EXIF item, which is new. */
    record Layout(LongUnaryOperator media, LongUnaryOperator itemData, long exifStart, int exifLength, boolean wide) {}

    MetaWriter(ItemTable table, KeptItems kept, ItemData data, KeptProperties properties, MetadataPolicy policy)
            throws IOException {
        this.table = table;
        this.kept = kept;
        this.properties = properties;
        this.policy = policy;
        for (Item item : kept.items()) {
            numbers.put(item.id(), numbers.size() + 1);
            places.put(item.id(), place(item, data));
            uses.put(item.id(), properties.of(item));
        }
        if (numbers.size() > MOST_ITEMS || properties.list().size() > MOST_PROPERTIES) {
            throw tooMany();
        }
    }

    private static Placed place(Item item, ItemData data) throws IOException {
        Placed place = data.of(item.id());
        if (place.size() == 0 && !item.type().equals("iden")) {
            throw new MalformedImageException("HEIF's picture has a part without data; the file is damaged");
        }
        if (place.pieces().size() > MOST_PIECES) {
            throw tooMany();
        }
        return place;
    }

    private static UnsupportedFormatException tooMany() {
        return new UnsupportedFormatException("HEIF's picture has more parts than are handled");
    }

    /** Where the data of kept items are in the old file. */
    Map<Long, Placed> places() {
        return places;
    }

    /** Adds a colour profile to the primary picture, before all that turns or crops it. */
    void addProfile(byte[] neutralised) {
        List<KeptProperties.Use> changed = new ArrayList<>(uses.getOrDefault(table.primary(), List.of()));
        if (changed.size() < MOST_USES) {
            changed.add(0, properties.addProfile(neutralised));
            uses.put(table.primary(), changed);
        }
    }

    /** Whether the primary picture brings a colour profile. */
    boolean hasProfile() {
        return uses.getOrDefault(table.primary(), List.of()).stream()
                .map(use -> properties.list().get(use.number() - 1))
                .anyMatch(property -> property.type().equals("colr") && ColorBox.isProfile(property.payload()));
    }

    /**
     * The box; its last bytes are those of the item data box and written by the caller.
     *
     * @param itemDataSize bytes in the item data box; 0 for none
     */
    byte[] write(Layout layout, long itemDataSize) {
        BoxBytes out = new BoxBytes().open("meta", 0, 0);
        out.open("hdlr", 0, 0).zeros(4).type("pict").zeros(13).close();
        out.open("pitm", 0, 0).u16(number(table.primary())).close();
        locations(out, layout);
        information(out, layout.exifLength() > 0);
        references(out, layout.exifLength() > 0);
        properties(out);
        groups(out);
        if (itemDataSize > 0) {
            out.open("idat").close(itemDataSize);
        }
        return out.close(itemDataSize).toByteArray();
    }

    private int number(long id) {
        return numbers.getOrDefault(id, 0);
    }

    private void locations(BoxBytes out, Layout layout) {
        boolean methods = places.values().stream().anyMatch(Placed::inItemData);
        out.open("iloc", methods ? 1 : 0, 0).u8(layout.wide() ? 0x88 : 0x44).u8(0);
        out.u16(numbers.size() + (layout.exifLength() > 0 ? 1 : 0));
        numbers.forEach((id, number) -> {
            Placed place = places.getOrDefault(id, new Placed(false, List.of()));
            location(out, number, place.inItemData(), methods);
            List<Range> pieces = pieces(place, place.inItemData() ? layout.itemData() : layout.media());
            out.u16(pieces.size());
            for (Range piece : pieces) {
                out.number(piece.start(), layout.wide()).number(piece.size(), layout.wide());
            }
        });
        if (layout.exifLength() > 0) {
            location(out, numbers.size() + 1, false, methods);
            out.u16(1).number(layout.exifStart(), layout.wide()).number(layout.exifLength(), layout.wide());
        }
        out.close();
    }

    private static void location(BoxBytes out, int number, boolean inItemData, boolean methods) {
        out.u16(number);
        if (methods) {
            out.u16(inItemData ? 1 : 0);
        }
        out.u16(0);
    }

    /** An item's pieces in the new file; those that meet there become one. */
    private static List<Range> pieces(Placed place, LongUnaryOperator moved) {
        List<Range> pieces = new ArrayList<>();
        for (Range old : place.pieces()) {
            if (old.size() > 0) {
                long start = moved.applyAsLong(old.start());
                int last = pieces.size() - 1;
                if (last >= 0 && pieces.get(last).end() == start) {
                    pieces.set(last, new Range(pieces.get(last).start(), start + old.size()));
                } else {
                    pieces.add(new Range(start, start + old.size()));
                }
            }
        }
        return pieces;
    }

    private void information(BoxBytes out, boolean exif) {
        out.open("iinf", 0, 0).u16(numbers.size() + (exif ? 1 : 0));
        for (Item item : kept.items()) {
            entry(out, item.hidden(), number(item.id()), item.type());
        }
        if (exif) {
            entry(out, true, numbers.size() + 1, "Exif");
        }
        out.close();
    }

    private static void entry(BoxBytes out, boolean hidden, int number, String type) {
        out.open("infe", 2, hidden ? 1 : 0).u16(number).u16(0).type(type).u8(0).close();
    }

    private void references(BoxBytes out, boolean exif) {
        out.open("iref", 0, 0);
        int empty = out.length();
        for (Reference reference : table.references()) {
            List<Integer> to = reference.to().stream()
                    .filter(numbers::containsKey)
                    .map(this::number)
                    .toList();
            // A tile may be called an auxiliary picture as well: of what it says there, only transparency is kept.
            boolean allowed = HeifStructures.reference(reference.type()) == Role.DECODING
                    && (!reference.type().equals("auxl") || KeptItems.isAlpha(table, reference.from()));
            if (allowed && numbers.containsKey(reference.from()) && !to.isEmpty()) {
                reference(out, reference.type(), number(reference.from()), to);
            }
        }
        if (exif) {
            reference(out, "cdsc", numbers.size() + 1, List.of(number(table.primary())));
        }
        if (out.length() == empty) {
            out.undo();
        } else {
            out.close();
        }
    }

    private static void reference(BoxBytes out, String type, int from, List<Integer> to) {
        out.open(type).u16(from).u16(to.size());
        to.forEach(out::u16);
        out.close();
    }

    private void properties(BoxBytes out) {
        out.open("iprp").open("ipco");
        for (Property property : properties.list()) {
            out.box(property.type(), property.payload());
        }
        out.close();
        boolean wide = properties.list().size() > 127;
        out.open("ipma", 0, wide ? 1 : 0);
        List<Item> using = kept.items().stream()
                .filter(item -> !uses.getOrDefault(item.id(), List.of()).isEmpty())
                .toList();
        out.u32(using.size());
        for (Item item : using) {
            List<KeptProperties.Use> list = uses.getOrDefault(item.id(), List.of());
            out.u16(number(item.id())).u8(list.size());
            for (KeptProperties.Use use : list) {
                if (wide) {
                    out.u16(use.number() | (use.essential() ? 0x8000 : 0));
                } else {
                    out.u8(use.number() | (use.essential() ? 0x80 : 0));
                }
            }
        }
        out.close().close();
    }

    private void groups(BoxBytes out) {
        out.open("grpl");
        int empty = out.length();
        int next = numbers.size() + 2;
        for (Group group : table.groups()) {
            List<Integer> members = group.members().stream()
                    .filter(numbers::containsKey)
                    .map(this::number)
                    .toList();
            if (policy.keeps(HeifStructures.group(group.type())) && members.size() > 1) {
                out.open(group.type(), 0, 0).u32(next++).u32(members.size());
                members.forEach(out::u32);
                out.close();
            }
        }
        if (out.length() == empty) {
            out.undo();
        } else {
            out.close();
        }
    }
}
