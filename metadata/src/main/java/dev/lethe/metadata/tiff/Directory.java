package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One image file directory, read (TIFF 6.0 section 2). Of entries with the same tag the first counts, as for libtiff.
 *
 * @param at where it starts
 * @param end where it ends
 * @param entries by tag
 * @param repeated the entries whose tag was there before
 * @param next where the next one starts, 0 for none
 */
record Directory(long at, long end, SortedMap<Integer, Entry> entries, List<Entry> repeated, long next) {
    private static final int MOST_ENTRIES = 65_535;

    /**
     * Reads a directory.
     *
     * @throws dev.lethe.MalformedImageException if it does not lie within the file
     */
    static Directory read(TiffInput in, long at) throws IOException {
        ByteCursor cursor = in.directories();
        if (at < 8 || at >= in.length()) {
            throw cursor.malformed("points to a directory outside of the file");
        }
        cursor.seek(at);
        long count = in.big() ? in.offset(cursor) : in.u16(cursor);
        int entrySize = in.big() ? 20 : 12;
        if (count < 0 || count > MOST_ENTRIES || count > cursor.remaining() / entrySize) {
            throw cursor.malformed("has a directory that is not whole");
        }
        SortedMap<Integer, Entry> entries = new TreeMap<>();
        List<Entry> repeated = new ArrayList<>();
        long start = cursor.position();
        for (int i = 0; i < count; i++) {
            in.context().countSegment();
            Entry entry = entry(in, cursor, start + (long) entrySize * i);
            if (entries.putIfAbsent(entry.tag(), entry) != null) {
                repeated.add(entry);
            }
        }
        cursor.seek(start + count * entrySize);
        int width = in.big() ? 8 : 4;
        // Some writers leave the last pointer out where the file ends with the directory.
        long next = cursor.remaining() < width ? 0 : in.offset(cursor);
        return new Directory(at, Math.min(in.length(), start + count * entrySize + width), entries, repeated, next);
    }

    private static Entry entry(TiffInput in, ByteCursor cursor, long at) throws IOException {
        cursor.seek(at);
        int tag = in.u16(cursor);
        int type = in.u16(cursor);
        long count = in.offset(cursor);
        long bytes = FieldTypes.bytes(type, count);
        boolean outside = bytes > (in.big() ? 8 : 4);
        long place = outside ? in.offset(cursor) : cursor.position();
        return new Entry(tag, type, count, place, outside);
    }

    Optional<Entry> entry(int tag) {
        return Optional.ofNullable(entries.get(tag));
    }

    /** Whether a tag has a value of a shape that counts. */
    boolean has(TiffInput in, int tag, TiffTags.Shape shape) {
        Entry entry = entries.get(tag);
        return entry != null && FieldTypes.fits(entry.type(), shape) && entry.isIn(in.length());
    }

    /** The first number of a tag, or another where it has none that can be read. */
    long first(TiffInput in, int tag, long otherwise) throws IOException {
        Entry entry = entries.get(tag);
        long[] values = entry == null ? new long[0] : in.wholes(entry, 1);
        return values.length == 0 ? otherwise : values[0];
    }

    /** All entries, repeated ones last. */
    List<Entry> all() {
        List<Entry> all = new ArrayList<>(entries.values());
        all.addAll(repeated);
        return all;
    }

    /** The end of the last byte of the directory and its values. */
    long reach(long length) {
        long reach = end;
        for (Entry entry : all()) {
            reach = Math.max(reach, entry.end(length));
        }
        return reach;
    }
}
