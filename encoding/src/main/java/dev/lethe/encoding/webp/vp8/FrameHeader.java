package dev.lethe.encoding.webp.vp8;

import dev.lethe.MalformedImageException;

/**
 * What a key frame says before its macroblocks (RFC 6386, 9 and 19.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param segmentation kinds of macroblocks
 * @param filter how edges are smoothed
 * @param partitions readers of the coefficients: row y of macroblocks is in partition y modulo their number, a power of 2
 * @param quantizers one for each segment
 * @param probabilities see {@link CoefficientProbabilities}
 * @param skipProbability that a macroblock's coefficients are coded, in 256ths; -1 if they always are
 * @param modes stands before the head of the first macroblock
 */
record FrameHeader(
        int width,
        int height,
        Segmentation segmentation,
        FilterHeader filter,
        BoolReader[] partitions,
        Quantizer[] quantizers,
        int[] probabilities,
        int skipProbability,
        BoolReader modes) {
    private static final int LENGTH = 10;
    private static final int START_CODE = 0x2A019D;
    private static final int LAST_VERSION = 3;
    private static final int SIZE_BYTES = 3;

    static FrameHeader read(byte[] data) throws MalformedImageException {
        require(data.length >= LENGTH, "end within their header");
        int tag = littleEndian(data, 0);
        boolean known = (tag & 1) == 0 && (tag >> 1 & 7) <= LAST_VERSION && littleEndian(data, 3) == START_CODE;
        require(known, "do not begin as they should");
        require((tag >> 4 & 1) == 1, "are not to be shown");
        int width = littleEndian(data, 6) & 0x3FFF;
        int height = littleEndian(data, 7) >> 8 & 0x3FFF;
        require(width > 0 && height > 0, "have no size");
        int first = tag >> 5;
        require(first <= data.length - LENGTH, "end within their first partition");
        int rest = LENGTH + first;
        BoolReader in = new BoolReader(data, LENGTH, rest);
        // colour space and clamping: decoders clamp always
        in.number(2);
        Segmentation segmentation = Segmentation.read(in);
        FilterHeader filter = FilterHeader.read(in);
        BoolReader[] partitions = partitions(data, rest, 1 << in.number(2));
        Quantizer[] quantizers = Quantizer.read(in, segmentation);
        // whether probabilities stay for the next frame, which there is not
        in.flag();
        int[] probabilities = CoefficientProbabilities.read(in);
        int skipProbability = in.flag() ? in.number(8) : -1;
        return new FrameHeader(
                width, height, segmentation, filter, partitions, quantizers, probabilities, skipProbability, in);
    }

    /** RFC 6386, 9.5. A partition that should reach past the end is cut there; it may end before that is noticed. */
    private static BoolReader[] partitions(byte[] data, int sizes, int count) throws MalformedImageException {
        int start = sizes + SIZE_BYTES * (count - 1);
        require(start <= data.length, "end within the sizes of their partitions");
        BoolReader[] partitions = new BoolReader[count];
        for (int i = 0; i < count; i++) {
            int left = data.length - start;
            int length = i == count - 1 ? left : Math.min(left, littleEndian(data, sizes + SIZE_BYTES * i));
            partitions[i] = new BoolReader(data, start, start + length);
            require(i < count - 1 || length > 0, "end before their last partition");
            start += length;
        }
        return partitions;
    }

    private static int littleEndian(byte[] data, int at) {
        return data[at] & 0xFF | (data[at + 1] & 0xFF) << 8 | (data[at + 2] & 0xFF) << 16;
    }

    static void require(boolean holds, String otherwise) throws MalformedImageException {
        if (!holds) {
            throw new MalformedImageException("WebP has lossy data that " + otherwise + "; the file is damaged");
        }
    }

    /** Macroblocks in a row. */
    int columns() {
        return width + 15 >> 4;
    }
}
