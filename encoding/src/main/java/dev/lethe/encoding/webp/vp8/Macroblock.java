package dev.lethe.encoding.webp.vp8;

/**
 * What is coded of 16 by 16 pixels: 16 luma blocks, then 4 blocks of each chroma plane. Filled anew for each macroblock.
 */
final class Macroblock {
    static final int LUMA_BLOCKS = 16;
    static final int BLOCKS = 24;
    static final int BLOCK_LENGTH = 16;

    /** Nothing is coded of a block. */
    static final byte EMPTY = 0;
    /** Of a block the first coefficient alone is not 0. */
    static final byte DC_ONLY = 1;
    /** A block has others, too. */
    static final byte FULL = 2;

    /** 0 to 3. */
    int segment;

    /** Whether the frame says that there are no coefficients. */
    boolean skipped;

    /** Whether each luma block has a mode of its own; else the first one is that of all. */
    boolean split;

    final int[] lumaModes = new int[LUMA_BLOCKS];
    int chromaMode;

    /** Coefficients times their quantiser, block by block. */
    final short[] coefficients = new short[BLOCKS * BLOCK_LENGTH];

    /** For each block {@link #EMPTY}, {@link #DC_ONLY} or {@link #FULL}. */
    final byte[] content = new byte[BLOCKS];
}
