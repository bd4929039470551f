package dev.lethe.metadata.svg;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Path data or points up to the first character that can't be part of them: viewers draw no further either. */
final class ShapeReader extends FilterReader {
    private static final String LETTERS = "MmZzLlHhVvCcSsQqTtAaEeRrBb";

    private boolean cut;

    ShapeReader(Reader in) {
        super(in);
    }

    /** Whether there was such a character. */
    boolean cut() {
        return cut;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int n = cut ? -1 : super.read(target, offset, count);
        for (int i = 0; i < n; i++) {
            if (!isShape(target[offset + i])) {
                cut = true;
                return i == 0 ? -1 : i;
            }
        }
        return n;
    }

    private static boolean isShape(char c) {
        return c >= '+' && c <= '9' && c != '/'
                || c == ' '
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || LETTERS.indexOf(c) >= 0;
    }
}
