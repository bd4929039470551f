package dev.lethe.jpeg.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader keeps the tables of one class, DC or AC, while it reads a file: two places in baseline files, four in
 * others (T.81 table B.5). As many tables as fit are defined ahead, which saves segments.
 */
final class TableSlots {
    /**
     * A table to be defined.
     *
     * @param slot where, 0 to 3
     * @param table what
     */
    record Definition(int slot, HuffmanTable table) {}

    private final @Nullable HuffmanTable[] slots;

    TableSlots(int count) {
        this.slots = new HuffmanTable[count];
    }

    /** Where a table is, which has been defined. */
    int slot(HuffmanTable table) {
        return Arrays.asList(slots).indexOf(table);
    }

    /**
     * What has to be defined before a scan; none if the reader has all that it needs.
     *
     * @param scans the tables of this scan and of those that follow
     */
    List<Definition> define(List<List<HuffmanTable>> scans) {
        Set<HuffmanTable> needed = new LinkedHashSet<>();
        if (!Arrays.asList(slots).containsAll(scans.get(0))) {
            for (List<HuffmanTable> scan : scans) {
                Set<HuffmanTable> more = new LinkedHashSet<>(needed);
                more.addAll(scan);
                if (more.size() > slots.length) {
                    break;
                }
                needed = more;
            }
        }
        return place(needed);
    }

    private List<Definition> place(Set<HuffmanTable> needed) {
        List<Definition> definitions = new ArrayList<>();
        for (HuffmanTable table : needed) {
            if (slot(table) < 0) {
                int slot = free(needed);
                slots[slot] = table;
                definitions.add(new Definition(slot, table));
            }
        }
        return definitions;
    }

    private int free(Set<HuffmanTable> needed) {
        int slot = 0;
        while (slots[slot] != null && needed.contains(slots[slot])) {
            slot++;
        }
        return slot;
    }
}
