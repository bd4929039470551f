package dev.lethe.metadata.ico;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The directory that leads an icon or cursor.
 *
 * @param type 1 for icons, 2 for cursors
 * @param announced entries that it says it has
 * @param entries those that are there
 */
record IcoDirectory(int type, int announced, List<IcoEntry> entries) {
    private static final int LEAD = 6;
    private static final int CURSORS = 2;

    /** Whether these bytes start an icon: the first picture's data must lie behind the directory. */
    static boolean matches(byte[] head) {
        if (head.length < LEAD + IcoEntry.LENGTH) {
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getShort(2);
        int count = bytes.getShort(4) & 0xFFFF;
        return bytes.getShort(0) == 0
                && (type == 1 || type == CURSORS)
                && count > 0
                && bytes.getInt(LEAD + 8) != 0
                && bytes.getInt(LEAD + 12) >= LEAD + IcoEntry.LENGTH;
    }

    static IcoDirectory read(ByteCursor cursor) throws IOException {
        int reserved = cursor.seek(0).u16le();
        int type = cursor.u16le();
        int count = cursor.u16le();
        if (reserved != 0 || type != 1 && type != CURSORS) {
            throw cursor.malformed("does not start as one");
        }
        cursor.context().require(Limit.FRAMES, count);
        List<IcoEntry> entries = new ArrayList<>();
        while (entries.size() < count && cursor.remaining() >= IcoEntry.LENGTH) {
            cursor.context().countSegment();
            entries.add(IcoEntry.read(cursor));
        }
        if (entries.isEmpty()) {
            throw cursor.malformed("holds no picture");
        }
        return new IcoDirectory(type, count, List.copyOf(entries));
    }

    boolean isCursor() {
        return type == CURSORS;
    }

    /** Offset behind the directory as it lies in the file. */
    long sourceEnd() {
        return length(entries.size());
    }

    static int length(int entries) {
        return LEAD + IcoEntry.LENGTH * entries;
    }

    /** Offsets at which pictures start. What lies between two of them belongs to the first. */
    NavigableSet<Long> offsets() {
        return entries.stream().map(IcoEntry::offset).collect(Collectors.toCollection(TreeSet::new));
    }

    static void write(OutputStream out, int type, List<IcoEntry> entries) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length(entries.size())).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0).putShort((short) type).putShort((short) entries.size());
        entries.forEach(entry -> entry.write(bytes));
        out.write(bytes.array());
    }
}
