package dev.lethe.examples.photos;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One TIFF image file directory: tags, their values and the directories that hang below it. */
final class Ifd {

    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;
    private static final int SRATIONAL = 10;

    /** The type, the number of values and the value bytes of one tag. */
    private static final class Entry {
        private final int type;
        private final int count;
        private final byte[] value;

        Entry(int type, int count, byte[] value) {
            this.type = type;
            this.count = count;
            this.value = value;
        }
    }

    private final ByteOrder order;
    private final Map<Integer, Entry> entries = new TreeMap<>();
    private final Map<Integer, Ifd> children = new TreeMap<>();
    private byte[] jpeg = new byte[0];

    Ifd(ByteOrder order) {
        this.order = order;
    }

    Ifd ascii(int tag, String value) {
        byte[] bytes = (value + "\0").getBytes(StandardCharsets.UTF_8);
        return put(tag, ASCII, bytes.length, bytes);
    }

    Ifd bytes(int tag, int... values) {
        ByteWriter out = ByteWriter.in(order);
        for (int value : values) {
            out.u8(value);
        }
        return put(tag, BYTE, values.length, out.toByteArray());
    }

    /** Stores the text the way Windows does in its XP tags: UTF-16, least significant byte first. */
    Ifd windowsText(int tag, String value) {
        byte[] bytes = (value + "\0").getBytes(StandardCharsets.UTF_16LE);
        return put(tag, BYTE, bytes.length, bytes);
    }

    Ifd undefined(int tag, byte[] value) {
        return put(tag, UNDEFINED, value.length, value);
    }

    Ifd shorts(int tag, int... values) {
        ByteWriter out = ByteWriter.in(order);
        for (int value : values) {
            out.u16(value);
        }
        return put(tag, SHORT, values.length, out.toByteArray());
    }

    Ifd longs(int tag, long... values) {
        return put(tag, LONG, values.length, words(values));
    }

    /** Stores unsigned fractions given as numerator, denominator, numerator, denominator and so on. */
    Ifd rationals(int tag, long... parts) {
        return put(tag, RATIONAL, parts.length / 2, words(parts));
    }

    /** Stores signed fractions given as numerator, denominator, numerator, denominator and so on. */
    Ifd signedRationals(int tag, long... parts) {
        return put(tag, SRATIONAL, parts.length / 2, words(parts));
    }

    /** Hangs another directory below this one. */
    Ifd child(int tag, Ifd directory) {
        children.put(tag, directory);
        return longs(tag, 0);
    }

    /** Stores a JPEG thumbnail: its bytes and the two tags that point at them. */
    Ifd thumbnail(byte[] value) {
        jpeg = value.clone();
        return longs(0x0201, 0).longs(0x0202, value.length);
    }

    /** Tells whether nothing was stored here. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Gives the length of this directory with all values, thumbnail and children. */
    int length() {
        int length = tableLength();
        for (Entry entry : entries.values()) {
            length += outside(entry);
        }
        length += even(jpeg.length);
        for (Ifd child : children.values()) {
            length += child.length();
        }
        return length;
    }

    /** Appends this directory, which lies at the writer's present end, and everything below it. */
    void write(ByteWriter out, long nextDirectory) {
        int start = out.size();
        int data = start + tableLength();
        int end = start + length();
        int childAt = end - children.values().stream().mapToInt(Ifd::length).sum();
        int jpegAt = childAt - even(jpeg.length);
        out.u16(entries.size());
        for (Map.Entry<Integer, Entry> tagged : entries.entrySet()) {
            int tag = tagged.getKey();
            Entry entry = tagged.getValue();
            out.u16(tag).u16(entry.type).u32(entry.count);
            Ifd child = children.get(tag);
            if (child != null) {
                out.u32(childAt);
                childAt += child.length();
            } else if (tag == 0x0201) {
                out.u32(jpegAt);
            } else if (entry.value.length <= 4) {
                out.bytes(entry.value).zeros(4 - entry.value.length);
            } else {
                out.u32(data);
                data += outside(entry);
            }
        }
        out.u32(nextDirectory);
        for (Entry entry : entries.values()) {
            if (entry.value.length > 4) {
                out.bytes(entry.value).align(2);
            }
        }
        out.bytes(jpeg).align(2);
        for (Ifd child : children.values()) {
            child.write(out, 0);
        }
    }

    private Ifd put(int tag, int type, int count, byte[] value) {
        entries.put(tag, new Entry(type, count, value));
        return this;
    }

    private byte[] words(long... values) {
        ByteWriter out = ByteWriter.in(order);
        for (long value : values) {
            out.u32(value);
        }
        return out.toByteArray();
    }

    private int tableLength() {
        return 2 + 12 * entries.size() + 4;
    }

    private static int outside(Entry entry) {
        return entry.value.length <= 4 ? 0 : even(entry.value.length);
    }

    private static int even(int length) {
        return length + length % 2;
    }
}
