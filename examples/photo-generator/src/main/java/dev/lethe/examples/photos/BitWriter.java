package dev.lethe.examples.photos;

import java.io.ByteArrayOutputStream;

/** Packs bits into bytes, the least significant bit first, as VP8L wants them. */
final class BitWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long pending;
    private int pendingBits;

    void write(int value, int bits) {
        pending |= (long) value << pendingBits;
        pendingBits += bits;
        while (pendingBits >= 8) {
            out.write((int) pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }

    byte[] toByteArray() {
        if (pendingBits > 0) {
            write(0, 8 - pendingBits);
        }
        return out.toByteArray();
    }
}
