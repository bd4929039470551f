package dev.lethe.metadata.jpeg;

import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;

/**
 * A frame header (T.81 section B.2.2).
 *
 * @param width in pixels
 * @param height in pixels
 * @param components 1 to 4
 * @param bits per sample
 * @param process second byte of the marker
 */
record JpegFrame(int width, int height, int components, int bits, int process) {
    static JpegFrame of(int marker, byte[] payload, ByteCursor cursor) throws MalformedImageException {
        if (payload.length < 6) {
            throw cursor.malformed("has a frame header that is too short");
        }
        int height = u16(payload, 1);
        int width = u16(payload, 3);
        int components = payload[5] & 0xFF;
        if (width == 0 || height == 0) {
            throw cursor.malformed("says that it has no pixels");
        }
        if (components < 1 || components > 4 || payload.length < 6 + 3 * components) {
            throw cursor.malformed("has a frame header that does not fit its components");
        }
        return new JpegFrame(width, height, components, payload[0] & 0xFF, marker);
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** What a decoder may have to know. */
    String variant() {
        return components == 4 ? "CMYK" : process == 0xC2 ? "progressive" : "";
    }
}
