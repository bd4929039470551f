package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Window;
import java.util.Arrays;

/**
 * Finds earlier occurrences of what stands at a place: for each length the nearest one. Places with the same first four
 * bytes form a binary tree in which the newest is the root and the others lie in the order of what follows them; a search
 * puts the new place there on its way down. Places must come in order. Reusable; one owner.
 */
final class MatchFinder {
    private static final int MASK = Alphabet.WINDOW - 1;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int HASH_BITS = 16;
    private static final int SHORT_HASH_BITS = 14;

    private final int depth;
    private final int enough;
    private final int[] roots = new int[1 << HASH_BITS];
    private final int[] threes = new int[1 << SHORT_HASH_BITS];
    /** For each place of the window the roots of what sorts before and after it. */
    private final int[] children = new int[2 * Alphabet.WINDOW];

    private byte[] data = {};
    private int end;

    /**
     * A finder.
     *
     * @param depth most places that one search looks at
     * @param enough a match of that length ends a search
     */
    MatchFinder(int depth, int enough) {
        this.depth = depth;
        this.enough = enough;
    }

    /** Begins a block; what precedes it within reach is entered. */
    void begin(Window window) {
        data = window.data();
        end = window.end();
        Arrays.fill(roots, NONE);
        Arrays.fill(threes, NONE);
        for (int i = window.reach(); i < window.start(); i++) {
            enter(i);
        }
    }

    /** Enters a place without asking for matches. */
    void enter(int at) {
        if (at + 4 <= end) {
            threes[shortHash(at)] = at;
            descend(at, Alphabet.MIN_LENGTH, null, 0);
        }
    }

    /**
     * Enters a place and adds its matches to a list, as entries of {@link MatchTable}: each is longer and farther than the
     * one before it.
     *
     * @return the end of the list
     */
    int find(int at, int[] list, int size) {
        if (at + 4 > end) {
            return size;
        }
        int most = Math.min(Alphabet.MAX_LENGTH, end - at);
        int hash = shortHash(at);
        int near = threes[hash];
        threes[hash] = at;
        int top = size;
        int longest = 2;
        if (near > at - Alphabet.WINDOW && near >= 0 && Window.common(data, near, at, 0, 3) == 3) {
            longest = Window.common(data, near, at, 3, most);
            list[top++] = MatchTable.entry(longest, at - near);
        }
        return descend(at, Math.max(longest, 3), list, top);
    }

    private int shortHash(int at) {
        return (Window.four(data, at) << 8) * 0x9E3779B1 >>> Integer.SIZE - SHORT_HASH_BITS;
    }

    private int descend(int at, int known, int @org.jspecify.annotations.Nullable [] list, int size) {
        int most = Math.min(Alphabet.MAX_LENGTH, end - at);
        int hash = Window.four(data, at) * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
        int node = roots[hash];
        roots[hash] = at;
        int lower = 2 * (at & MASK);
        int upper = lower + 1;
        int lowerLength = 0;
        int upperLength = 0;
        int longest = known;
        int top = size;
        int left = depth;
        int oldest = Math.max(0, at - MASK);
        while (node >= oldest) {
            int child = 2 * (node & MASK);
            int length = Window.common(data, node, at, Math.min(lowerLength, upperLength), most);
            if (length > longest) {
                longest = length;
                if (list != null) {
                    list[top++] = MatchTable.entry(length, at - node);
                }
            }
            if (length >= enough || length == most) {
                // as good as equal: the new place takes the old one's
                children[lower] = children[child];
                children[upper] = children[child + 1];
                return top;
            }
            if (--left == 0) {
                break;
            }
            if ((data[node + length] & 0xFF) < (data[at + length] & 0xFF)) {
                children[lower] = node;
                lower = child + 1;
                node = children[lower];
                lowerLength = length;
            } else {
                children[upper] = node;
                upper = child;
                node = children[upper];
                upperLength = length;
            }
        }
        children[lower] = NONE;
        children[upper] = NONE;
        return top;
    }
}
