package dev.lethe.metadata.heif;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The bytes of a file that are copied, each once however often it is referred to, in the order of the file. Tells where
 * each byte will be in the copy.
 */
final class Ranges {
    /** A piece of the file; an end before the start does not occur. */
    record Range(long start, long end) {
        long size() {
            return end - start;
        }
    }

    private final long[] starts;
    private final long[] ends;
    private final long[] places;
    private final long total;

    private Ranges(Range[] merged, int count) {
        starts = new long[count];
        ends = new long[count];
        places = new long[count];
        long place = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = merged[i].start();
            ends[i] = merged[i].end();
            places[i] = place;
            place += merged[i].size();
        }
        total = place;
    }

    /** The union of pieces. */
    static Ranges of(Iterable<Range> pieces) {
        List<Range> all = new ArrayList<>();
        pieces.forEach(piece -> {
            if (piece.size() > 0) {
                all.add(piece);
            }
        });
        Range[] sorted = all.toArray(new Range[0]);
        Arrays.sort(sorted, Comparator.comparingLong(Range::start));
        int count = 0;
        for (Range piece : sorted) {
            if (count > 0 && piece.start() <= sorted[count - 1].end()) {
                Range last = sorted[count - 1];
                sorted[count - 1] = new Range(last.start(), Math.max(last.end(), piece.end()));
            } else {
                sorted[count++] = piece;
            }
        }
        return new Ranges(sorted, count);
    }

    /** Bytes in all. */
    long total() {
        return total;
    }

    /** Where a byte of one of the pieces is in the copy, counted from its start. */
    long place(long offset) {
        int at = Arrays.binarySearch(starts, offset);
        int range = at >= 0 ? at : -at - 2;
        if (range < 0 || offset >= ends[range]) {
            throw new IllegalArgumentException("offset: not in any range");
        }
        return places[range] + offset - starts[range];
    }

    void copy(ByteCursor cursor, OutputStream out) throws IOException {
        for (int i = 0; i < starts.length; i++) {
            cursor.context().check();
            cursor.seek(starts[i]).copyTo(out, ends[i] - starts[i]);
        }
    }

    /** Bytes that lie between two offsets and in a piece. */
    long within(long from, long to) {
        return before(to) - before(from);
    }

    private long before(long offset) {
        int at = Arrays.binarySearch(starts, offset);
        int range = at >= 0 ? at : -at - 2;
        return range < 0 ? 0 : places[range] + Math.min(offset, ends[range]) - starts[range];
    }
}
