package dev.lethe.metadata.heif;

import dev.lethe.Finding.Kind;
import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.heif.Item.Property;
import dev.lethe.metadata.heif.Item.Reference;
import dev.lethe.metadata.heif.ItemData.Placed;
import dev.lethe.metadata.heif.Ranges.Range;
import dev.lethe.metadata.naming.CopyrightNotice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reports items that do not stay, and reads the EXIF fields among them. */
final class DroppedItems {
    private static final int LARGEST_NAMED = 8 << 20;
    private static final int LARGEST_HELD = 1 << 20;
    private static final int MOST_HELD = 4 << 20;
    private static final int MOST_BLOCKS = 8;

    private final ItemTable table;
    private final KeptItems kept;
    private final ItemData data;
    private final ByteCursor cursor;
    private final Map<Long, Placed> places = new HashMap<>();
    private final Set<Long> thumbnails = new HashSet<>();
    private final Set<Long> auxiliary = new HashSet<>();
    private final Map<Long, List<Long>> inputs = new HashMap<>();
    private final Set<Long> parts = new HashSet<>();
    private long readable;
    private long holdable = MOST_HELD;

    DroppedItems(ItemTable table, KeptItems kept, ItemData data, ByteCursor cursor) throws IOException {
        this.table = table;
        this.kept = kept;
        this.data = data;
        this.cursor = cursor;
        // Items may share bytes: a file of many items that all point to the same ones must not be read many times over.
        this.readable = cursor.length();
        for (Item item : table.items().values()) {
            if (!kept.contains(item.id())) {
                places.put(item.id(), place(item.id()));
            }
        }
        table.references().forEach(this::index);
    }

    private void index(Reference reference) {
        switch (reference.type()) {
            case "thmb" -> thumbnails.add(reference.from());
            case "auxl" -> auxiliary.add(reference.from());
            case "dimg" -> {
                if (!kept.contains(reference.from())) {
                    inputs.put(reference.from(), reference.to());
                    parts.addAll(reference.to());
                }
            }
            default -> {}
        }
    }

    /** An item's place; nowhere if that is outside of the file, since the item is not needed. */
    private Placed place(long id) throws IOException {
        try {
            return data.of(id);
        } catch (MalformedImageException e) {
            return new Placed(false, List.of());
        }
    }

    /** Places of all items that do not stay. */
    List<Placed> places() {
        return List.copyOf(places.values());
    }

    /** The EXIF fields of the first item that has any. */
    ExifFields exif() throws IOException {
        ExifFields fields = ExifFields.none();
        for (Item item : first("Exif", "")) {
            fields = fields.orElse(ExifFields.read(exifBlock(item)));
        }
        return fields;
    }

    /** The same, with a copyright notice from XMP where EXIF has none. */
    ExifFields exifWithCopyright() throws IOException {
        ExifFields fields = exif();
        for (Item item : first("mime", "application/rdf+xml")) {
            if (fields.copyright().isEmpty() && size(item.id()) <= LARGEST_NAMED) {
                Optional<String> notice = CopyrightNotice.inXmp(bytes(item.id()));
                fields = notice.isPresent() ? fields.withCopyright(notice.get()) : fields;
            }
        }
        return fields;
    }

    private List<Item> first(String type, String contentType) {
        return table.items().values().stream()
                .filter(item -> item.type().equals(type) && item.contentType().equals(contentType))
                .filter(item -> places.containsKey(item.id()))
                .limit(MOST_BLOCKS)
                .toList();
    }

    /** @param newExif the block that will be written, which is no loss where it equals the old one */
    void report(HeifFindings findings, byte[] newExif) throws IOException {
        for (Item item : table.items().values()) {
            cursor.context().check();
            if (kept.contains(item.id())) {
                findings.text(Kind.TEXT, "infe", "item name", item.name());
            } else {
                report(item, findings, newExif);
            }
        }
    }

