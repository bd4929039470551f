package dev.lethe.spi;

import dev.lethe.Finding;
import dev.lethe.HiddenPicture;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what a walk over a picture meets. Bounded: a file with a million comments fills no memory.
 *
 * <p>One run, one thread.
 */
public final class FindingCollector {
    private static final int MOST_FINDINGS = 4096;
    private static final int MOST_OTHERS = 256;

    private final List<Finding> findings = new ArrayList<>();
    private final List<HiddenPicture> hidden = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long unlisted;

    /** Nothing found yet. */
    public FindingCollector() {}

    /** Adds a finding. */
    public void add(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else {
            unlisted++;
        }
    }

    /** Adds a picture inside the picture; the finding about it is added apart. */
    public void add(HiddenPicture picture) {
        if (hidden.size() < MOST_OTHERS) {
            hidden.add(picture);
        }
    }

    /** Adds a remark about what is broken or could not be judged; fixed words, never a private value. */
    public void note(String remark) {
        if (notes.size() < MOST_OTHERS && !notes.contains(remark)) {
            notes.add(remark);
        }
    }

    /** The findings so far, in order. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The hidden pictures so far. */
    public List<HiddenPicture> hiddenPictures() {
        return List.copyOf(hidden);
    }

    /** The remarks so far. */
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (unlisted > 0) {
            all.add("more findings than are listed: " + unlisted + " others");
        }
        return List.copyOf(all);
    }
}
