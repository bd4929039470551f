package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.spi.FindingCollector;
import java.nio.BufferUnderflowException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the tables of a meta box: every item a picture or a part of one, nothing named, nothing unused. */
final class HeifItemsProof {
    private static final Set<String> PICTURES =
            Set.of("hvc1", "hvt1", "lhv1", "av01", "avc1", "unci", "grid", "iovl", "iden");
    private static final Set<String> ARROWS = Set.of("dimg", "auxl", "prem", "pred", "base", "tbas");

    private final MetadataPolicy policy;
    private final FindingCollector residue;
    private final Coverage media;
    private final Coverage itemData = new Coverage();
    private final Set<String> seen = new HashSet<>();
    private final Map<Integer, String> items = new HashMap<>();
    private final Map<Integer, Set<Integer>> used = new HashMap<>();
    private final List<String> properties = new ArrayList<>();
    private final List<int[]> arrows = new ArrayList<>();
    private final List<long[]> exif = new ArrayList<>();
    private final Map<Integer, List<long[]>> places = new HashMap<>();
    private int primary;

    HeifItemsProof(MetadataPolicy policy, FindingCollector residue, Coverage media) {
        this.policy = policy;
        this.residue = residue;
        this.media = media;
    }

    void table(IsoBox box) {
        if (!seen.add(box.type())) {
            object("second table", box);
            return;
        }
        switch (box.type()) {
            case "hdlr" -> require(box, isPictureHandler(box), "handler");
            case "pitm" -> {
                require(box, box.size() == 6 && box.u32(0) == 0, "primary item");
                primary = box.u16(4);
            }
            case "iloc" -> locations(box);
            case "iinf" -> information(box);
            case "iref" -> references(box);
            case "iprp" -> properties(box);
            case "grpl" -> groups(box);
            default -> object("unknown table", box);
        }
    }

    private static boolean isPictureHandler(IsoBox box) {
        return box.size() == 25 && box.zero(0, 8) && box.u32(8) == 0x70696374 && box.zero(12, 25);
    }

    private void information(IsoBox box) {
        for (IsoBox entry : box.children(6)) {
            boolean plain = entry.type().equals("infe")
                    && entry.size() == 13
                    && entry.u32(0) >> 1 == 0x01000000
                    && entry.u16(6) == 0
                    && entry.u8(12) == 0;
            require(entry, plain, "item with a name or a protection");
            String type = IsoBox.name(entry.body().slice(8, 4));
            boolean fields =
                    policy.keeps(Role.COPYRIGHT) || policy.keeps(Role.CAPTURE_DATE) || policy.keeps(Role.KNOWN_FIELDS);
            require(entry, PICTURES.contains(type) || type.equals("Exif") && fields, "item that is no picture");
            items.put(entry.u16(4), type);
        }
        require(box, box.u32(0) == 0 && box.u16(4) == items.size(), "count of items");
    }

    private void locations(IsoBox box) {
        int version = box.u8(0);
        int size = box.u8(4) == 0x88 ? 8 : 4;
        require(box, version < 2 && box.u16(4) == (size == 8 ? 0x8800 : 0x4400), "locations");
        int count = box.u16(6);
        int at = 8;
        for (int i = 0; i < count; i++) {
            int id = box.u16(at);
            boolean inItemData = version == 1 && box.u16(at + 2) == 1;
            at += version == 1 ? 4 : 2;
            int pieces = box.u16(at + 2);
            require(box, box.u16(at) == 0, "data elsewhere");
            at += 4;
            List<long[]> list = new ArrayList<>();
            for (int k = 0; k < pieces; k++) {
                long start = size == 8 ? box.body().getLong(at) : box.u32(at);
                long length = size == 8 ? box.body().getLong(at + 8) : box.u32(at + 4);
                (inItemData ? itemData : media).add(start, length);
                list.add(new long[] {start, length});
                at += 2 * size;
            }
            places.put(id, list);
        }
        require(box, at == box.size(), "bytes behind the locations");
    }

