package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Codes tokens as the bytes of a scan: codes and bits one after the other, a zero byte after each 0xFF, ones up to the
 * next whole byte before a marker (T.81 F.1.2.3).
 */
final class EntropyOutput {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    /** Stands for a restart marker, among the codes. */
    static final int RESTART = -1;

    /** Stands for symbols without a code. */
    static final int NONE = -2;

    private static final int RESTART_MARKER = 0xD0;
    private static final int LENGTH = 31;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 15];

    /** Codes above their lengths, by table and symbol. */
    private final int[] codes;

    private int used;
    private int restarts;

    /** Bits that wait, at the lower end, fewer than 32 between tokens. */
    private long waiting;

    private int waitingCount;

    /**
     * For one scan.
     *
     * @param codes for each table and symbol the code, above its length in five bits
     */
    EntropyOutput(OutputStream out, int[] codes) {
        this.out = out;
        this.codes = codes;
    }

    /** Codes all of them. */
    void write(Tokens tokens) throws IOException {
        int[] values = tokens.values();
        long bits = waiting;
        int count = waitingCount;
        for (int i = 0, n = tokens.size(); i < n; i++) {
            int token = values[i];
            int code = codes[token >>> Tokens.SYMBOL_SHIFT];
            if (code < 0) {
                restart(code, bits, count);
                bits = 0;
                count = 0;
                continue;
            }
            int more = Tokens.count(token);
            bits = (bits << (code & LENGTH) | code >>> 5) << more | token & 0xFFFF;
            count += (code & LENGTH) + more;
            if (count >= 32) {
                count -= 32;
                put((int) (bits >>> count));
            }
        }
        waiting = bits;
        waitingCount = count;
    }

    private void restart(int code, long bits, int count) throws IOException {
        if (code == NONE) {
            throw new MalformedImageException("a JPEG's coefficients have no code in the tables given: make new ones");
        }
        pad(bits, count);
        buffer[used++] = (byte) 0xFF;
        buffer[used++] = (byte) (RESTART_MARKER + (restarts++ & 7));
    }

    /** Ends the scan. The stream is not flushed. */
    void end() throws IOException {
        pad(waiting, waitingCount);
        out.write(buffer, 0, used);
        used = 0;
    }

    private void pad(long bits, int count) throws IOException {
        room();
        int whole = (count + 7) / 8 * 8;
        long padded = (bits << whole - count) | (1L << whole - count) - 1;
        for (int shift = whole - 8; shift >= 0; shift -= 8) {
            put((byte) (padded >>> shift));
        }
    }

    private void put(int four) throws IOException {
        room();
        // Whether any of the four bytes is 0xFF: only they borrow from above when 1 is taken from their complements.
        if ((~four - 0x01010101 & four & 0x80808080) == 0) {
            INT.set(buffer, used, four);
            used += 4;
            return;
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            put((byte) (four >>> shift));
        }
    }

    private void put(byte value) {
        buffer[used++] = value;
        if (value == (byte) 0xFF) {
            buffer[used++] = 0;
        }
    }

    private void room() throws IOException {
        if (used > buffer.length - 16) {
            out.write(buffer, 0, used);
            used = 0;
        }
    }
}
