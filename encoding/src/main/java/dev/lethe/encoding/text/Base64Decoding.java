package dev.lethe.encoding.text;

import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes the Base64 characters that are written to it (RFC 4648). White space is skipped and missing padding forgiven,
 * as browsers do; anything else is an error. Call {@link #end} after the last character.
 */
public final class Base64Decoding extends OutputStream {
    private static final int BUFFER = 16 * 1024;
    /** Characters from which on handing them to the JDK pays. */
    private static final int BLOCK = 1024;

    private static final byte SPACE = -2;
    private static final byte PADDING = -3;
    private static final byte BAD = -1;

    private final OutputStream target;
    private final Base64.Decoder decoder;
    private final byte[] values = new byte[256];
    private final byte[] buffer = new byte[BUFFER];
    private byte[] block = new byte[0];
    private int filled;
    private int bits;
    private int symbols;
    private int padding;
    private long position;
    private boolean allPlain = true;

    /**
     * A decoder.
     *
     * @param urlSafe whether {@code -} and {@code _} stand for 62 and 63, instead of {@code +} and {@code /}
     */
    public Base64Decoding(OutputStream target, boolean urlSafe) {
        this.target = target;
        this.decoder = urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder();
        Arrays.fill(values, BAD);
        for (int i = 0; i < 26; i++) {
            values['A' + i] = (byte) i;
            values['a' + i] = (byte) (26 + i);
        }
        for (int i = 0; i < 10; i++) {
            values['0' + i] = (byte) (52 + i);
        }
        values[urlSafe ? '-' : '+'] = 62;
        values[urlSafe ? '_' : '/'] = 63;
        values['='] = PADDING;
        for (char space : new char[] {' ', '\t', '\r', '\n', '\f'}) {
            values[space] = SPACE;
        }
    }

    @Override
    public void write(int b) throws IOException {
        byte value = values[b & 0xFF];
        position++;
        if (value >= 0 && padding == 0) {
            bits = bits << 6 | value;
            if (++symbols == 4) {
                put(bits >> 16);
                put(bits >> 8);
                put(bits);
                symbols = 0;
            }
        } else if (value == PADDING) {
            padding++;
        } else if (value != SPACE) {
            throw bad("holds a character that does not belong there");
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int end = offset + count;
        int at = offset + writePlain(bytes, offset, count);
        while (at < end) {
            at += groups(bytes, at, end);
            if (at < end) {
                write(bytes[at++]);
            }
        }
    }

    /**
     * Decodes as much as begins and ends with a group and holds symbols alone, at once, as the JDK does on vectors; white
     * space or padding leave it all to {@link #write}.
     *
     * @return how many of the characters were decoded, 0 or nearly all
     */
    public int writePlain(byte[] bytes, int offset, int count) throws IOException {
        int whole = count & ~3;
        if (!allPlain || whole < BLOCK || symbols > 0 || padding > 0) {
            return 0;
        }
        ByteBuffer decoded;
        try {
            decoded = decoded(bytes, offset, whole);
        } catch (IllegalArgumentException e) {
            // Such as line ends, which come again and again.
            allPlain = false;
            return 0;
        }
        if (decoded.remaining() < whole / 4 * 3) {
            return 0;
        }
        drain();
        target.write(decoded.array(), decoded.arrayOffset(), decoded.remaining());
        position += whole;
        return whole;
    }

    /** Whole arrays can be decoded to where others were before. */
    private ByteBuffer decoded(byte[] bytes, int offset, int count) {
        if (offset > 0 || count < bytes.length) {
            return decoder.decode(ByteBuffer.wrap(bytes, offset, count));
        }
        if (block.length != count / 4 * 3) {
            block = new byte[count / 4 * 3];
        }
        return ByteBuffer.wrap(block, 0, decoder.decode(bytes, block));
    }

    /** Decodes whole groups of plain symbols, which nearly all are, and tells how many characters those were. */
    private int groups(byte[] bytes, int from, int end) throws IOException {
        int at = from;
        while (symbols == 0 && padding == 0 && end - at >= 4) {
            int a = values[bytes[at] & 0xFF];
            int b = values[bytes[at + 1] & 0xFF];
            int c = values[bytes[at + 2] & 0xFF];
            int d = values[bytes[at + 3] & 0xFF];
            if ((a | b | c | d) < 0) {
                break;
            }
            if (BUFFER - filled < 3) {
                drain();
            }
            int group = a << 18 | b << 12 | c << 6 | d;
            buffer[filled] = (byte) (group >> 16);
            buffer[filled + 1] = (byte) (group >> 8);
            buffer[filled + 2] = (byte) group;
            filled += 3;
            at += 4;
        }
        position += at - from;
        return at - from;
    }

    private void put(int value) throws IOException {
        if (filled == BUFFER) {
            drain();
        }
        buffer[filled++] = (byte) value;
    }

    private void drain() throws IOException {
        target.write(buffer, 0, filled);
        filled = 0;
    }

    /** Decodes the last characters and passes everything on. */
    public void end() throws IOException {
        boolean complete = symbols == 0 ? padding == 0 : padding == 0 || padding + symbols == 4;
        if (symbols == 1 || !complete) {
            throw bad("ends in the middle of a group");
        }
        if (symbols == 2) {
            put(bits >> 4);
        } else if (symbols == 3) {
            put(bits >> 10);
            put(bits >> 2);
        }
        drain();
        symbols = 0;
    }

    private MalformedImageException bad(String what) {
        return new MalformedImageException(
                "Base64 text " + what + " (at character " + position + "); it is damaged or something else");
    }
}