    private void references(IsoBox box) {
        require(box, box.u32(0) == 0, "references");
        for (IsoBox arrow : box.children(4)) {
            int count = arrow.u16(2);
            require(arrow, arrow.size() == 4 + 2 * count, "reference");
            boolean describes = arrow.type().equals("cdsc");
            require(arrow, describes || ARROWS.contains(arrow.type()), "reference that no picture needs");
            for (int i = 0; i < count; i++) {
                int role = describes ? 1 : arrow.type().equals("auxl") ? 2 : 0;
                arrows.add(new int[] {role, arrow.u16(0), arrow.u16(4 + 2 * i)});
            }
        }
    }

    private void properties(IsoBox box) {
        for (IsoBox child : box.children(0)) {
            if (child.type().equals("ipco")) {
                for (IsoBox property : child.children(0)) {
                    properties.add(property.type());
                    HeifPropertyProof.check(property, policy, residue);
                }
            } else if (child.type().equals("ipma")) {
                associations(child);
            } else {
                object("unknown table", child);
            }
        }
    }

    private void associations(IsoBox box) {
        boolean wide = box.u32(0) == 1;
        long count = box.u32(4);
        int at = 8;
        for (long i = 0; i < count; i++) {
            Set<Integer> mine = used.computeIfAbsent(box.u16(at), key -> new HashSet<>());
            int uses = box.u8(at + 2);
            at += 3;
            for (int k = 0; k < uses; k++) {
                mine.add(wide ? box.u16(at) & 0x7FFF : box.u8(at) & 0x7F);
                at += wide ? 2 : 1;
            }
        }
        require(box, at == box.size() && box.u32(0) <= 1, "bytes behind the associations");
    }

    private void groups(IsoBox box) {
        for (IsoBox group : box.children(0)) {
            boolean known = group.type().equals("altr") || group.type().equals("ster");
            require(group, known && policy.keeps(Role.DISPLAY) && group.u32(0) == 0, "group");
            require(group, group.size() == 12 + 4 * group.u32(8), "bytes behind the group");
        }
    }

    /** Checks what the tables say of each other. */
    void finish() {
        Set<Integer> all = new HashSet<>();
        used.values().forEach(all::addAll);
        for (int i = 1; i <= properties.size(); i++) {
            objectIf(!all.contains(i), "property that no item uses");
        }
        objectIf(all.stream().anyMatch(number -> number < 1 || number > properties.size()), "missing property");
        objectIf(!items.keySet().containsAll(used.keySet()), "properties of a missing item");
        objectIf(!items.keySet().containsAll(places.keySet()), "place of a missing item");
        objectIf(!items.containsKey(primary) || "Exif".equals(items.get(primary)), "primary item");
        for (int[] arrow : arrows) {
            String from = items.getOrDefault(arrow[1], "");
            objectIf(from.isEmpty() || !items.containsKey(arrow[2]), "reference to a missing item");
            objectIf((arrow[0] == 1) != from.equals("Exif"), "description that is no EXIF");
            objectIf(arrow[0] == 2 && !hasType(arrow[1]), "auxiliary picture that is no transparency");
        }
        items.forEach(this::place);
    }

    /** Whether an item has an auxiliary type, of which only transparency is allowed. */
    private boolean hasType(int item) {
        return used.getOrDefault(item, Set.of()).stream()
                .anyMatch(number -> properties.get(number - 1).equals("auxC"));
    }

    private void place(int id, String type) {
        List<long[]> pieces = places.getOrDefault(id, List.of());
        if (type.equals("Exif") && pieces.size() == 1) {
            exif.add(pieces.get(0));
        } else if (pieces.isEmpty() && !type.equals("iden")) {
            throw new BufferUnderflowException();
        }
    }

    Coverage itemData() {
        return itemData;
    }

    /** Start and length of each EXIF item. */
    List<long[]> exifBlocks() {
        return exif;
    }

    private void require(IsoBox box, boolean holds, String what) {
        if (!holds) {
            object(what, box);
        }
    }

    private void objectIf(boolean wrong, String what) {
        if (wrong) {
            residue.add(Finding.of(Kind.UNKNOWN_DATA, "HEIF meta", what, 0));
        }
    }

    private void object(String what, IsoBox box) {
        residue.add(Finding.of(Kind.UNKNOWN_DATA, "HEIF meta", what, box.size()));
    }
}
