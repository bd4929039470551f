package dev.lethe.encoding.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes that a block is made from, after those that its matches may reach back to.
 *
 * @param data history, then the block
 * @param start of the block
 * @param end of the block
 */
public record Window(byte[] data, int start, int end) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    public int length() {
        return end - start;
    }

    /** Where history begins that matches at the block's start can reach. */
    public int reach() {
        return Math.max(0, start - Alphabet.WINDOW);
    }

    public static int four(byte[] data, int at) {
        return (int) INTS.get(data, at);
    }

    /** How many bytes at two places are the same, of which some are known to be, up to a bound. */
    public static int common(byte[] data, int earlier, int later, int known, int most) {
        int length = known;
        while (length + Long.BYTES <= most) {
            long different = (long) LONGS.get(data, earlier + length) ^ (long) LONGS.get(data, later + length);
            if (different != 0) {
                return length + (Long.numberOfTrailingZeros(different) >> 3);
            }
            length += Long.BYTES;
        }
        while (length < most && data[earlier + length] == data[later + length]) {
            length++;
        }
        return length;
    }
}
