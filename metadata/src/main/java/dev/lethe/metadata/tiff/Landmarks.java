package dev.lethe.metadata.tiff;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where structures begin. A strip whose length is wrong would otherwise carry what follows it into the result: a
 * length that can't be right ends at the next structure, whatever it is, and a length that could be right ends where
 * a private structure is recognised by its content.
 */
final class Landmarks {
    private static final Set<Integer> PACKETS = Set.of(700, 33723, 34377);
    private static final int SHORTEST_TEXT = 8;

    private final TiffInput in;
    private final long[] directories;
    private final NavigableSet<Long> values = new TreeSet<>();
    private final NavigableSet<Long> texts = new TreeSet<>();

    /** @param directories the starts of all directories of the chain, sorted */
    Landmarks(TiffInput in, long[] directories) {
        this.in = in;
        this.directories = directories;
    }

    /** Takes note of a directory and its values. */
    void add(Directory directory) throws IOException {
        values.add(directory.at());
        texts.add(directory.at());
        for (Entry entry : directory.all()) {
            if (entry.outside() && entry.isIn(in.length())) {
                values.add(entry.at());
                if (isText(entry)) {
                    texts.add(entry.at());
                }
            }
        }
    }

    /** Where a strip ends whose length is unknown or can't be right. */
    long nextStructure(long from, long end) {
        return Math.min(nextDirectory(from, end), next(values, from, end));
    }

    /** Where a strip ends whose length could be right. */
    long nextPrivate(long from, long end) {
        return Math.min(nextDirectory(from, end), next(texts, from, end));
    }

    private static long next(NavigableSet<Long> places, long from, long end) {
        Long place = places.higher(from);
        return place == null ? end : Math.min(end, place);
    }

    private long nextDirectory(long from, long end) {
        int found = Arrays.binarySearch(directories, from + 1);
        int next = found < 0 ? -found - 1 : found;
        return next < directories.length ? Math.min(end, directories[next]) : end;
    }

    /** Whether a value that a tag promises to be text or a packet is one, and not coded data that it points into. */
    private boolean isText(Entry entry) throws IOException {
        boolean packet = PACKETS.contains(entry.tag());
        if (entry.bytes() < SHORTEST_TEXT || entry.type() != FieldTypes.ASCII && !packet) {
            return false;
        }
        ByteCursor cursor = in.directories();
        cursor.seek(entry.at());
        int first = cursor.peek();
        if (packet) {
            return first == '<' || first == '8' || first == 0x1C;
        }
        for (int i = 0; i < SHORTEST_TEXT; i++) {
            int c = cursor.u8();
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
