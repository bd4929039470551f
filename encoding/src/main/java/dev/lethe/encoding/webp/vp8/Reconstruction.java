package dev.lethe.encoding.webp.vp8;

import java.util.Arrays;

/**
 * Predicts macroblocks and adds what was coded (RFC 6386, 12 and 14.5). Works on a small square with the samples around
 * it, which are those from before the loop filter. One owner, one thread.
 */
final class Reconstruction {
    private static final int STRIDE = 32;
    /** Where the squares start, so that there is a row above each and a column to the left. */
    private static final int LUMA = STRIDE + 8;

    private static final int U = 18 * STRIDE + LUMA;
    private static final int V = U + 16;
    private static final int ROWS = 28;

    /** What stands for samples above the picture, and for those to the left of it. */
    private static final byte ABOVE = 127;

    private static final byte LEFT = (byte) 129;

    private final int columns;
    private final byte[] s = new byte[ROWS * STRIDE];
    private final SubblockPrediction subblocks = new SubblockPrediction(s, STRIDE);
    private final int[] between = new int[16];
    private final byte[] aboveLuma;
    private final byte[] aboveU;
    private final byte[] aboveV;
    private boolean top = true;

    Reconstruction(int columns) {
        this.columns = columns;
        this.aboveLuma = new byte[Planes.LUMA * columns + 4];
        this.aboveU = new byte[Planes.CHROMA * columns];
        this.aboveV = new byte[Planes.CHROMA * columns];
        Arrays.fill(aboveLuma, ABOVE);
        Arrays.fill(aboveU, ABOVE);
        Arrays.fill(aboveV, ABOVE);
    }

    /** Bytes that one takes beside a little that is always the same. */
    static long bytes(int columns) {
        return 32L * columns;
    }

    /** @param first whether it is the first row of macroblocks */
    void startRow(boolean first) {
        top = first;
        startRow(LUMA, Planes.LUMA);
        startRow(U, Planes.CHROMA);
        startRow(V, Planes.CHROMA);
        if (!first) {
            // of the rightmost macroblock, what would be above to the right repeats what is above, as libwebp has it
            int end = Planes.LUMA * columns;
            Arrays.fill(aboveLuma, end, end + 4, aboveLuma[end - 1]);
        }
    }

    private void startRow(int at, int size) {
        for (int y = 0; y < size; y++) {
            s[at + y * STRIDE - 1] = LEFT;
        }
        s[at - STRIDE - 1] = top ? ABOVE : LEFT;
    }

    /** Makes the samples of a macroblock and puts them into the lower row of the planes. */
    void add(Macroblock block, int column, Planes planes) {
        int x = Planes.LUMA * column;
        int half = Planes.CHROMA * column;
        System.arraycopy(aboveLuma, x, s, LUMA - STRIDE, Planes.LUMA + 4);
        System.arraycopy(aboveU, half, s, U - STRIDE, Planes.CHROMA);
        System.arraycopy(aboveV, half, s, V - STRIDE, Planes.CHROMA);
        boolean left = column > 0;
        if (block.split) {
            subblocks(block);
        } else {
            BlockPrediction.predict(block.lumaModes[0], s, LUMA, STRIDE, Planes.LUMA, !top, left);
            for (int b = 0; b < Macroblock.LUMA_BLOCKS; b++) {
                addDifference(block, b, LUMA + 4 * (b & 3) + 4 * STRIDE * (b >> 2));
            }
        }
        chroma(block, U, Macroblock.LUMA_BLOCKS, left);
        chroma(block, V, Macroblock.LUMA_BLOCKS + 4, left);
        move(LUMA, Planes.LUMA, aboveLuma, x, planes.luma, planes.lumaIndex(column), planes.lumaStride);
        move(U, Planes.CHROMA, aboveU, half, planes.u, planes.chromaIndex(column), planes.chromaStride);
        move(V, Planes.CHROMA, aboveV, half, planes.v, planes.chromaIndex(column), planes.chromaStride);
    }

    private void subblocks(Macroblock block) {
        // to the right of the lower rows of subblocks lies what is not decoded yet: the samples above serve all four
        for (int y = 4; y < Planes.LUMA; y += 4) {
            System.arraycopy(s, LUMA - STRIDE + Planes.LUMA, s, LUMA + (y - 1) * STRIDE + Planes.LUMA, 4);
        }
        for (int b = 0; b < Macroblock.LUMA_BLOCKS; b++) {
            int at = LUMA + 4 * (b & 3) + 4 * STRIDE * (b >> 2);
            subblocks.predict(block.lumaModes[b], at);
            addDifference(block, b, at);
        }
    }

    private void chroma(Macroblock block, int at, int first, boolean left) {
        BlockPrediction.predict(block.chromaMode, s, at, STRIDE, Planes.CHROMA, !top, left);
        for (int b = 0; b < 4; b++) {
            addDifference(block, first + b, at + 4 * (b & 1) + 4 * STRIDE * (b >> 1));
        }
    }

    private void addDifference(Macroblock block, int b, int at) {
        int from = b * Macroblock.BLOCK_LENGTH;
        if (block.content[b] == Macroblock.FULL) {
            InverseTransform.add(block.coefficients, from, s, at, STRIDE, between);
        } else if (block.content[b] == Macroblock.DC_ONLY) {
            InverseTransform.addDc(block.coefficients[from], s, at, STRIDE);
        }
    }

    /** Copies a square out, and keeps what the macroblocks to the right and below need of it. */
    private void move(int at, int size, byte[] above, int aboveAt, byte[] plane, int to, int stride) {
        // the corner of the next macroblock, before what is above it is replaced
        s[at - STRIDE - 1] = s[at - STRIDE + size - 1];
        for (int y = 0; y < size; y++) {
            int row = at + y * STRIDE;
            System.arraycopy(s, row, plane, to + y * stride, size);
            s[row - 1] = s[row + size - 1];
        }
        System.arraycopy(s, at + (size - 1) * STRIDE, above, aboveAt, size);
    }
}
