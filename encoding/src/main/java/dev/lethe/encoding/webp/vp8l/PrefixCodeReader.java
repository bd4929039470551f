package dev.lethe.encoding.webp.vp8l;

import dev.lethe.MalformedImageException;
import java.util.Arrays;

/** Reads the lengths that describe prefix codes (RFC 9649, 3.7.2.1). One owner, one thread. */
final class PrefixCodeReader {
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final int LENGTH_SYMBOLS = 19;
    private static final int REPEAT = 16;
    private static final int[] REPEAT_BITS = {2, 3, 7};
    private static final int[] REPEAT_LEAST = {3, 3, 11};
    private static final int FIRST_LENGTH = 8;
    /** Symbols that a simple code can name, more than some alphabets have. */
    private static final int SIMPLE_SYMBOLS = 256;

    private final BitReader in;
    private final int[] lengths;

    /** @param most the largest alphabet of a code that will be read */
    PrefixCodeReader(BitReader in, int most) {
        this.in = in;
        this.lengths = new int[Math.max(most, SIMPLE_SYMBOLS)];
    }

    /** Reads a code. */
    PrefixCode read(int symbols) throws MalformedImageException {
        Arrays.fill(lengths, 0, Math.max(symbols, SIMPLE_SYMBOLS), 0);
        if (in.flag()) {
            simple();
        } else {
            described(symbols);
        }
        in.requireWithin();
        return PrefixCode.of(lengths, symbols);
    }

    /** One or two symbols. */
    private void simple() {
        boolean two = in.flag();
        int bits = in.flag() ? 8 : 1;
        lengths[in.number(bits)] = 1;
        if (two) {
            lengths[in.number(8)] = 1;
        }
    }

    private void described(int symbols) throws MalformedImageException {
        int[] ofLengths = new int[LENGTH_SYMBOLS];
        int described = 4 + in.number(4);
        for (int i = 0; i < described; i++) {
            ofLengths[ORDER[i]] = in.number(3);
        }
        PrefixCode code = PrefixCode.of(ofLengths, LENGTH_SYMBOLS);
        int left = symbols;
        if (in.flag()) {
            left = 2 + in.number(2 + 2 * in.number(3));
            if (left > symbols) {
                throw BitReader.malformed("describe more symbols than there are");
            }
        }
        int previous = FIRST_LENGTH;
        for (int s = 0; s < symbols && left > 0; left--) {
            in.fill();
            int length = code.read(in);
            if (length < REPEAT) {
                lengths[s++] = length;
                previous = length == 0 ? previous : length;
                continue;
            }
            int kind = length - REPEAT;
            int end = s + REPEAT_LEAST[kind] + in.number(REPEAT_BITS[kind]);
            if (end > symbols) {
                throw BitReader.malformed("describe more symbols than there are");
            }
            Arrays.fill(lengths, s, end, kind == 0 ? previous : 0);
            s = end;
        }
    }
}
