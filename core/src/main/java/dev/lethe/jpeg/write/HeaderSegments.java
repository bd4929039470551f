package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The segments that a file has between its first marker and the tables: application data and comments. What they hold
 * is up to the caller; the writer copies no metadata by itself.
 */
@FunctionalInterface
public interface HeaderSegments {
    /**
     * Writes whole segments, each with marker and length, of APPn and COM alone.
     *
     * @param out not to be closed
     */
    void writeTo(OutputStream out) throws IOException;

    /**
     * No more than what readers need to take the components for what they are: nothing for grey and for YCbCr with the
     * customary ids 1, 2, 3; JFIF for other YCbCr; Adobe's marker for RGB, CMYK and YCCK.
     */
    static HeaderSegments colors(JpegFrame frame) {
        return switch (frame.colors()) {
            case GRAY, UNKNOWN -> out -> {};
            case YCBCR -> hasCustomaryIds(frame) ? out -> {} : HeaderSegments::jfif;
            case RGB, CMYK -> out -> adobe(out, 0);
            case YCCK -> out -> adobe(out, 2);
        };
    }

    private static boolean hasCustomaryIds(JpegFrame frame) {
        for (int i = 0; i < frame.components().size(); i++) {
            if (frame.components().get(i).id() != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** JFIF 1.01 of unknown density, without a thumbnail (ITU-T T.871 10.1). */
    private static void jfif(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE0, 0, 16});
        out.write("JFIF\0".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {1, 1, 0, 0, 1, 0, 1, 0, 0});
    }

    /** Adobe's segment, version 100, without flags (ITU-T T.872 6.5.3). */
    private static void adobe(OutputStream out, int transform) throws IOException {
        out.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14});
        out.write("Adobe".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
    }
}
