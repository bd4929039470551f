package dev.lethe.encoding.tiff;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Undoes LZW (TIFF 6.0, section 13): codes of 9 to 12 bits, the highest bit first, each length given up one code early.
 */
final class LzwInput extends InputStream {
    private static final int BUFFER = 8 * 1024;
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int CODES = 4096;

    private final InputStream coded;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long bits;
    private int left;
    private int width = 9;

    /** Each string is another one and a byte more. */
    private final short[] prefixes = new short[CODES];

    private final byte[] suffixes = new byte[CODES];
    private final short[] lengths = new short[CODES];
    private int codes = FIRST;
    private int previous = -1;

    /** The present string. */
    private final byte[] text = new byte[CODES];

    private int given;
    private int decoded;
    private boolean ended;

    LzwInput(InputStream coded) {
        this.coded = coded;
        for (int i = 0; i < CLEAR; i++) {
            suffixes[i] = (byte) i;
            lengths[i] = 1;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int done = 0;
        while (done < count && (given < decoded || decode())) {
            int n = Math.min(count - done, decoded - given);
            System.arraycopy(text, given, target, offset + done, n);
            given += n;
            done += n;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    private boolean decode() throws IOException {
        int code = code();
        while (code == CLEAR) {
            codes = FIRST;
            width = 9;
            previous = -1;
            code = code();
        }
        if (code == END || code < 0) {
            ended = true;
            return false;
        }
        if (code > codes || code == codes && previous < 0 || code >= FIRST && previous < 0) {
            throw new ZipException("a code that is not defined");
        }
        int length;
        if (code < codes) {
            length = spell(code, lengths[code]);
        } else {
            // the string that is being defined: the last one and its own first byte
            length = spell(previous, lengths[previous]) + 1;
            text[length - 1] = text[0];
        }
        define(length);
        previous = code;
        given = 0;
        decoded = length;
        return true;
    }

    private int spell(int code, int length) {
        int at = code;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = suffixes[at];
            at = prefixes[at];
        }
        return length;
    }

    private void define(int length) throws ZipException {
        if (previous >= 0 && codes < CODES) {
            if (length > CODES) {
                throw new ZipException("a string that is too long");
            }
            prefixes[codes] = (short) previous;
            suffixes[codes] = text[0];
            lengths[codes] = (short) (lengths[previous] + 1);
            codes++;
            if (codes >= (1 << width) - 1 && width < 12) {
                width++;
            }
        }
    }

    private int code() throws IOException {
        while (!ended && left < width) {
            if (next == end) {
                next = 0;
                end = coded.read(buffer, 0, buffer.length);
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            bits = bits << 8 | buffer[next++] & 0xFF;
            left += 8;
        }
        if (ended) {
            return -1;
        }
        left -= width;
        return (int) (bits >>> left) & (1 << width) - 1;
    }
}
