package dev.lethe.metadata.bmp;

import dev.lethe.ImageFormat;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The information header of a bitmap: OS/2's (12, 16 to 39 and 64 bytes) and Windows' (40, 52, 56, 108 and 124). All
 * are held in the layout of the longest. Immutable.
 */
final class DibHeader {
    static final int CORE = 12;
    static final int SHORTEST_OS2 = 16;
    /** From this size on the number of colours is told. */
    static final int WITH_COLORS = 36;

    static final int INFO = 40;
    static final int OS2 = 64;
    static final int V4 = 108;
    static final int V5 = 124;
    /** No header of any version is near this; longer ones are no bitmaps. */
    static final int LONGEST = 4096;

    private static final int[] WINDOWS = {INFO, 52, 56, V4, V5};
    private static final Set<Integer> PLAIN_BITS = Set.of(1, 2, 4, 8, 16, 24, 32, 64);

    private final long declared;
    private final ByteBuffer fields;

    private DibHeader(long declared, ByteBuffer fields) {
        this.declared = declared;
        this.fields = fields;
    }

    /** Reads the header that starts here and goes behind it; whatever it holds beyond a known version is not used. */
    static DibHeader read(ByteCursor cursor) throws IOException {
        long declared = cursor.u32le();
        if (!isHeaderSize(declared)) {
            throw cursor.malformed("has an information header of impossible size");
        }
        byte[] raw = cursor.bytes(declared - 4);
        ByteBuffer fields = ByteBuffer.allocate(V5).order(ByteOrder.LITTLE_ENDIAN);
        if (declared == CORE) {
            ByteBuffer core = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
            fields.putInt(4, core.getShort(0) & 0xFFFF).putInt(8, core.getShort(2) & 0xFFFF);
            fields.putInt(12, core.getInt(4));
        } else {
            // A field of which only a part is there is none.
            fields.put(4, raw, 0, Math.min(raw.length & ~3, V5 - 4));
        }
        DibHeader header = new DibHeader(declared, fields);
        header.check(cursor);
        return header;
    }

    static boolean isHeaderSize(long size) {
        return size == CORE || size >= SHORTEST_OS2 && size <= LONGEST;
    }

    private void check(ByteCursor cursor) throws IOException {
        if (width() < 1 || fields.getInt(8) == 0 || fields.getInt(8) == Integer.MIN_VALUE) {
            throw cursor.malformed("has an impossible width or height");
        }
        int wanted = coding().bits();
        boolean fits = wanted == 0 ? coding() == DibCoding.NESTED || PLAIN_BITS.contains(bits()) : bits() == wanted;
        if (!fits) {
            throw cursor.malformed("has pixels of a size that its coding does not allow");
        }
    }

    /** Length as stored in the file. */
    long declared() {
        return declared;
    }

    /** Length of the longest known version that it holds, which is how it is written. */
    int size() {
        if (isOs2()) {
            return (int) declared;
        }
        int size = INFO;
        for (int known : WINDOWS) {
            size = declared >= known ? known : size;
        }
        return size;
    }

    /** Whether compression numbers and everything behind byte 40 have OS/2's meaning. */
    boolean isOs2() {
        return declared < INFO || declared == OS2;
    }

    int width() {
        return fields.getInt(4);
    }

    /** Rows, whatever their order. */
    int height() {
        return Math.abs(fields.getInt(8));
    }

    int planes() {
        return fields.getShort(12) & 0xFFFF;
    }

    int bits() {
        return fields.getShort(14) & 0xFFFF;
    }

    int compression() {
        return fields.getInt(16);
    }

    long imageSize() {
        return fields.getInt(20) & 0xFFFFFFFFL;
    }

    /** Palette entries as the header says; 0 for as many as pixels can point to. */
    long colors() {
        return fields.getInt(32) & 0xFFFFFFFFL;
    }

    DibCoding coding() throws UnsupportedFormatException {
        return switch (compression()) {
            case 0 -> DibCoding.PLAIN;
            case 1 -> DibCoding.RLE8;
            case 2 -> DibCoding.RLE4;
            case 3 -> isOs2() ? DibCoding.HUFFMAN : DibCoding.PLAIN;
            case 4 -> isOs2() ? DibCoding.RLE24 : DibCoding.NESTED;
            case 5 -> isOs2() ? unknown() : DibCoding.NESTED;
            case 6 -> isOs2() ? unknown() : DibCoding.PLAIN;
            default -> unknown();
        };
    }

    private static DibCoding unknown() throws UnsupportedFormatException {
        throw new UnsupportedFormatException(
                "BMP is compressed in a way that is not known here; save it again without compression");
    }

    /** The format of a picture that a nested coding holds. */
    ImageFormat nestedFormat() {
        return compression() == 4 ? ImageFormat.JPEG : ImageFormat.PNG;
    }

    /** Bytes of colour masks that follow the header (compressions BI_BITFIELDS and BI_ALPHABITFIELDS). */
    int maskBytes() {
        if (size() != INFO) {
            return 0;
        }
        return compression() == 3 ? 12 : compression() == 6 ? 16 : 0;
    }

    boolean hasAlpha() {
        return size() > 52 && !isOs2() && fields.getInt(52) != 0;
    }

    /** A field of four bytes, by its place in the header of version 5. */
    int field(int at) {
        return fields.getInt(at);
    }

    /** Whether any byte from one place up to another is not zero. */
    boolean filled(int from, int to) {
        int or = 0;
        for (int i = from; i < Math.min(to, Math.min(declared, V5)); i++) {
            or |= fields.get(i);
        }
        return or != 0;
    }

    /** A copy of the fields up to a place, zero behind it, for writing. */
    ByteBuffer copy(int to) {
        ByteBuffer copy = ByteBuffer.allocate(V5).order(ByteOrder.LITTLE_ENDIAN);
        copy.put(0, fields, 0, to);
        return copy;
    }
}
