package dev.lethe.metadata.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.Base64;

/** A stream's bytes as Base64 text in one line (RFC 4648). */
final class Base64Reader extends Reader {
    private static final int GROUPS = 3 * 4096;

    private final InputStream in;
    private byte[] text = {};
    private int next;

    Base64Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (next == text.length) {
            byte[] bytes = in.readNBytes(GROUPS);
            if (bytes.length == 0) {
                return -1;
            }
            text = Base64.getEncoder().encode(bytes);
            Arrays.fill(bytes, (byte) 0);
            next = 0;
        }
        int n = Math.min(count, text.length - next);
        for (int i = 0; i < n; i++) {
            target[offset + i] = (char) (text[next + i] & 0x7F);
        }
        next += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
