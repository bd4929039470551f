package dev.lethe.metadata.tiff;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/** A TIFF file's header and its numbers, in the file's own byte order and width. */
final class TiffInput {
    static final String FORMAT = "TIFF";

    private final SeekableInput input;
    private final RunContext context;
    private final ByteCursor cursor;
    private final boolean little;
    private final boolean big;
    private final long first;
    private long strips;

    private TiffInput(SeekableInput input, RunContext context) throws IOException {
        this.input = input;
        this.context = context;
        this.cursor = cursor();
        int order = cursor.u16be();
        this.little = order == 0x4949;
        int version = u16(cursor);
        this.big = version == 43;
        if (order != 0x4949 && order != 0x4D4D) {
            throw new UnsupportedFormatException("The file does not start like TIFF; it is another format");
        }
        if (version != 42 && version != 43) {
            throw new UnsupportedFormatException("The file starts like TIFF but has another version number: a camera's "
                    + "raw file, whose decoding needs private data; convert it to DNG first");
        }
        if (big && (u16(cursor) != 8 || u16(cursor) != 0)) {
            throw cursor.malformed("has offsets of a width that no reader knows");
        }
        this.first = offset(cursor);
        if (input.length() > first + 4 && first == 16 && !big && cursor.seek(8).u16be() == 0x4352) {
            throw new UnsupportedFormatException(
                    "A Canon raw file (CR2): its decoding needs the maker note; convert it to DNG first");
        }
    }

    static TiffInput open(SeekableInput input, RunContext context) throws IOException {
        return new TiffInput(input, context);
    }

    /** A new cursor over the whole file. */
    ByteCursor cursor() {
        return new ByteCursor(input, FORMAT, context);
    }

    /** The cursor that directories are read with. */
    ByteCursor directories() {
        return cursor;
    }

    SeekableInput bytes() {
        return input;
    }

    RunContext context() {
        return context;
    }

    long length() {
        return input.length();
    }

    boolean little() {
        return little;
    }

    boolean big() {
        return big;
    }

    /** Where the first directory is. */
    long first() {
        return first;
    }

    /**
     * Counts strips that are about to be read.
     *
     * @throws dev.lethe.MalformedImageException if there are more than tables of the file's size can hold, which only
     *     tables that many directories share can do
     */
    void countStrips(long more) throws IOException {
        strips += more;
        if (strips > length()) {
            throw cursor.malformed("has directories that share tables of strips");
        }
    }

    int u16(ByteCursor from) throws IOException {
        return little ? from.u16le() : from.u16be();
    }

    long u32(ByteCursor from) throws IOException {
        return little ? from.u32le() : from.u32be();
    }

    private long i64(ByteCursor from) throws IOException {
        return little ? from.i64le() : from.i64be();
    }

    /** An offset or count of the file's width; negative ones are beyond any file. */
    long offset(ByteCursor from) throws IOException {
        return big ? i64(from) : u32(from);
    }

    /** One whole number of a type; signed ones that are negative come out negative. */
    long whole(ByteCursor from, int type) throws IOException {
        boolean signed = FieldTypes.isSigned(type);
        return switch (FieldTypes.size(type)) {
            case 1 -> signed ? (byte) from.u8() : from.u8();
            case 2 -> signed ? (short) u16(from) : u16(from);
            case 4 -> signed ? (int) u32(from) : u32(from);
            default -> i64(from);
        };
    }

    /** The bytes of a value that is small enough to be held, if it lies in the file. */
    Optional<byte[]> value(Entry entry, long most) throws IOException {
        if (!entry.isIn(length()) || entry.bytes() > most) {
            return Optional.empty();
        }
        return Optional.of(cursor.seek(entry.at()).bytes(entry.bytes()));
    }

    /** Up to so many whole numbers of a value that lies in the file; none for other types. */
    long[] wholes(Entry entry, int most) throws IOException {
        if (!FieldTypes.isWhole(entry.type()) || !entry.isIn(length())) {
            return new long[0];
        }
        long[] values = new long[(int) Math.min(most, entry.count())];
        cursor.seek(entry.at());
        for (int i = 0; i < values.length; i++) {
            values[i] = whole(cursor, entry.type());
        }
        return values;
    }
}
