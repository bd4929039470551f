package dev.lethe.metadata.jxl;

import dev.lethe.MalformedImageException;
import dev.lethe.Orientation;
import dev.lethe.io.ByteCursor;

/**
 * The size, orientation and animation flag at the start of a codestream (ISO/IEC 18181-1 section D.2 and D.3).
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation part of the codestream: decoders apply it
 * @param animated whether there may be more than one frame
 */
record JxlSize(long width, long height, Orientation orientation, boolean animated) {
    private static final long[][] RATIOS = {{1, 1}, {12, 10}, {4, 3}, {3, 2}, {16, 9}, {5, 4}, {2, 1}};

    static JxlSize read(byte[] codestream, ByteCursor where) throws MalformedImageException {
        if (codestream.length < 4 || (codestream[0] & 0xFF) != 0xFF || codestream[1] != 0x0A) {
            throw where.malformed("has no codestream where one must start");
        }
        Bits bits = new Bits(codestream, 16);
        boolean small = bits.read(1) == 1;
        long height = small ? 8 * (bits.read(5) + 1) : bits.size();
        int ratio = (int) bits.read(3);
        long width = ratio > 0
                ? height * RATIOS[ratio - 1][0] / RATIOS[ratio - 1][1]
                : small ? 8 * (bits.read(5) + 1) : bits.size();
        Orientation orientation = Orientation.NORMAL;
        boolean animated = false;
        if (bits.read(1) == 0 && bits.read(1) == 1) {
            orientation = Orientation.ofExif((int) bits.read(3) + 1);
            if (bits.read(1) == 1) {
                bits.skipSize();
            }
            if (bits.read(1) == 1) {
                bits.skipPreview();
            }
            animated = bits.read(1) == 1;
        }
        if (bits.ended()) {
            throw where.malformed("ends within the codestream's header");
        }
        return new JxlSize(width, height, orientation, animated);
    }

    /** Bits of the codestream, least significant first. */
    private static final class Bits {
        private final byte[] bytes;
        private int position;

        Bits(byte[] bytes, int position) {
            this.bytes = bytes;
            this.position = position;
        }

        boolean ended() {
            return position > bytes.length * 8;
        }

        long read(int count) {
            long value = 0;
            for (int i = 0; i < count; i++, position++) {
                if (position / 8 < bytes.length) {
                    value |= (long) (bytes[position / 8] >> position % 8 & 1) << i;
                }
            }
            return value;
        }

        /** A dimension: one of four widths, plus one. */
        long size() {
            int[] widths = {9, 13, 18, 30};
            return read(widths[(int) read(2)]) + 1;
        }

        void skipSize() {
            boolean small = read(1) == 1;
            skipDimension(small);
            if (read(3) == 0) {
                skipDimension(small);
            }
        }

        private void skipDimension(boolean small) {
            if (small) {
                read(5);
            } else {
                size();
            }
        }

        void skipPreview() {
            boolean byEight = read(1) == 1;
            previewDimension(byEight);
            if (read(3) == 0) {
                previewDimension(byEight);
            }
        }

        private void previewDimension(boolean byEight) {
            int selector = (int) read(2);
            int[] eight = {0, 0, 5, 9};
            int[] plain = {6, 8, 10, 12};
            read(byEight ? eight[selector] : plain[selector]);
        }
    }
}
