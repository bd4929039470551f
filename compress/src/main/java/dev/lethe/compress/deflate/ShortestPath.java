package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.Token;
import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/**
 * The cheapest sequence of tokens for a block, given what each token costs. Goes from the end to the start, so that for
 * each place the cost of all that follows is known. Reusable; one owner.
 */
final class ShortestPath {
    private static final int CHUNK = 1 << 15;
    /** From here on eight lengths and more share a symbol. */
    private static final int SPARSE = 35;

    private final MatchTable matches;
    /** The length that is tried after each. */
    private final short[] next = new short[Alphabet.MAX_LENGTH + 1];

    private int[] costs = {};
    private int[] choices = {};

    /**
     * A search.
     *
     * @param everyLength whether every length is tried, or of long ones only the greatest of each symbol
     */
    ShortestPath(MatchTable matches, boolean everyLength) {
        this.matches = matches;
        for (int length = 0; length < Alphabet.MAX_LENGTH; length++) {
            boolean dense = everyLength || length + 1 < SPARSE;
            next[length] = (short) (dense ? length + 1 : last(Alphabet.lengthSymbol(length + 1)));
        }
    }

    private static int last(int symbol) {
        return Alphabet.lengthBase(symbol) + (1 << Alphabet.lengthExtra(symbol)) - 1;
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
        int upper = starts[end];
        for (int at = end - 1; at >= start; at--) {
            int literal = data[offset + at] & 0xFF;
            costs[at] = costs[at + 1] + literals[literal];
            choices[at] = literal;
            int lower = starts[at];
            if (lower < upper) {
                choose(at, lower, upper, model);
                upper = lower;
            }
        }
    }

    /** Takes a match at a place if one is cheaper than the literal. */
    private void choose(int at, int lower, int upper, CostModel model) {
        int[] entries = matches.entries();
        int[] lengths = model.lengths();
        int[] distances = model.distances();
        int[] after = costs;
        short[] next = this.next;
        int best = after[at];
        int choice = choices[at];
        int length = Alphabet.MIN_LENGTH;
        for (int i = lower; i < upper; i++) {
            int entry = entries[i];
            int token = MatchTable.token(entry);
            int longest = Token.length(token);
            int distance = distances[MatchTable.distanceSymbol(entry)];
            if (MatchTable.isRepetition(entry)) {
                length = longest;
            }
            int limit = best - distance;
            int chosen = 0;
            while (length <= longest) {
                int cost = after[at + length] + lengths[length];
                if (cost <= limit) {
                    limit = cost;
                    chosen = length;
                }
                length = length < longest ? Math.min(next[length], longest) : longest + 1;
            }
            if (chosen > 0) {
                best = limit + distance;
                choice = Token.shortened(token, chosen);
            }
        }
        after[at] = best;
        choices[at] = choice;
    }
}
