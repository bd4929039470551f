package dev.lethe.encoding.tiff;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Undoes PackBits (TIFF 6.0, section 9): runs and literals of 1 to 128 bytes. */
final class PackBitsInput extends InputStream {
    private static final int BUFFER = 8 * 1024;

    private final InputStream coded;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private int literals;
    private int repeats;
    private byte repeated;

    PackBitsInput(InputStream coded) {
        this.coded = coded;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (literals == 0 && repeats == 0) {
            if (!begin()) {
                return -1;
            }
        }
        if (repeats > 0) {
            int n = Math.min(count, repeats);
            Arrays.fill(target, offset, offset + n, repeated);
            repeats -= n;
            return n;
        }
        if (next == end && !fill()) {
            return -1;
        }
        int n = Math.min(Math.min(count, literals), end - next);
        System.arraycopy(buffer, next, target, offset, n);
        next += n;
        literals -= n;
        return n;
    }

    private boolean begin() throws IOException {
        int head = coded();
        if (head < 0) {
            return false;
        }
        byte code = (byte) head;
        if (code >= 0) {
            literals = code + 1;
        } else if (code != -128) {
            int value = coded();
            repeats = value < 0 ? 0 : 1 - code;
            repeated = (byte) value;
            return value >= 0;
        }
        return true;
    }

    private int coded() throws IOException {
        return next < end || fill() ? buffer[next++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, coded.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
