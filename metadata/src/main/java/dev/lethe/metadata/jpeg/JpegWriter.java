package dev.lethe.metadata.jpeg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes segments anew. */
final class JpegWriter {
    private static final int LARGEST_PAYLOAD = 65_533;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    JpegWriter(OutputStream out) {
        this.out = out;
    }

    void marker(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    void segment(int marker, byte[] payload, int length) throws IOException {
        marker(marker);
        out.write(length + 2 >> 8);
        out.write(length + 2 & 0xFF);
        out.write(payload, 0, length);
    }

    /**
     * A JFIF segment without thumbnail.
     *
     * @param old the one it replaces
     * @param aspect whether the pixels' aspect and density are kept
     */
    void jfif(byte[] old, boolean aspect) throws IOException {
        byte[] payload = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
        if (aspect && old.length >= 12 && old[7] >= 0 && old[7] <= 2) {
            System.arraycopy(old, 7, payload, 7, 5);
        }
        segment(JpegMarkers.APP0, payload, payload.length);
    }

    /** An Adobe segment that says how colours are transformed and nothing else. */
    void adobe(int transform) throws IOException {
        byte[] payload = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        segment(JpegMarkers.APP14, payload, payload.length);
    }

    void exif(byte[] block) throws IOException {
        byte[] payload = new byte[6 + block.length];
        System.arraycopy("Exif\0\0".getBytes(StandardCharsets.US_ASCII), 0, payload, 0, 6);
        System.arraycopy(block, 0, payload, 6, block.length);
        segment(JpegMarkers.APP1, payload, payload.length);
    }

    /** A colour profile in as many segments as it needs (ICC.1:2022 annex B.4). */
    void icc(byte[] profile) throws IOException {
        int most = LARGEST_PAYLOAD - ICC.length - 2;
        int parts = (profile.length + most - 1) / most;
        for (int part = 0; part < parts; part++) {
            int from = part * most;
            int length = Math.min(most, profile.length - from);
            byte[] payload = new byte[ICC.length + 2 + length];
            System.arraycopy(ICC, 0, payload, 0, ICC.length);
            payload[ICC.length] = (byte) (part + 1);
            payload[ICC.length + 1] = (byte) parts;
            System.arraycopy(profile, from, payload, ICC.length + 2, length);
            segment(JpegMarkers.APP2, payload, payload.length);
        }
    }
}
