package dev.lethe.examples.photos;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A canonical prefix (Huffman) code of VP8L: built from counts, written to the stream, then used. */
final class PrefixCode {

    private static final int MAX_LENGTH = 15;
    private static final int MAX_META_LENGTH = 7;
    private static final int ZERO_RUN = 18;
    private static final int[] META_ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    /** A leaf or an inner node of the tree while it grows. */
    private record Node(long weight, int symbol, int left, int right) {}

    private final int[] lengths;
    private final int[] codes;
    private final int used;
    private final int lastUsed;

    PrefixCode(int[] counts) {
        this(counts, MAX_LENGTH);
    }

    private PrefixCode(int[] counts, int maxLength) {
        lengths = lengths(counts, maxLength);
        codes = codes(lengths);
        int symbols = 0;
        int last = 0;
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                symbols++;
                last = symbol;
            }
        }
        used = symbols;
        lastUsed = last;
    }

    /** Writes one symbol; a code of a single symbol needs no bits at all. */
    void write(BitWriter out, int symbol) {
        if (used > 1) {
            out.write(codes[symbol], lengths[symbol]);
        }
    }

    /** Writes the description of this code. */
    void describe(BitWriter out) {
        if (used <= 1 && lastUsed < 256) {
            out.write(1, 1); // a simple code
            out.write(0, 1); // of one symbol
            out.write(1, 1); // that has eight bits
            out.write(lastUsed, 8);
            return;
        }
        int[] counts = new int[META_ORDER.length];
        walkLengths((symbol, extra) -> counts[symbol]++);
        PrefixCode meta = new PrefixCode(counts, MAX_META_LENGTH);
        out.write(0, 1); // a normal code
        out.write(META_ORDER.length - 4, 4);
        for (int symbol : META_ORDER) {
            out.write(meta.lengths[symbol], 3);
        }
        out.write(0, 1); // lengths for the whole alphabet follow
        walkLengths((symbol, extra) -> {
            meta.write(out, symbol);
            if (symbol == ZERO_RUN) {
                out.write(extra, 7);
            }
        });
    }

    /** Receives one item of the list of code lengths. */
    private interface LengthSink {
        void accept(int symbol, int extra);
    }

    /** Lists the code lengths; eleven or more zeros in a row become one item. */
    private void walkLengths(LengthSink sink) {
        int at = 0;
        while (at < lengths.length) {
            int zeros = 0;
            while (zeros < 138 && at + zeros < lengths.length && lengths[at + zeros] == 0) {
                zeros++;
            }
            if (zeros >= 11) {
                sink.accept(ZERO_RUN, zeros - 11);
                at += zeros;
            } else {
                sink.accept(lengths[at], 0);
                at++;
            }
        }
    }

    /** Finds lengths within the limit by flattening the counts until the tree is low enough. */
    private static int[] lengths(int[] counts, int maxLength) {
        for (int floor = 1; ; floor *= 2) {
            int[] lengths = treeDepths(counts, floor);
            int highest = 0;
            for (int length : lengths) {
                highest = Math.max(highest, length);
            }
            if (highest <= maxLength) {
                return lengths;
            }
        }
    }

    private static int[] treeDepths(int[] counts, int floor) {
        Node[] nodes = new Node[2 * counts.length];
        int size = 0;
        PriorityQueue<Integer> queue = new PriorityQueue<>(
                Comparator.comparingLong((Integer i) -> nodes[i].weight()).thenComparing(Comparator.naturalOrder()));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                nodes[size] = new Node(Math.max(floor, counts[symbol]), symbol, -1, -1);
                queue.add(size++);
            }
        }
        int[] depths = new int[counts.length];
        if (size == 1) {
            depths[nodes[0].symbol()] = 1;
            return depths;
        }
        while (queue.size() > 1) {
            int left = queue.remove();
            int right = queue.remove();
            nodes[size] = new Node(nodes[left].weight() + nodes[right].weight(), -1, left, right);
            queue.add(size++);
        }
        if (size > 0) {
            assignDepths(nodes, size - 1, 0, depths);
        }
        return depths;
    }

    private static void assignDepths(Node[] nodes, int at, int depth, int[] depths) {
        Node node = nodes[at];
        if (node.symbol() >= 0) {
            depths[node.symbol()] = depth;
        } else {
            assignDepths(nodes, node.left(), depth + 1, depths);
            assignDepths(nodes, node.right(), depth + 1, depths);
        }
    }

    /** Numbers the codes canonically and turns them round, since the stream takes low bits first. */
    private static int[] codes(int[] lengths) {
        int[] codes = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            next <<= 1;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = Integer.reverse(next++) >>> (32 - length);
                }
            }
        }
        return codes;
    }
}
