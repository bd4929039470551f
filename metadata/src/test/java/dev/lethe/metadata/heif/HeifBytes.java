package dev.lethe.metadata.heif;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Builds HEIF and AVIF files for tests, box by box, the way encoders do. */
final class HeifBytes {
    private final byte[] fileType;
    private final List<Entry> items = new ArrayList<>();
    private final ByteArrayOutputStream properties = new ByteArrayOutputStream();
    private final TreeMap<Integer, ByteArrayOutputStream> uses = new TreeMap<>();
    private final ByteArrayOutputStream references = new ByteArrayOutputStream();
    private final ByteArrayOutputStream inMeta = new ByteArrayOutputStream();
    private final ByteArrayOutputStream between = new ByteArrayOutputStream();
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();
    private IntFunction<byte[]> movie = start -> new byte[0];
    private byte[] frames = new byte[0];
    private String handlerName = "";
    private int propertyCount;
    private int primary = 1;

    private record Entry(int id, String type, int flags, String texts, byte[] data, boolean small) {}

    HeifBytes(String... brands) {
        fileType = box("ftyp", ascii(brands[0]), u32(0), ascii(String.join("", brands)));
    }

    HeifBytes primary(int id) {
        primary = id;
        return this;
    }

    HeifBytes handlerName(String name) {
        handlerName = name;
        return this;
    }

    /** An item whose data lie in the media data box. */
    HeifBytes item(int id, String type, int flags, String texts, String data) {
        items.add(new Entry(id, type, flags, texts + "\0", ascii(data), false));
        return this;
    }

    HeifBytes item(int id, String type, byte[] data) {
        items.add(new Entry(id, type, 1, "\0", data, false));
        return this;
    }

    /** An item whose data lie in the item data box. */
    HeifBytes small(int id, String type, String data) {
        items.add(new Entry(id, type, 0, "\0", ascii(data), true));
        return this;
    }

    /** A property and the items that use it; a negative number says that it is essential. */
    HeifBytes property(String type, byte[] payload, int... users) {
        properties.writeBytes(box(type, payload));
        propertyCount++;
        for (int user : users) {
            uses.computeIfAbsent(Math.abs(user), key -> new ByteArrayOutputStream())
                    .write(propertyCount | (user < 0 ? 0x80 : 0));
        }
        return this;
    }

    HeifBytes reference(String type, int from, int... to) {
        ByteBuffer body =
                ByteBuffer.allocate(4 + 2 * to.length).putShort((short) from).putShort((short) to.length);
        for (int target : to) {
            body.putShort((short) target);
        }
        references.writeBytes(box(type, body.array()));
        return this;
    }

    /** A further box in the meta box. */
    HeifBytes inMeta(byte[] box) {
        inMeta.writeBytes(box);
        return this;
    }

    /** A further box between descriptions and data. */
    HeifBytes between(byte[] box) {
        between.writeBytes(box);
        return this;
    }

    /** Bytes at the end. */
    HeifBytes after(byte[] bytes) {
        after.writeBytes(bytes);
        return this;
    }

    /** A movie box, made for the place where its frames will be. */
    HeifBytes movie(IntFunction<byte[]> box, String samples) {
        movie = box;
        frames = ascii(samples);
        return this;
    }

    byte[] bytes() {
        int start = fileType.length + meta(0).length + movie.apply(0).length + between.size() + 8;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(frames);
        items.stream().filter(item -> !item.small()).forEach(item -> data.writeBytes(item.data()));
        return concat(
                fileType,
                meta(start + frames.length),
                movie.apply(start),
                between.toByteArray(),
                box("mdat", data.toByteArray()),
                after.toByteArray());
    }

    private byte[] meta(int start) {
        if (items.isEmpty()) {
            return new byte[0];
        }
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        int next = start;
        for (Entry item : items) {
            entries.writeBytes(box(
                    "infe",
                    u32(0x02000000 | item.flags()),
                    u16(item.id()),
                    u16(0),
                    ascii(item.type()),
                    ascii(item.texts())));
            int place = item.small() ? small.size() : next;
            places.writeBytes(concat(
                    u16(item.id()), u16(item.small() ? 1 : 0), u16(0), u16(1), u32(place), u32(item.data().length)));
            if (item.small()) {
                small.writeBytes(item.data());
            } else {
                next += item.data().length;
            }
        }
        return box(
                "meta",
                u32(0),
                handler("pict", handlerName),
                box("pitm", u32(0), u16(primary)),
                box("iinf", u32(0), u16(items.size()), entries.toByteArray()),
                box("iloc", u32(0x01000000), u16(0x4400), u16(items.size()), places.toByteArray()),
                box("iprp", box("ipco", properties.toByteArray()), associations()),
                references.size() == 0 ? new byte[0] : box("iref", u32(0), references.toByteArray()),
                small.size() == 0 ? new byte[0] : box("idat", small.toByteArray()),
                inMeta.toByteArray());
    }

    private byte[] associations() {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        uses.forEach((id, numbers) ->
                list.writeBytes(concat(u16(id), new byte[] {(byte) numbers.size()}, numbers.toByteArray())));
        return box("ipma", u32(0), u32(uses.size()), list.toByteArray());
    }

    static byte[] handler(String type, String name) {
        return box("hdlr", u32(0), u32(0), ascii(type), new byte[12], ascii(name + "\0"));
    }

    static byte[] box(String type, byte[]... parts) {
        byte[] body = concat(parts);
        return concat(u32(body.length + 8), ascii(type), body);
    }

    static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    static byte[] u32(int... values) {
        ByteBuffer out = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            out.putInt(value);
        }
        return out.array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
