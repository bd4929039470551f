package dev.lethe.encoding.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Packs bits into bytes, the lowest first (RFC 1951, 3.1.1). */
public final class BitSink {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BUFFER = 1 << 14;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long bits;
    private int count;

    public BitSink(OutputStream target) {
        this.target = target;
    }

    /** Adds the low bits of a value, of which the others must be 0; at most 32 at once. */
    public void put(int value, int width) throws IOException {
        bits |= (value & 0xFFFFFFFFL) << count;
        count += width;
        if (count >= Integer.SIZE) {
            if (filled == BUFFER) {
                target.write(buffer, 0, filled);
                filled = 0;
            }
            INTS.set(buffer, filled, (int) bits);
            filled += Integer.BYTES;
            bits >>>= Integer.SIZE;
            count -= Integer.SIZE;
        }
    }

    /** Bits by which the last byte is filled. */
    public int phase() {
        return count % Byte.SIZE;
    }

    /** Fills the last byte up with zeros. */
    public void align() throws IOException {
        if (phase() > 0) {
            put(0, Byte.SIZE - phase());
        }
    }

    /** Adds bytes; to be called when aligned. */
    public void bytes(byte[] source, int offset, int length) throws IOException {
        drain();
        target.write(source, offset, length);
    }

    /** Hands on all whole bytes. */
    public void drain() throws IOException {
        target.write(buffer, 0, filled);
        filled = 0;
        while (count >= Byte.SIZE) {
            target.write((byte) bits);
            bits >>>= Byte.SIZE;
            count -= Byte.SIZE;
        }
    }
}
