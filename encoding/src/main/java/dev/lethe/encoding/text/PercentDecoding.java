package dev.lethe.encoding.text;

import dev.lethe.MalformedImageException;
import java.io.IOException;
import java.io.OutputStream;

/** Decodes the percent-encoded characters that are written to it (RFC 3986, 2.1). Call {@link #end} after the last. */
public final class PercentDecoding extends OutputStream {
    private final OutputStream target;
    private int pending;
    private int value;
    private long position;

    /** A decoder to a target, which should be buffered. */
    public PercentDecoding(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        int character = b & 0xFF;
        position++;
        if (pending > 0) {
            int digit = Character.digit(character, 16);
            if (character > 127 || digit < 0) {
                throw bad("holds a percent sign without two digits");
            }
            value = value << 4 | digit;
            if (--pending == 0) {
                target.write(value & 0xFF);
            }
        } else if (character == '%') {
            pending = 2;
            value = 0;
        } else if (character > 126 || character == '#') {
            throw bad("holds a character that must be percent-encoded");
        } else {
            target.write(character);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int end = offset + count;
        int at = offset;
        while (at < end) {
            int run = plain(bytes, at, end, pending > 0);
            target.write(bytes, at, run);
            position += run;
            at += run;
            if (at < end) {
                write(bytes[at++]);
            }
        }
    }

    /** How many characters from there on stand for themselves. */
    private static int plain(byte[] bytes, int from, int end, boolean withinEscape) {
        int at = from;
        while (!withinEscape
                && at < end
                && bytes[at] >= 0
                && bytes[at] != 0x7F
                && bytes[at] != '%'
                && bytes[at] != '#') {
            at++;
        }
        return at - from;
    }

    /** Whether the next character stands for itself or begins an escape, rather than being within one. */
    public boolean isBetween() {
        return pending == 0;
    }

    /** Counts characters that needed no decoding and went straight to the target. */
    public void passed(int count) {
        position += count;
    }

    /** Checks that nothing is cut off. */
    public void end() throws IOException {
        if (pending > 0) {
            throw bad("ends in the middle of a percent-encoded byte");
        }
    }

    private MalformedImageException bad(String what) {
        return new MalformedImageException("Data URI " + what + " (at character " + position + " of its data)");
    }
}
