package dev.lethe.encoding.gif;

import dev.lethe.io.ByteCursor;
import java.io.IOException;

/** GIF's variable-length codes (GIF89a, appendix F), read from data sub-blocks. */
final class LzwDecoder {
    private static final int MOST_CODES = 4096;

    private final ByteCursor in;
    private final short[] prefix = new short[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private final byte[] stack = new byte[MOST_CODES + 1];
    private int bits;
    private int bitCount;
    private int blockLeft;

    LzwDecoder(ByteCursor in) {
        this.in = in;
    }

    /** Decodes that many indexes; fewer in the file are an error, more are ignored. */
    byte[] decode(int count) throws IOException {
        int minimum = in.u8();
        if (minimum < 1 || minimum > 8) {
            throw in.malformed("has a code size that the format does not allow");
        }
        byte[] target = new byte[count];
        int clear = 1 << minimum;
        int size = minimum + 1;
        int next = clear + 2;
        int previous = -1;
        int first = 0;
        int done = 0;
        while (done < count) {
            int code = code(size);
            if (code == clear) {
                size = minimum + 1;
                next = clear + 2;
                previous = -1;
                continue;
            }
            if (code == clear + 1) {
                throw in.malformed("has fewer pixels than its header says");
            }
            if (code > next || code == next && previous < 0 || previous < 0 && code > clear) {
                throw in.malformed("has a code that was not defined");
            }
            int depth = 0;
            int walk = code;
            if (code == next) {
                stack[depth++] = (byte) first;
                walk = previous;
            }
            while (walk > clear) {
                stack[depth++] = suffix[walk];
                walk = prefix[walk];
            }
            first = walk;
            stack[depth++] = (byte) first;
            while (depth > 0 && done < count) {
                target[done++] = stack[--depth];
            }
            if (previous >= 0 && next < MOST_CODES) {
                prefix[next] = (short) previous;
                suffix[next] = (byte) first;
                next++;
                if (next == 1 << size && size < 12) {
                    size++;
                }
            }
            previous = code;
        }
        return target;
    }

    private int code(int size) throws IOException {
        while (bitCount < size) {
            while (blockLeft == 0) {
                blockLeft = in.u8();
                if (blockLeft == 0) {
                    throw in.malformed("has fewer pixels than its header says");
                }
            }
            bits |= in.u8() << bitCount;
            bitCount += 8;
            blockLeft--;
        }
        int code = bits & (1 << size) - 1;
        bits >>>= size;
        bitCount -= size;
        return code;
    }
}
