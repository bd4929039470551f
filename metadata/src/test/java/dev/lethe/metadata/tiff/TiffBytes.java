package dev.lethe.metadata.tiff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A TIFF file for tests, put together entry by entry: any byte order, classic or BigTIFF. */
final class TiffBytes {
    private final boolean little;
    private final boolean big;
    private final List<Ifd> pages = new ArrayList<>();
    private byte[] gap = new byte[0];

    TiffBytes(boolean little, boolean big) {
        this.little = little;
        this.big = big;
    }

    static TiffBytes classic() {
        return new TiffBytes(true, false);
    }

    /** Puts bytes that nothing points to before each directory. */
    TiffBytes gap(byte[] bytes) {
        gap = bytes;
        return this;
    }

    /** Adds a page. */
    Ifd page() {
        Ifd ifd = new Ifd();
        pages.add(ifd);
        return ifd;
    }

    /** A directory that is no page: for sub-directories. */
    Ifd ifd() {
        return new Ifd();
    }

    /** A value: its bytes, or places to be filled in. */
    private record Value(int type, long count, byte[] bytes, List<byte[]> data, List<Ifd> below) {}

    /** One directory. */
    final class Ifd {
        private final Map<Integer, Value> values = new TreeMap<>();
        private long at;
        private long next;

        /** Any entry. */
        Ifd entry(int tag, int type, long count, byte[] bytes) {
            values.put(tag, new Value(type, count, bytes, List.of(), List.of()));
            return this;
        }

        Ifd ascii(int tag, String text) {
            byte[] bytes = (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
            return entry(tag, 2, bytes.length, bytes);
        }

        Ifd bytes(int tag, int type, byte[] bytes) {
            return entry(tag, type, bytes.length, bytes);
        }

        Ifd shorts(int tag, int... numbers) {
            ByteBuffer bytes = ordered(2 * numbers.length);
            for (int number : numbers) {
                bytes.putShort((short) number);
            }
            return entry(tag, 3, numbers.length, bytes.array());
        }

        Ifd longs(int tag, int... numbers) {
            ByteBuffer bytes = ordered(4 * numbers.length);
            for (int number : numbers) {
                bytes.putInt(number);
            }
            return entry(tag, 4, numbers.length, bytes.array());
        }

        /** Offsets to data. */
        Ifd offsets(int tag, byte[]... data) {
            values.put(tag, new Value(big ? 16 : 4, data.length, new byte[0], List.of(data), List.of()));
            return this;
        }

        /** Offsets to directories. */
        Ifd below(int tag, Ifd... directories) {
            values.put(tag, new Value(big ? 16 : 4, directories.length, new byte[0], List.of(), List.of(directories)));
            return this;
        }

        /** Size, samples of eight bits, compression, photometric interpretation. */
        Ifd picture(int width, int height, int samples, int compression, int photometric) {
            int[] bits = new int[samples];
            Arrays.fill(bits, 8);
            return shorts(256, width)
                    .longs(257, height)
                    .shorts(258, bits)
                    .shorts(259, compression)
                    .shorts(262, photometric)
                    .shorts(277, samples);
        }

        /** Strips of so many rows. */
        Ifd strips(int rows, byte[]... strips) {
            int[] lengths =
                    Arrays.stream(strips).mapToInt(strip -> strip.length).toArray();
            return shorts(278, rows).offsets(273, strips).longs(279, lengths);
        }

        Ifd without(int tag) {
            values.remove(tag);
            return this;
        }
    }

    private ByteBuffer ordered(int bytes) {
        return ByteBuffer.allocate(bytes).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** The file. */
    byte[] build() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Twice: once to learn where everything lies.
        for (int round = 0; round < 2; round++) {
            out.reset();
            ByteBuffer header = ordered(big ? 16 : 8);
            header.put((byte) (little ? 'I' : 'M'))
                    .put((byte) (little ? 'I' : 'M'))
                    .putShort((short) (big ? 43 : 42));
            long first = header.capacity() + (gap.length + 1) / 2 * 2;
            if (big) {
                header.putShort((short) 8).putShort((short) 0).putLong(first);
            } else {
                header.putInt((int) first);
            }
            out.writeBytes(header.array());
            for (int i = 0; i < pages.size(); i++) {
                write(pages.get(i), out);
                pages.get(i).next = 0;
                if (i > 0) {
                    pages.get(i - 1).next = pages.get(i).at;
                }
            }
        }
        return out.toByteArray();
    }

    private void write(Ifd ifd, ByteArrayOutputStream file) {
        file.writeBytes(gap);
        pad(file);
        ifd.at = file.size();
        int inline = big ? 8 : 4;
        int entries = (big ? 8 : 2) + ifd.values.size() * (big ? 20 : 12) + inline;
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        ByteBuffer directory = ordered(entries);
        if (big) {
            directory.putLong(ifd.values.size());
        } else {
            directory.putShort((short) ifd.values.size());
        }
        List<Ifd> below = new ArrayList<>();
        for (Map.Entry<Integer, Value> entry : ifd.values.entrySet()) {
            Value value = entry.getValue();
            byte[] bytes = bytes(value, ifd.at + entries, behind);
            below.addAll(value.below);
            directory.putShort((short) (int) entry.getKey()).putShort((short) value.type);
            number(directory, value.count);
            if (bytes.length <= inline) {
                directory.put(Arrays.copyOf(bytes, inline));
            } else {
                number(directory, ifd.at + entries + behind.size());
                behind.writeBytes(bytes);
                pad(behind);
            }
        }
        number(directory, ifd.next);
        file.writeBytes(directory.array());
        file.writeBytes(behind.toByteArray());
        below.forEach(directoryBelow -> write(directoryBelow, file));
    }

    private byte[] bytes(Value value, long start, ByteArrayOutputStream behind) {
        if (value.data.isEmpty() && value.below.isEmpty()) {
            return value.bytes;
        }
        ByteBuffer places = ordered((int) value.count * (big ? 8 : 4));
        for (byte[] data : value.data) {
            number(places, start + behind.size());
            behind.writeBytes(data);
        }
        value.below.forEach(ifd -> number(places, ifd.at));
        return places.array();
    }

    private void number(ByteBuffer into, long number) {
        if (big) {
            into.putLong(number);
        } else {
            into.putInt((int) number);
        }
    }

    private static void pad(ByteArrayOutputStream out) {
        if (out.size() % 2 == 1) {
            out.write(0);
        }
    }
}
