package dev.lethe.metadata.verify;

import java.util.Map;
import java.util.TreeMap;

/** Pieces of a file; tells whether together they cover a stretch of it and nothing beside. */
final class Coverage {
    private final TreeMap<Long, Long> ends = new TreeMap<>();

    void add(long start, long size) {
        if (size > 0) {
            ends.merge(start, start + size, Math::max);
        }
    }

    boolean isExactly(long start, long end) {
        long covered = start;
        for (Map.Entry<Long, Long> piece : ends.entrySet()) {
            if (piece.getKey() < start || piece.getKey() > covered) {
                return false;
            }
            covered = Math.max(covered, piece.getValue());
        }
        return covered == end;
    }
}
