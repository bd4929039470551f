package dev.lethe.metadata.svg;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Path data or points up to the first character that can't be part of them: viewers draw no further either. */
final class ShapeReader extends FilterReader {
    private final ShapeSyntax syntax;
    private boolean cut;

    ShapeReader(Reader in, ShapeSyntax syntax) {
        super(in);
        this.syntax = syntax;
    }

    /** Whether there was such a character. */
    boolean cut() {
        return cut;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        int n = cut ? -1 : super.read(target, offset, count);
        for (int i = 0; i < n; i++) {
            if (!syntax.accepts(target[offset + i])) {
                cut = true;
                return i == 0 ? -1 : i;
            }
        }
        return n;
    }
}
