package dev.lethe.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for one byte value, eight bytes at a time: coded picture data are scanned at the speed of memory. */
final class ByteScan {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private ByteScan() {}

    /** Index of the first byte of that value in {@code from} to {@code to - 1}; {@code to} if there is none. */
    static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long pattern = (wanted & 0xFF) * ONES;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long differing = (long) LONGS.get(bytes, i) ^ pattern;
            // The lowest top bit that is set belongs to the first byte that is zero, that is, equal; higher ones may be
            // borrows.
            long equal = (differing - ONES) & ~differing & TOPS;
            if (equal != 0) {
                return i + (Long.numberOfTrailingZeros(equal) >>> 3);
            }
        }
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }
}
