package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Token;
import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cheapest sequence of tokens for a block, given what each token costs. Goes from the end to the start, so that for
 * each place the cost of all that follows is known. Reusable; one owner.
 */
final class ShortestPath {
    private static final int CHUNK = 1 << 15;
    /** Bits of a length in a number that is compared by cost first. */
    private static final int LENGTH_BITS = 9;

    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private final MatchTable matches;
    /** Every length up to that is tried. */
    private final int dense;
    /** Longer ones that are tried, too: the greatest of each symbol. */
    private final int[] ends;
    /** For each length the first of these that isn't shorter. */
    private final int[] firstEnd = new int[Alphabet.MAX_LENGTH + 2];
    /** What each length costs, above the length itself, so that the longer of two equally cheap ones counts less. */
    private final int[] keys = new int[Alphabet.MAX_LENGTH + 1];

    private int[] costs = {};
    private int[] choices = {};

    /**
     * A search.
     *
     * @param dense the length up to which every one is tried, of longer ones only the greatest of each symbol
     */
    ShortestPath(MatchTable matches, int dense) {
        this.matches = matches;
        this.dense = dense;
        this.ends = IntStream.rangeClosed(dense + 1, Alphabet.MAX_LENGTH)
                .filter(length -> length == Alphabet.MAX_LENGTH
                        || Alphabet.lengthSymbol(length) != Alphabet.lengthSymbol(length + 1))
                .toArray();
        for (int length = 0, end = 0; length < firstEnd.length; length++) {
            firstEnd[length] = end;
            end += end < ends.length && ends[end] == length ? 1 : 0;
        }
    }

    /** Bytes of memory for a block of that length. */
    static long memory(int length) {
        return 8L * (length + 1);
    }

    /**
     * Finds the path and writes its tokens.
     *
     * @param parts consecutive parts of the block with their own costs, the last up to its end
     * @return the number of tokens
     */
    int find(Window window, List<Part> parts, int[] tokens, RunContext context) throws IOException {
        int length = window.length();
        if (costs.length <= length) {
            costs = new int[length + 1];
            choices = new int[length + 1];
        }
        costs[length] = 0;
        int end = length;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            while (end > part.start()) {
                context.check();
                int start = Math.max(part.start(), end - CHUNK);
                backward(window, part.model(), start, end);
                end = start;
            }
        }
        int count = 0;
        for (int at = 0; at < length; at += Token.bytes(tokens[count++])) {
            tokens[count] = choices[at];
        }
        return count;
    }

    /**
     * A part of a block.
     *
     * @param start counted from the block's start
     * @param model the costs of tokens that begin in it
     */
    record Part(int start, CostModel model) {}

    private void backward(Window window, CostModel model, int start, int end) {
        byte[] data = window.data();
        int offset = window.start();
        int[] literals = model.literals();
        int[] starts = matches.starts();
        for (int length = Alphabet.MIN_LENGTH; length < keys.length; length++) {
            keys[length] = model.lengths()[length] << LENGTH_BITS | LENGTH_MASK - length;
        }
        int upper = starts[end];
        for (int at = end - 1; at >= start; at--) {
            int literal = data[offset + at] & 0xFF;
            costs[at] = costs[at + 1] + literals[literal];
            choices[at] = literal;
            int lower = starts[at];
            if (lower < upper) {
                choose(at, lower, upper, model.distances());
                upper = lower;
            }
        }
    }

    /** Takes a match at a place if one is cheaper than the literal. */
    private void choose(int at, int lower, int upper, int[] distances) {
        int[] entries = matches.entries();
        int base = costs[at];
        int best = base;
        int choice = choices[at];
        int shortest = Alphabet.MIN_LENGTH;
        for (int i = lower; i < upper; i++) {
            int entry = entries[i];
            int token = MatchTable.token(entry);
            int longest = Token.length(token);
            int key = MatchTable.isRepetition(entry) ? key(at, base, longest) : cheapest(at, base, shortest, longest);
            int cost = base + distances[MatchTable.distanceSymbol(entry)] + (key >> LENGTH_BITS);
            if (cost < best) {
                best = cost;
                choice = Token.shortened(token, LENGTH_MASK - (key & LENGTH_MASK));
            }
            shortest = longest + 1;
        }
        costs[at] = best;
        choices[at] = choice;
    }

    /** The cheapest of a range of lengths with what follows it, as a key: its cost beyond a base, and the length. */
    private int cheapest(int at, int base, int shortest, int longest) {
        int[] after = costs;
        int[] keys = this.keys;
        int key = key(at, base, longest);
        int end = Math.min(longest - 1, dense);
        for (int length = shortest; length <= end; length++) {
            key = Math.min(key, (after[at + length] - base << LENGTH_BITS) + keys[length]);
        }
        int[] ends = this.ends;
        for (int i = firstEnd[shortest]; i < ends.length && ends[i] < longest; i++) {
            key = Math.min(key, (after[at + ends[i]] - base << LENGTH_BITS) + keys[ends[i]]);
        }
        return key;
    }

    /** A length with what follows it. A path costs less than 2^22 parts of a bit for as many bytes as a match has. */
    private int key(int at, int base, int length) {
        return (costs[at + length] - base << LENGTH_BITS) + keys[length];
    }
}
