package dev.lethe.metadata.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Small metadata fields from all over the file, put together as one EXIF block in memory: for readers of such blocks,
 * which parse values and name findings. It is never written.
 */
final class ExifView {
    private static final int MAIN = 0;
    private static final int EXIF = 1;
    private static final int GPS = 2;
    private static final int INTEROP = 3;
    private static final int LARGEST_VALUE = 1 << 16;
    private static final int LARGEST = 1 << 20;
    private static final int LAST_CLASSIC_TYPE = 12;
    /** Its offsets would lead astray outside of its file. */
    private static final int MAKER_NOTE = 37500;

    private final TiffInput in;
    private final List<NavigableMap<Integer, Item>> directories =
            List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    private long size;

    private record Item(int tag, int type, long count, byte[] value) {}

    ExifView(TiffInput in) {
        this.in = in;
    }

    /** Adds fields of the page's own directory; returns those that it can't hold. */
    List<Entry> addMain(Collection<Entry> entries) throws IOException {
        return add(MAIN, entries);
    }

    /** Adds the fields of the directories below it; returns those that it can't hold. */
    List<Entry> add(ExifDirectories others) throws IOException {
        List<Entry> rest = new ArrayList<>();
        addAll(EXIF, others.exif(), rest);
        addAll(GPS, others.gps(), rest);
        addAll(INTEROP, others.interop(), rest);
        return rest;
    }

    private void addAll(int which, Optional<Directory> directory, List<Entry> rest) throws IOException {
        if (directory.isPresent()) {
            rest.addAll(add(which, directory.get().all()));
        }
    }

    private List<Entry> add(int which, Collection<Entry> entries) throws IOException {
        List<Entry> rest = new ArrayList<>();
        for (Entry entry : entries) {
            if (isPointer(entry.tag())) {
                continue;
            }
            boolean small =
                    entry.tag() != MAKER_NOTE && entry.type() <= LAST_CLASSIC_TYPE && size + entry.bytes() <= LARGEST;
            Optional<byte[]> value = small ? in.value(entry, LARGEST_VALUE) : Optional.empty();
            if (value.isEmpty() || directories.get(which).containsKey(entry.tag())) {
                rest.add(entry);
                continue;
            }
            size += value.get().length;
            directories.get(which).put(entry.tag(), new Item(entry.tag(), entry.type(), entry.count(), value.get()));
        }
        return rest;
    }

    private static boolean isPointer(int tag) {
        return tag == TiffTags.EXIF_IFD || tag == TiffTags.GPS_IFD || tag == TiffTags.INTEROP_IFD;
    }

    /** Takes fields out again. */
    void remove(Set<Integer> tags) {
        directories.get(MAIN).keySet().removeAll(tags);
        directories.get(EXIF).keySet().removeAll(tags);
    }

    /** The block, starting with its TIFF header; an empty array without fields. */
    byte[] block() {
        if (directories.stream().allMatch(NavigableMap::isEmpty)) {
            return new byte[0];
        }
        pointer(EXIF, INTEROP, TiffTags.INTEROP_IFD);
        pointer(MAIN, EXIF, TiffTags.EXIF_IFD);
        pointer(MAIN, GPS, TiffTags.GPS_IFD);
        int[] starts = new int[directories.size()];
        int next = 8;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = next;
            next += size(directories.get(i));
        }
        place(EXIF, TiffTags.INTEROP_IFD, starts[INTEROP]);
        place(MAIN, TiffTags.EXIF_IFD, starts[EXIF]);
        place(MAIN, TiffTags.GPS_IFD, starts[GPS]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte mark = (byte) (in.little() ? 'I' : 'M');
        out.writeBytes(ByteBuffer.allocate(8)
                .order(order())
                .put(mark)
                .put(mark)
                .putShort((short) 42)
                .putInt(8)
                .array());
        for (int i = 0; i < starts.length; i++) {
            out.writeBytes(directory(directories.get(i), starts[i]));
        }
        return out.toByteArray();
    }

    private void pointer(int from, int to, int tag) {
        if (!directories.get(to).isEmpty()) {
            directories.get(from).put(tag, new Item(tag, FieldTypes.LONG, 1, new byte[4]));
        }
    }

    private void place(int from, int tag, int start) {
        if (directories.get(from).containsKey(tag)) {
            byte[] value = ByteBuffer.allocate(4).order(order()).putInt(start).array();
            directories.get(from).put(tag, new Item(tag, FieldTypes.LONG, 1, value));
        }
    }

    private ByteOrder order() {
        return in.little() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private static int size(NavigableMap<Integer, Item> items) {
        int size = 2 + 12 * items.size() + 4;
        for (Item item : items.values()) {
            size += outside(item);
        }
        return size;
    }

    private static int outside(Item item) {
        return item.value.length <= 4 ? 0 : item.value.length + (item.value.length & 1);
    }

    private byte[] directory(NavigableMap<Integer, Item> items, int start) {
        byte[] bytes = new byte[size(items)];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(order());
        int next = start + 2 + 12 * items.size() + 4;
        out.putShort((short) items.size());
        for (Item item : items.values()) {
            out.putShort((short) item.tag).putShort((short) item.type).putInt((int) item.count);
            if (outside(item) == 0) {
                out.put(item.value).put(new byte[4 - item.value.length]);
            } else {
                out.putInt(next);
                out.put(next - start, item.value);
                next += outside(item);
            }
        }
        return bytes;
    }
}
