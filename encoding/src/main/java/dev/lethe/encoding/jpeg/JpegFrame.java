package dev.lethe.encoding.jpeg;

import dev.lethe.MissingCapabilityException;
import dev.lethe.io.ByteCursor;
import java.io.IOException;

/**
 * A frame header (ITU-T T.81, B.2.2).
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param progressive whether all coefficients must be held while decoding
 * @param componentIds the components' names
 */
record JpegFrame(int width, int height, boolean progressive, int[] componentIds) {
    static JpegFrame parse(ByteCursor in, boolean progressive, int length) throws IOException {
        int precision = in.u8();
        int height = in.u16be();
        int width = in.u16be();
        int[] ids = new int[in.u8()];
        if (width == 0 || height == 0 || ids.length == 0 || length < 8 + 3 * ids.length) {
            throw in.malformed("has a frame header without a size");
        }
        if (precision != 8) {
            throw new MissingCapabilityException("The pixels of a JPEG with " + precision
                    + " bits per sample can't be decoded by this build; convert the picture first");
        }
        for (int i = 0; i < ids.length; i++) {
            ids[i] = in.u8();
            in.skip(2);
        }
        return new JpegFrame(width, height, progressive, ids);
    }

    long samples() {
        return (long) width * height * componentIds.length;
    }
}
