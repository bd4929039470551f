package dev.lethe.metadata.verify;

import java.util.List;

/**
 * A directory of a written TIFF.
 *
 * @param from where it starts
 * @param to where it ends
 * @param entries in the file's order
 * @param next where the next one starts, or 0
 */
record TiffProofDirectory(long from, long to, List<Entry> entries, long next) {
    /** One entry; its value was checked to lie in the file. */
    record Entry(int tag, int type, long count, long at, long bytes, boolean outside) {}

    boolean has(int tag) {
        return entries.stream().anyMatch(entry -> entry.tag() == tag);
    }

    boolean isSorted() {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).tag() >= entries.get(i).tag()) {
                return false;
            }
        }
        return true;
    }
}
