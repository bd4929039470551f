package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.StandardHuffman;
import org.jspecify.annotations.Nullable;

/** A Huffman table as a file defines it (T.81 B.2.4.2), and the decoders that were made of it. One owner, one thread. */
final class HuffmanCode {
    private final int[] counts;
    private final byte[] symbols;
    private @Nullable HuffmanTable values;
    private @Nullable HuffmanTable sizes;
    private @Nullable HuffmanSkips skips;

    /**
     * A code.
     *
     * @param counts 16 numbers of codes, by length from 1 bit
     * @param symbols as many as the counts' sum
     */
    HuffmanCode(int[] counts, byte[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    static HuffmanCode of(StandardHuffman standard) {
        int[] numbers = standard.symbols();
        byte[] symbols = new byte[numbers.length];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = (byte) numbers[i];
        }
        return new HuffmanCode(standard.counts(), symbols);
    }

    static HuffmanCode read(SegmentBytes segment) throws MalformedImageException {
        int[] counts = new int[16];
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = segment.u8();
            sum += counts[i];
        }
        if (sum > 256 || sum > segment.remaining()) {
            throw segment.malformed("has more Huffman codes than symbols");
        }
        byte[] symbols = new byte[sum];
        for (int i = 0; i < sum; i++) {
            symbols[i] = (byte) segment.u8();
        }
        return new HuffmanCode(counts, symbols);
    }

    /** Whether all symbols are sizes that a difference of DC coefficients can have. */
    boolean isForDc() {
        for (byte symbol : symbols) {
            if ((symbol & 0xFF) > 15) {
                return false;
            }
        }
        return true;
    }

    /** The decoder that reads values along with their sizes. */
    HuffmanTable values() throws MalformedImageException {
        HuffmanTable table = values;
        if (table == null) {
            table = new HuffmanTable(counts, symbols, true);
            values = table;
        }
        return table;
    }

    /** The decoder that reads runs and sizes only. */
    HuffmanTable sizes() throws MalformedImageException {
        HuffmanTable table = sizes;
        if (table == null) {
            table = new HuffmanTable(counts, symbols, false);
            sizes = table;
        }
        return table;
    }

    /** What passes over coefficients. */
    HuffmanSkips skips() throws MalformedImageException {
        HuffmanSkips table = skips;
        if (table == null) {
            table = new HuffmanSkips(sizes());
            skips = table;
        }
        return table;
    }
}
