package dev.lethe.encoding.webp.vp8;

/**
 * Samples of two rows of macroblocks, the upper one finished but for its lowest samples, which the loop filter changes
 * when the lower one is there. Mutable; one owner, one thread.
 */
final class Planes {
    static final int LUMA = 16;
    static final int CHROMA = 8;

    final int lumaStride;
    final int chromaStride;
    final byte[] luma;
    final byte[] u;
    final byte[] v;

    Planes(int columns) {
        lumaStride = LUMA * columns;
        chromaStride = CHROMA * columns;
        luma = new byte[2 * LUMA * lumaStride];
        u = new byte[2 * CHROMA * chromaStride];
        v = new byte[2 * CHROMA * chromaStride];
    }

    /** Bytes that such planes take. */
    static long bytes(int columns) {
        return 2L * columns * (LUMA * LUMA + 2 * CHROMA * CHROMA);
    }

    /** Makes the lower row the upper one. */
    void advance() {
        advance(luma);
        advance(u);
        advance(v);
    }

    private static void advance(byte[] plane) {
        System.arraycopy(plane, plane.length / 2, plane, 0, plane.length / 2);
    }

    /** Index of the first luma sample of a macroblock in the lower row. */
    int lumaIndex(int column) {
        return luma.length / 2 + LUMA * column;
    }

    /** Index of the first sample of either chroma plane of a macroblock in the lower row. */
    int chromaIndex(int column) {
        return u.length / 2 + CHROMA * column;
    }
}
