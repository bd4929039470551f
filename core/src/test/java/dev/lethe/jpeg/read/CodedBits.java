package dev.lethe.jpeg.read;

import java.io.ByteArrayOutputStream;

/** Writes entropy-coded bits with stuffed bytes, in the plainest of Huffman codes: each symbol is its own code. */
final class CodedBits {
    private final ByteArrayOutputStream out;
    private int pending;
    private int count;

    CodedBits(ByteArrayOutputStream out) {
        this.out = out;
    }

    void put(int bits, int length) {
        for (int i = length - 1; i >= 0; i--) {
            pending = pending << 1 | bits >> i & 1;
            if (++count == 8) {
                out.write(pending);
                if (pending == 0xFF) {
                    out.write(0);
                }
                pending = 0;
                count = 0;
            }
        }
    }

    /** The bits of a value of that size (T.81 F.1.2.1). */
    void value(int value, int size) {
        put(value < 0 ? value + (1 << size) - 1 : value, size);
    }

    /** Fills up the last byte with ones. */
    void flush() {
        while (count != 0) {
            put(1, 1);
        }
    }

    void restart(int number) {
        flush();
        out.write(0xFF);
        out.write(0xD0 + (number & 7));
    }

    static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }
}
