package dev.lethe.metadata.heif;

import dev.lethe.metadata.box.Box;
import java.util.ArrayList;
import java.util.List;

/** Boxes that do not stay: the first few thousand one by one, further ones by number, so that millions fill no memory. */
final class BoxTally {
    private static final int MOST = 4096;

    private final List<Box> listed = new ArrayList<>();
    private long more;

    void add(Box box) {
        if (listed.size() < MOST) {
            listed.add(box);
        } else {
            more += box.size();
        }
    }

    /** A box of which only type and size matter. */
    void add(String type, long bytes) {
        add(new Box(type, 0, 0, bytes));
    }

    List<Box> listed() {
        return listed;
    }

    /** Bytes of the boxes that are not listed. */
    long more() {
        return more;
    }
}
