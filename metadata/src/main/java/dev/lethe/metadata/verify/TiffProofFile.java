package dev.lethe.metadata.verify;

import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads directories and numbers of a written TIFF; whatever does not fit is an error. */
final class TiffProofFile {
    private static final int MOST_ENTRIES = 1024;
    private static final Map<Integer, Integer> SIZES = Map.ofEntries(
            Map.entry(1, 1),
            Map.entry(2, 1),
            Map.entry(3, 2),
            Map.entry(4, 4),
            Map.entry(5, 8),
            Map.entry(6, 1),
            Map.entry(7, 1),
            Map.entry(8, 2),
            Map.entry(9, 4),
            Map.entry(10, 8),
            Map.entry(11, 4),
            Map.entry(12, 8),
            Map.entry(13, 4),
            Map.entry(16, 8),
            Map.entry(17, 8),
            Map.entry(18, 8));

    private final SeekableInput picture;
    private final RunContext context;
    private final ByteCursor cursor;
    private final boolean little;
    private final boolean big;
    private final long first;

    TiffProofFile(SeekableInput picture, RunContext context) throws IOException {
        this.picture = picture;
        this.context = context;
        this.cursor = TiffProof.cursor(picture, context);
        this.little = cursor.u16be() == 0x4949;
        int version = (int) number(cursor, 2);
        this.big = version == 43;
        if (!big && version != 42 || big && number(cursor, 4) != (little ? 8 : 0x80000)) {
            throw cursor.malformed("does not start as one");
        }
        this.first = number(cursor, big ? 8 : 4);
    }

    SeekableInput picture() {
        return picture;
    }

    RunContext context() {
        return context;
    }

    ByteCursor cursor() {
        return cursor;
    }

    boolean big() {
        return big;
    }

    long first() {
        return first;
    }

    long length() {
        return picture.length();
    }

    /** An unsigned number of so many bytes. */
    long number(ByteCursor from, int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) from.u8() << 8 * (little ? i : bytes - 1 - i);
        }
        return value;
    }

    /** Reads a directory whose values all lie in the file. */
    TiffProofDirectory directory(long at) throws IOException {
        if (at < 8 || at >= length()) {
            throw cursor.malformed("points outside of the file");
        }
        cursor.seek(at);
        long count = number(cursor, big ? 8 : 2);
        if (count < 0 || count > MOST_ENTRIES) {
            throw cursor.malformed("has a directory of impossible size");
        }
        List<TiffProofDirectory.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            context.countSegment();
            entries.add(entry());
        }
        long next = number(cursor, big ? 8 : 4);
        return new TiffProofDirectory(at, cursor.position(), entries, next);
    }

    private TiffProofDirectory.Entry entry() throws IOException {
        int tag = (int) number(cursor, 2);
        int type = (int) number(cursor, 2);
        long count = number(cursor, big ? 8 : 4);
        int inline = big ? 8 : 4;
        long place = cursor.position();
        long size = SIZES.getOrDefault(type, 0);
        if (size == 0 || count < 1 || count > length() / size) {
            throw cursor.malformed("has a value of impossible size");
        }
        boolean outside = count * size > inline;
        long at = outside ? number(cursor, inline) : place;
        if (at < 0 || at > length() - count * size) {
            throw cursor.malformed("has a value outside of the file");
        }
        cursor.seek(place + inline);
        return new TiffProofDirectory.Entry(tag, type, count, at, count * size, outside);
    }

    /** The numbers of a tag, of which there must not be many; none if it is not there. */
    long[] wholes(TiffProofDirectory directory, int tag) throws IOException {
        for (TiffProofDirectory.Entry entry : directory.entries()) {
            if (entry.tag() == tag) {
                if (entry.count() > MOST_ENTRIES) {
                    throw cursor.malformed("has too many values");
                }
                long[] values = new long[(int) entry.count()];
                cursor.seek(entry.at());
                for (int i = 0; i < values.length; i++) {
                    values[i] = number(cursor, SIZES.getOrDefault(entry.type(), 1));
                }
                return values;
            }
        }
        return new long[0];
    }

    /** The first number of a tag. */
    long number(TiffProofDirectory directory, int tag, long otherwise) throws IOException {
        for (TiffProofDirectory.Entry entry : directory.entries()) {
            if (entry.tag() == tag) {
                return number(cursor.seek(entry.at()), SIZES.getOrDefault(entry.type(), 1));
            }
        }
        return otherwise;
    }

    /** The bytes of a tag's value; none if it is not there. */
    byte[] bytes(TiffProofDirectory directory, int tag) throws IOException {
        for (TiffProofDirectory.Entry entry : directory.entries()) {
            if (entry.tag() == tag) {
                return cursor.seek(entry.at()).bytes(entry.bytes());
            }
        }
        return new byte[0];
    }

    /** Reads the numbers of an entry one after another. */
    Numbers numbers(TiffProofDirectory.Entry entry) {
        return new Numbers(TiffProof.cursor(picture, context).seek(entry.at()), SIZES.getOrDefault(entry.type(), 1));
    }

    /** Numbers that are too many to be held. */
    final class Numbers {
        private final ByteCursor from;
        private final int size;

        private Numbers(ByteCursor from, int size) {
            this.from = from;
            this.size = size;
        }

        long next() throws IOException {
            return number(from, size);
        }
    }
}
