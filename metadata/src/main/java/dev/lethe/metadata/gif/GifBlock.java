package dev.lethe.metadata.gif;

/**
 * One block of a GIF's body, as the walker met it.
 *
 * @param meaning what it is
 * @param start offset of its introducer
 * @param descriptor an image's nine bytes behind the separator; empty for others
 * @param table an image's own colour table; empty where it has none
 * @param codeSize an image's minimum code size (GIF89a section 22)
 * @param chain its sub-blocks
 */
record GifBlock(GifBlocks meaning, long start, byte[] descriptor, byte[] table, int codeSize, Chain chain) {
    /** Bits of an image's packed fields that have no meaning (GIF89a section 20). */
    static final int RESERVED = 0x18;

    static GifBlock extension(GifBlocks meaning, long start, Chain chain) {
        return new GifBlock(meaning, start, new byte[0], new byte[0], 0, chain);
    }

    int width() {
        return u16(4);
    }

    int height() {
        return u16(6);
    }

    /** Right edge on the screen. */
    int right() {
        return u16(0) + width();
    }

    /** Lower edge on the screen. */
    int bottom() {
        return u16(2) + height();
    }

    private int u16(int at) {
        return descriptor[at] & 0xFF | (descriptor[at + 1] & 0xFF) << 8;
    }

    /**
     * A run of sub-blocks (GIF89a section 15).
     *
     * @param start offset of the first size byte
     * @param end offset behind the terminator, or the end of the input
     * @param content bytes in the sub-blocks together, without their sizes
     * @param cut offset of the size byte at which the input ends too early; -1 where it does not
     */
    record Chain(long start, long end, long content, long cut) {
        boolean closed() {
            return cut < 0;
        }

        long length() {
            return end - start;
        }
    }
}
