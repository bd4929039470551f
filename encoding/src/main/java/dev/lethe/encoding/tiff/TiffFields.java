package dev.lethe.encoding.tiff;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a TIFF's first directory, as far as decoding needs them (TIFF 6.0, section 2; BigTIFF: Adobe's and
 * AWare's design, with offsets of 64 bits). Values are read when they are asked for, so tables of many offsets take no
 * memory. One owner, one thread.
 */
final class TiffFields {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int FILL_ORDER = 266;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_LENGTHS = 279;
    static final int PLANAR = 284;
    static final int PREDICTOR = 317;
    static final int COLOR_MAP = 320;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_LENGTHS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;
    static final int JPEG_TABLES = 347;
    static final int ICC = 34675;

    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int SHORT = 3;
    private static final int[] KNOWN = {
        WIDTH,
        HEIGHT,
        BITS,
        COMPRESSION,
        PHOTOMETRIC,
        FILL_ORDER,
        STRIP_OFFSETS,
        SAMPLES,
        ROWS_PER_STRIP,
        STRIP_LENGTHS,
        PLANAR,
        PREDICTOR,
        COLOR_MAP,
        TILE_WIDTH,
        TILE_HEIGHT,
        TILE_OFFSETS,
        TILE_LENGTHS,
        EXTRA_SAMPLES,
        SAMPLE_FORMAT,
        JPEG_TABLES,
        ICC
    };

    private final ByteCursor in;
    private final Map<Integer, Field> fields = new HashMap<>();
    private boolean little;
    private boolean big;

    private record Field(int typeBytes, long count, long position) {}

    private TiffFields(SeekableInput input, RunContext context) {
        this.in = new ByteCursor(input, ImageFormat.TIFF.name(), context);
    }

    /** Reads the first directory. */
    static TiffFields read(SeekableInput input, RunContext context) throws IOException {
        TiffFields fields = new TiffFields(input, context);
        fields.walk();
        return fields;
    }

    private void walk() throws IOException {
        int order = in.u16be();
        little = order == 0x4949;
        int version = u16();
        if (order != 0x4949 && order != 0x4D4D || version != 42 && version != 43) {
            throw in.malformed("does not begin with its signature");
        }
        big = version == 43;
        if (big && (u16() != 8 || u16() != 0)) {
            throw in.malformed("has offsets of an unknown size");
        }
        long directory = offset();
        if (directory < 8 || directory >= in.length()) {
            throw in.malformed("names a directory outside of the file");
        }
        in.seek(directory);
        long entries = big ? u64() : u16();
        for (long i = 0; i < entries; i++) {
            in.context().countSegment();
            long entry = in.position();
            entry();
            in.seek(entry + (big ? 20 : 12));
        }
    }

    private void entry() throws IOException {
        int tag = u16();
        int type = u16();
        long count = big ? u64() : u32();
        int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        if (size > 0 && (count < 0 || count > in.length() / size)) {
            if (isStructure(tag)) {
                throw in.malformed("has a field that is longer than the file");
            }
            return;
        }
        if (count > 0 && size > 0 && isKnown(tag)) {
            boolean inline = count * size <= (big ? 8 : 4);
            fields.putIfAbsent(tag, new Field(type == SHORT ? 2 : size, count, inline ? in.position() : offset()));
        }
    }

    /** Whether decoders need the field; they skip others that are broken. */
    private static boolean isStructure(int tag) {
        return tag >= 256 && tag <= 279 || tag >= 322 && tag <= 325;
    }

    private static boolean isKnown(int tag) {
        for (int known : KNOWN) {
            if (known == tag) {
                return true;
            }
        }
        return false;
    }

    boolean isBig() {
        return big;
    }

    boolean isLittleEndian() {
        return little;
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    /** How many values a field has; 0 if it is missing. */
    long count(int tag) {
        Field field = fields.get(tag);
        return field == null ? 0 : field.count();
    }

    /** The first value of a field of whole numbers, or a default where it is missing. */
    long number(int tag, long absent) throws IOException {
        return has(tag) ? number(tag, 0L, absent) : absent;
    }

    /** The value at an index of a field of whole numbers, or a default where there is none. */
    long number(int tag, long index, long absent) throws IOException {
        Field field = fields.get(tag);
        if (field == null || index >= field.count()) {
            return absent;
        }
        in.seek(field.position() + index * field.typeBytes());
        return switch (field.typeBytes()) {
            case 1 -> in.u8();
            case 2 -> u16();
            case 4 -> u32();
            default -> u64();
        };
    }

    /** The byte at a place of the file. */
    int byteAt(long position) throws IOException {
        return in.seek(position).u8();
    }

    /** A field's bytes, within the limit on metadata; none if it is missing. */
    byte[] bytes(int tag) throws IOException {
        Field field = fields.get(tag);
        if (field == null || field.typeBytes() != 1) {
            return new byte[0];
        }
        return in.seek(field.position()).bytes(field.count());
    }

    MalformedImageException malformed(String what) {
        return in.malformed(what);
    }

    private long offset() throws IOException {
        return big ? u64() : u32();
    }

    private int u16() throws IOException {
        return little ? in.u16le() : in.u16be();
    }

    private long u32() throws IOException {
        return little ? in.u32le() : in.u32be();
    }

    private long u64() throws IOException {
        long value = little ? in.i64le() : in.i64be();
        if (value < 0) {
            throw in.malformed("has a number beyond all files");
        }
        return value;
    }
}
