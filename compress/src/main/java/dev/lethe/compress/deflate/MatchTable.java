package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Token;
import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * The matches at every place of a block, found once and asked for by each search for the cheapest way through it.
 * Reusable; one owner.
 */
final class MatchTable {
    /** Set where the place lies within a long repetition, of which only the greatest length is worth a look. */
    private static final int REPETITION = 1 << 29;

    private static final int SYMBOL_SHIFT = 24;
    private static final int TOKEN_MASK = (1 << SYMBOL_SHIFT) - 1;
    private static final int CHECKED = 1 << 14;
    /** Distance up to which it is certain enough that no nearer match is worth a search. */
    private static final int SHORT_PERIOD = 8;

    private final MatchFinder finder;
    private int[] starts = {};
    private int[] entries = {};

    MatchTable(MatchFinder finder) {
        this.finder = finder;
    }

    /** Bytes of memory for a block of that length. */
    static long memory(int length) {
        return 4L * (length + 1) + 4L * capacity(length);
    }

    private static int capacity(int length) {
        return 6 * length + 2 * Alphabet.MAX_LENGTH;
    }

    static int entry(int length, int distance) {
        return Alphabet.distanceSymbol(distance) << SYMBOL_SHIFT | Token.match(length, distance);
    }

    /** The match as a token. */
    static int token(int entry) {
        return entry & TOKEN_MASK;
    }

    static int distanceSymbol(int entry) {
        return entry >>> SYMBOL_SHIFT & 31;
    }

    static boolean isRepetition(int entry) {
        return (entry & REPETITION) != 0;
    }

    /** For each place of the block where its entries begin, and where the last one's end. Not a copy. */
    int[] starts() {
        return starts;
    }

    /** Lengths and distances, both growing from one entry of a place to the next. Not a copy. */
    int[] entries() {
        return entries;
    }

    /** Finds all matches of a block. */
    void fill(Window window, RunContext context) throws IOException {
        int length = window.length();
        if (starts.length <= length) {
            starts = new int[length + 1];
            entries = new int[capacity(length)];
        }
        finder.begin(window);
        int top = 0;
        int at = window.start();
        int before = 0;
        while (at < window.end()) {
            if ((at - window.start()) % CHECKED == 0) {
                context.check();
            }
            int begin = top;
            starts[at - window.start()] = begin;
            top = kept(begin, finder.find(at, entries, begin), window.end() - at);
            at++;
            int distance = longest(begin, top);
            if (distance > 0 && distance <= SHORT_PERIOD) {
                int end = repetition(window, at, distance, top);
                top += end - at;
                at = end;
            } else if (distance > 0 && distance == before) {
                entries[begin] = REPETITION | entries[top - 1];
                top = begin + 1;
            }
            before = distance;
        }
        starts[length] = top;
    }

    /** The distance of the last of a place's matches if it is of the greatest length, else 0. */
    private int longest(int begin, int end) {
        boolean longest = end > begin && Token.length(entries[end - 1]) == Alphabet.MAX_LENGTH;
        return longest ? Token.distance(entries[end - 1]) : 0;
    }

    /** Leaves out a place's shorter matches where the space for those of the rest would not do. */
    private int kept(int begin, int end, int left) {
        if (end - begin > 1 && end + left + Alphabet.MAX_LENGTH > entries.length) {
            entries[begin] = entries[end - 1];
            return begin + 1;
        }
        return end;
    }

    /** Notes the places from {@code from} on where a longest match goes on at the same distance; gives the first other. */
    private int repetition(Window window, int from, int distance, int top) {
        byte[] data = window.data();
        int last = Alphabet.MAX_LENGTH - 1;
        int stop = from;
        while (stop + last < window.end() && data[stop + last] == data[stop + last - distance]) {
            stop++;
        }
        Arrays.fill(entries, top, top + stop - from, REPETITION | entry(Alphabet.MAX_LENGTH, distance));
        // the last period stands for all before
        int entered = Math.max(from, stop - distance);
        for (int at = from; at < stop; at++) {
            starts[at - window.start()] = top + at - from;
            if (at >= entered) {
                finder.enter(at);
            }
        }
        return stop;
    }
}
