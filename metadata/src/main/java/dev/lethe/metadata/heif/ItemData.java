package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.box.Box;
import dev.lethe.metadata.heif.Item.Extent;
import dev.lethe.metadata.heif.Item.Location;
import dev.lethe.metadata.heif.Item.Reference;
import dev.lethe.metadata.heif.Ranges.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out where in the file the data of items lie, whichever way that is written down. */
final class ItemData {
    private final ItemTable table;
    private final @Nullable Box itemData;
    private final TreeMap<Long, Box> media = new TreeMap<>();
    private final ByteCursor cursor;
    private final Map<Long, List<Long>> sources = new HashMap<>();

    /**
     * An item's data.
     *
     * @param inItemData whether they lie in the item data box rather than elsewhere in the file
     * @param pieces their bytes in the file, in order
     */
    record Placed(boolean inItemData, List<Range> pieces) {
        long size() {
            return pieces.stream().mapToLong(Range::size).sum();
        }
    }

    ItemData(ItemTable table, @Nullable Box itemData, List<Box> media, ByteCursor cursor) {
        this.table = table;
        this.itemData = itemData;
        media.forEach(box -> this.media.put(box.content(), box));
        this.cursor = cursor;
        for (Reference reference : table.references()) {
            if (reference.type().equals("iloc")) {
                sources.putIfAbsent(reference.from(), reference.to());
            }
        }
    }

    /**
     * The data of an item.
     *
     * @throws MalformedImageException if a piece lies outside of the file or of the item data box
     */
    Placed of(long id) throws IOException {
        Location location = table.location(id);
        return location.method() == 2 ? fromItems(id, location) : direct(location);
    }

    private Placed direct(Location location) throws IOException {
        List<Range> pieces = new ArrayList<>();
        if (location.method() > 1) {
            throw damaged("is stored in a way that does not exist");
        }
        if (location.method() == 1 && itemData == null) {
            throw damaged("lies in an item data box that is missing");
        }
        for (Extent extent : location.extents()) {
            cursor.context().check();
            pieces.add(location.method() == 1 ? inItemData(extent) : inFile(extent));
        }
        return new Placed(location.method() == 1, pieces);
    }

    private Range inItemData(Extent extent) throws IOException {
        Box box = Objects.requireNonNull(itemData);
        return piece(extent, box.content(), box.length());
    }

    private Range inFile(Extent extent) throws IOException {
        if (extent.length() > 0) {
            return piece(extent, 0, cursor.length());
        }
        // "Up to the end" ends with the box, or what was appended to the file would become part of the picture.
        Map.Entry<Long, Box> box = media.floorEntry(extent.offset());
        boolean inside = box != null && extent.offset() < box.getValue().end();
        return piece(extent, 0, inside ? box.getValue().end() : cursor.length());
    }

    private Range piece(Extent extent, long start, long size) throws IOException {
        if (extent.offset() > size || extent.length() > size - extent.offset()) {
            throw damaged("lies outside of the file: it was cut short");
        }
        long length = extent.length() == 0 ? size - extent.offset() : extent.length();
        return new Range(start + extent.offset(), start + extent.offset() + length);
    }

    /** Data that are pieces of other items' data; those must be stored directly. */
    private Placed fromItems(long id, Location location) throws IOException {
        List<Long> bases = sources.getOrDefault(id, List.of());
        List<Range> pieces = new ArrayList<>();
        boolean first = true;
        boolean inItemData = false;
        for (Extent extent : location.extents()) {
            cursor.context().countSegment();
            long index = Math.max(1, extent.index());
            if (index > bases.size()) {
                throw damaged("is a part of an item that is missing");
            }
            Location base = table.location(bases.get((int) index - 1));
            if (base.method() == 2 || !first && (base.method() == 1) != inItemData) {
                throw damaged("is a part of an item that is itself in parts");
            }
            inItemData = base.method() == 1;
            first = false;
            slice(direct(base), extent, pieces);
        }
        return new Placed(inItemData, pieces);
    }

    private void slice(Placed base, Extent extent, List<Range> pieces) throws IOException {
        long from = extent.offset();
        long left = extent.length() == 0 ? base.size() - from : extent.length();
        for (Range piece : base.pieces()) {
            cursor.context().countSegment();
            long taken = Math.max(0, Math.min(left, piece.size() - from));
            if (taken > 0) {
                pieces.add(new Range(piece.start() + from, piece.start() + from + taken));
            }
            from = Math.max(0, from - piece.size());
            left -= taken;
        }
        if (left != 0) {
            throw damaged("is a part of an item that is shorter");
        }
    }

    private MalformedImageException damaged(String what) {
        return new MalformedImageException("HEIF's item data " + what + "; the file is damaged");
    }
}
