package dev.lethe.metadata.tiff;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new directory with its values, its picture's data and its sub-directories, laid out one behind the other in this
 * order. Directories and values start at even offsets, as TIFF wants it.
 *
 * @param fields sorted by tag
 * @param data the picture's data, or null for a directory without a picture
 * @param children directories that fields point to; they have no children themselves
 */
record DirectoryPlan(List<Field> fields, @Nullable PictureData data, List<DirectoryPlan> children)
        implements AutoCloseable {

    /** Coded data of a picture. */
    record PictureData(Facts facts, OldJpeg old, StripPlan strips) {}

    DirectoryPlan {
        fields = List.copyOf(fields);
        children = List.copyOf(children);
    }

    private static long even(long length) {
        return length + (length & 1);
    }

    private long entriesSize(boolean big) {
        return big ? 8 + 20L * fields.size() + 8 : 2 + 12L * fields.size() + 4;
    }

    private long ownSize(boolean big) {
        long size = entriesSize(big);
        for (Field field : fields) {
            size += outside(field, big);
        }
        return data == null ? size : even(size + data.strips().end());
    }

    /** Bytes that the value takes behind the entries. */
    private static long outside(Field field, boolean big) {
        return field.bytes() <= (big ? 8 : 4) ? 0 : even(field.bytes());
    }

    /** Bytes of all of it, an even number; the last byte may be padding. */
    long size(boolean big) {
        long size = ownSize(big);
        for (DirectoryPlan child : children) {
            size += child.ownSize(big);
        }
        return size;
    }

    /**
     * Writes all of it at the next even position. No padding follows.
     *
     * @param next whether another directory follows
     */
    void write(TiffInput in, TiffOutput out, boolean next) throws IOException {
        out.align();
        long start = out.position();
        long[] places = new long[children.size()];
        long place = start + ownSize(out.big());
        for (int i = 0; i < places.length; i++) {
            places[i] = place;
            place += children.get(i).ownSize(out.big());
        }
        writeOwn(in, out, places, next ? place : 0);
        for (DirectoryPlan child : children) {
            child.writeOwn(in, out, new long[0], 0);
        }
    }

    private void writeOwn(TiffInput in, TiffOutput out, long[] childPlaces, long next) throws IOException {
        out.align();
        long start = out.position();
        boolean big = out.big();
        long valueAt = start + entriesSize(big);
        long dataAt = valueAt;
        for (Field field : fields) {
            dataAt += outside(field, big);
        }
        FieldWriter writer = new FieldWriter(in, out, data, dataAt, childPlaces);
        out.number(fields.size(), big ? 8 : 2);
        for (Field field : fields) {
            out.number(field.tag(), 2);
            out.number(field.type(), 2);
            out.offset(field.count());
            if (outside(field, big) == 0) {
                writer.write(field);
                out.zeros((big ? 8 : 4) - field.bytes());
            } else {
                out.offset(valueAt);
                valueAt += outside(field, big);
            }
        }
        out.offset(next);
        for (Field field : fields) {
            if (outside(field, big) > 0) {
                out.align();
                writer.write(field);
            }
        }
        if (data != null && data.strips().end() > 0) {
            out.align();
            data.old().write(out);
            data.strips().copy(in, data.facts(), out);
        }
        if (out.position() - start != ownSize(big) && out.position() - start != ownSize(big) - 1) {
            throw new IllegalStateException("a directory was laid out with another size than it was written");
        }
    }

    @Override
    public void close() throws IOException {
        if (data != null) {
            data.strips().close();
        }
        for (DirectoryPlan child : children) {
            child.close();
        }
    }
}
