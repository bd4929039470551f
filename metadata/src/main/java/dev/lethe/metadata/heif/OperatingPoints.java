package dev.lethe.metadata.heif;

import java.io.IOException;

/** The operating points of layered HEVC, field by field (ISO/IEC 14496-15 section 9.6.2). */
final class OperatingPoints {
    private OperatingPoints() {}

    static void copy(Fields in, BoxBytes out) throws IOException {
        PropertyContent.full(in, out);
        int scalability = in.u16();
        out.u16(scalability);
        int profiles = in.u8() & 0x3F;
        out.u8(profiles).bytes(in.bytes(12L * profiles));
        int points = in.u16();
        out.u16(points);
        for (int i = 0; i < points; i++) {
            point(in, out);
        }
        layers(in, out, Integer.bitCount(scalability));
    }

    private static void point(Fields in, BoxBytes out) throws IOException {
        out.bytes(in.bytes(3));
        int layers = in.u8();
        out.u8(layers).bytes(in.bytes(2L * layers)).bytes(in.bytes(8));
        int details = in.u8();
        out.u8(details);
        if ((details & 2) != 0) {
            out.bytes(in.bytes(3));
        }
        if ((details & 1) != 0) {
            out.bytes(in.bytes(8));
        }
    }

    private static void layers(Fields in, BoxBytes out, int dimensions) throws IOException {
        int layers = in.u8();
        out.u8(layers);
        for (int i = 0; i < layers; i++) {
            out.u8(in.u8());
            int references = in.u8();
            out.u8(references).bytes(in.bytes(references)).bytes(in.bytes(dimensions));
        }
    }
}
