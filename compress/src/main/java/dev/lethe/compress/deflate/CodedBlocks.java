package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.BitSink;
import dev.lethe.encoding.deflate.Block;
import dev.lethe.encoding.deflate.Token;
import dev.lethe.encoding.deflate.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens divided into blocks.
 *
 * @param tokens of all blocks; not a copy, good until the source is asked again
 * @param blocks in order, at least one
 * @param bits that they take
 */
record CodedBlocks(int[] tokens, List<Block> blocks, long bits) {
    /** Divides tokens as is best. */
    static CodedBlocks of(Window window, int[] tokens, int count, BlockSplit split) {
        return of(window, tokens, split.boundaries(tokens, count));
    }

    /** All tokens as one block. */
    static CodedBlocks whole(Window window, int[] tokens, int count) {
        return of(window, tokens, List.of(0, count));
    }

    private static CodedBlocks of(Window window, int[] tokens, List<Integer> boundaries) {
        List<Block> blocks = new ArrayList<>();
        long bits = 0;
        int at = window.start();
        for (int i = 1; i < boundaries.size(); i++) {
            int from = boundaries.get(i - 1);
            int to = boundaries.get(i);
            int bytes = 0;
            for (int token = from; token < to; token++) {
                bytes += Token.bytes(tokens[token]);
            }
            Block block = Block.of(tokens, from, to, at, bytes);
            Block before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            Block merged =
                    before == null ? null : Block.of(tokens, before.from(), to, before.start(), before.bytes() + bytes);
            if (before != null && merged != null && merged.bits() <= before.bits() + block.bits()) {
                blocks.set(blocks.size() - 1, merged);
                bits += merged.bits() - before.bits();
            } else {
                blocks.add(block);
                bits += block.bits();
            }
            at += bytes;
        }
        return new CodedBlocks(tokens, blocks, bits);
    }

    void write(Window window, boolean last, BitSink sink) throws IOException {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).write(window.data(), tokens, last && i == blocks.size() - 1, sink);
        }
    }
}