    private void report(Item item, HeifFindings findings, byte[] newExif) throws IOException {
        long bytes = size(item.id());
        switch (item.type()) {
            case "Exif" -> {
                if (!mayRead(bytes)) {
                    findings.structure(Kind.UNKNOWN_DATA, "Exif", "EXIF block, not read", bytes);
                } else if (newExif.length == 0 || !Arrays.equals(exifBlock(item), newExif)) {
                    findings.exif(exifBlock(item));
                }
            }
            case "mime" -> mime(item, findings, bytes);
            case "jumb" -> findings.provenance("jumb item", bytes);
            case "uri " -> findings.structure(Kind.UNKNOWN_DATA, "uri item", "data of another scheme", bytes);
            case "hvc1",
                    "hvt1",
                    "lhv1",
                    "av01",
                    "avc1",
                    "unci",
                    "grid",
                    "iovl",
                    "iden",
                    "tmap",
                    "jpeg",
                    "j2k1",
                    "mski",
                    "vvc1",
                    "evc1" -> picture(item, findings);
            default -> findings.structure(Kind.UNKNOWN_DATA, "item", "unknown item", bytes);
        }
    }

    private void mime(Item item, HeifFindings findings, long bytes) throws IOException {
        String type = item.contentType();
        if (type.equals("application/rdf+xml") && mayRead(bytes)) {
            findings.xmp(bytes(item.id()));
        } else if (type.contains("c2pa") || type.contains("jumbf")) {
            findings.provenance("mime item", bytes);
        } else if (type.startsWith("image/")) {
            picture(item, findings);
        } else {
            findings.structure(Kind.TEXT, "mime item", "document", bytes);
        }
    }

    /** A picture with all its parts; parts are not told one by one. */
    private void picture(Item item, HeifFindings findings) throws IOException {
        if (parts.contains(item.id())) {
            return;
        }
        long bytes = size(item.id());
        for (long part : inputs.getOrDefault(item.id(), List.of())) {
            bytes += size(part);
        }
        boolean whole = !inputs.containsKey(item.id()) && bytes > 0 && bytes <= Math.min(LARGEST_HELD, holdable);
        holdable -= whole ? bytes : 0;
        findings.hidden(name(item), bytes, whole ? Optional.of(bytes(item.id())) : Optional.empty());
    }

    private String name(Item item) {
        if (thumbnails.contains(item.id())) {
            return "thumbnail";
        } else if (item.type().equals("tmap")) {
            return "gain map";
        } else if (!auxiliary.contains(item.id())) {
            return "hidden picture";
        }
        Property property = table.property(item.id(), "auxC");
        String type = property == null ? "" : KeptItems.auxiliaryType(property.payload());
        if (type.contains("depth") || type.endsWith("auxid:2")) {
            return "depth map";
        } else if (type.contains("gainmap")) {
            return "gain map";
        }
        return type.contains("matte") ? "matte" : "auxiliary picture";
    }

    private boolean mayRead(long bytes) {
        boolean may = bytes <= Math.min(LARGEST_NAMED, readable);
        readable -= may ? bytes : 0;
        return may;
    }

    private long size(long id) {
        Placed place = places.get(id);
        return place == null ? 0 : place.size();
    }

    /** The block behind the four bytes that tell where it starts (ISO/IEC 23008-12 annex A.2.1). */
    private byte[] exifBlock(Item item) throws IOException {
        long size = size(item.id());
        if (size < 4 || size > LARGEST_NAMED) {
            return new byte[0];
        }
        byte[] payload = bytes(item.id());
        long start = 4 + (ByteBuffer.wrap(payload).getInt() & 0xFFFFFFFFL);
        // Some writers leave the four bytes out.
        boolean bare = payload[0] == 'M' && payload[1] == 'M' || payload[0] == 'I' && payload[1] == 'I';
        int from = bare ? 0 : (int) Math.min(start, payload.length);
        return Arrays.copyOfRange(payload, from, payload.length);
    }

    private byte[] bytes(long id) throws IOException {
        Placed place = Objects.requireNonNull(places.get(id));
        List<byte[]> pieces = new ArrayList<>();
        long held = 0;
        for (Range piece : place.pieces()) {
            held += piece.size();
            cursor.context().require(Limit.METADATA_BYTES, held);
            pieces.add(cursor.seek(piece.start()).bytes(piece.size()));
        }
        ByteBuffer whole = ByteBuffer.allocate((int) held);
        pieces.forEach(whole::put);
        return whole.array();
    }
}
