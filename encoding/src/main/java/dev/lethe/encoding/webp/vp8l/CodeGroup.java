package dev.lethe.encoding.webp.vp8l;

import dev.lethe.MalformedImageException;

/** The five codes that pixels of a region are coded with (RFC 9649, 3.7.1). Immutable. */
final class CodeGroup {
    private static final int LITERALS = 256;
    static final int LENGTHS = 24;
    private static final int DISTANCES = 40;

    final PrefixCode green;
    final PrefixCode red;
    final PrefixCode blue;
    final PrefixCode alpha;
    final PrefixCode distance;

    /** Whether all but green are always the same, which is then {@link #fixed}. */
    final boolean onlyGreen;

    final int fixed;

    private CodeGroup(PrefixCode green, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {
        this.green = green;
        this.red = red;
        this.blue = blue;
        this.alpha = alpha;
        this.distance = distance;
        this.onlyGreen = red.isConstant() && blue.isConstant() && alpha.isConstant();
        this.fixed = onlyGreen ? alpha.constant() << 24 | red.constant() << 16 | blue.constant() : 0;
    }

    /** The largest alphabet, that of green, lengths and cached colours. */
    static int symbols(int cacheSize) {
        return LITERALS + LENGTHS + cacheSize;
    }

    static CodeGroup read(PrefixCodeReader in, int cacheSize) throws MalformedImageException {
        PrefixCode green = in.read(symbols(cacheSize));
        PrefixCode red = in.read(LITERALS);
        PrefixCode blue = in.read(LITERALS);
        PrefixCode alpha = in.read(LITERALS);
        return new CodeGroup(green, red, blue, alpha, in.read(DISTANCES));
    }

    /** Bytes that it takes. */
    int bytes() {
        return 64 + green.bytes() + red.bytes() + blue.bytes() + alpha.bytes() + distance.bytes();
    }
}
