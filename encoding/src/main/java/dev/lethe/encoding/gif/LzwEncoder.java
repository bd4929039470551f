package dev.lethe.encoding.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes indexes as GIF's variable-length codes in data sub-blocks (GIF89a, appendix F). */
final class LzwEncoder {
    private static final int MOST_CODES = 4096;
    private static final int SLOTS = 1 << 14;

    private final OutputStream output;
    private final int minimum;
    private final int clear;
    private final int[] keys = new int[SLOTS];
    private final short[] codes = new short[SLOTS];
    private final byte[] block = new byte[256];
    private int blockLength;
    private int bits;
    private int bitCount;
    private int size;
    private int next;
    private int prefix = -1;

    /**
     * An encoder.
     *
     * @param depth bits per index, 2 to 8
     */
    LzwEncoder(OutputStream output, int depth) throws IOException {
        this.output = output;
        this.minimum = depth;
        this.clear = 1 << depth;
        output.write(depth);
        restart();
    }

    private void restart() throws IOException {
        size = Math.max(size, minimum + 1);
        put(clear);
        size = minimum + 1;
        next = clear + 2;
        Arrays.fill(keys, -1);
    }

    void write(byte[] indexes, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int index = indexes[i] & 0xFF;
            if (prefix < 0) {
                prefix = index;
                continue;
            }
            int key = prefix << 8 | index;
            int slot = slot(key);
            if (keys[slot] == key) {
                prefix = codes[slot];
            } else {
                put(prefix);
                define(slot, key);
                prefix = index;
            }
        }
    }

    private void define(int slot, int key) throws IOException {
        if (next == MOST_CODES) {
            restart();
            return;
        }
        keys[slot] = key;
        codes[slot] = (short) next;
        if (next == 1 << size && size < 12) {
            size++;
        }
        next++;
    }

    private int slot(int key) {
        int slot = key * 0x9E3779B1 >>> 18;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private void put(int code) throws IOException {
        bits |= code << bitCount;
        bitCount += size;
        while (bitCount >= 8) {
            put8();
        }
    }

    private void put8() throws IOException {
        block[++blockLength] = (byte) bits;
        bits >>>= 8;
        bitCount = Math.max(0, bitCount - 8);
        if (blockLength == 255) {
            flushBlock();
        }
    }

    private void flushBlock() throws IOException {
        if (blockLength > 0) {
            block[0] = (byte) blockLength;
            output.write(block, 0, blockLength + 1);
            blockLength = 0;
        }
    }

    /** Writes what is pending, the end code and the empty block. */
    void end() throws IOException {
        if (prefix >= 0) {
            put(prefix);
            // the decoder has defined one code more by now, which may have made its codes longer
            if (next == 1 << size && size < 12) {
                size++;
            }
        }
        put(clear + 1);
        if (bitCount > 0) {
            put8();
        }
        flushBlock();
        output.write(0);
    }
}
