package dev.lethe.metadata.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The bytes of an address in which some are written as a percent sign and two digits (RFC 3986 section 2.1). */
final class PercentInput extends InputStream {
    private final Reader text;
    private byte[] pending = {};
    private int next;

    PercentInput(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        if (next < pending.length) {
            return pending[next++] & 0xFF;
        }
        int c = text.read();
        if (c == '%') {
            return percent();
        } else if (c < 0x80) {
            return c;
        }
        int low = Character.isHighSurrogate((char) c) ? text.read() : -1;
        String character = low < 0 ? String.valueOf((char) c) : new String(new char[] {(char) c, (char) low});
        return emit(character);
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int b = read();
            if (b < 0) {
                return done == 0 ? -1 : done;
            }
            target[offset + done++] = (byte) b;
        }
        return done;
    }

    private int percent() throws IOException {
        int first = text.read();
        int second = first < 0 ? -1 : text.read();
        int high = Character.digit(first, 16);
        int low = Character.digit(second, 16);
        if (high >= 0 && low >= 0) {
            return high << 4 | low;
        }
        // Not a code: it stands for itself.
        StringBuilder literal = new StringBuilder("%");
        for (int c : new int[] {first, second}) {
            if (c >= 0) {
                literal.append((char) c);
            }
        }
        return emit(literal.toString());
    }

    private int emit(String characters) {
        pending = characters.getBytes(StandardCharsets.UTF_8);
        next = 1;
        return pending[0] & 0xFF;
    }
}
