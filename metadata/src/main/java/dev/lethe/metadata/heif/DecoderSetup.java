package dev.lethe.metadata.heif;

import java.io.IOException;

/**
 * Decoder configurations with parameter sets only: supplemental messages, in which encoders write what they like, stay
 * out (ISO/IEC 14496-15 sections 5.3.3, 8.3.3, 9.6.3; AV1 Codec ISO Media File Format Binding section 2.3).
 */
final class DecoderSetup {
    private static final int HEVC_PREFIX_SEI = 39;
    private static final int HEVC_SUFFIX_SEI = 40;
    private static final int AV1_EXTENDED = 4;
    private static final int AV1_SIZED = 2;
    /** Type 1 in the upper bits, with a size. */
    private static final int AV1_SEQUENCE_HEADER = 1 << 3 | AV1_SIZED;

    private DecoderSetup() {}

    static void copy(String type, Fields in, BoxBytes out) throws IOException {
        switch (type) {
            case "hvcC" -> arrays(in, out.bytes(in.bytes(22)));
            case "lhvC" -> arrays(in, out.bytes(in.bytes(5)));
            case "avcC" -> avc(in, out);
            default -> av1(in, out);
        }
    }

    /** Arrays of parameter sets, by type of NAL unit. */
    private static void arrays(Fields in, BoxBytes out) throws IOException {
        int arrays = in.u8();
        BoxBytes kept = new BoxBytes();
        int count = 0;
        for (int i = 0; i < arrays; i++) {
            int head = in.u8();
            boolean message = (head & 0x3F) == HEVC_PREFIX_SEI || (head & 0x3F) == HEVC_SUFFIX_SEI;
            BoxBytes array = new BoxBytes().u8(head & 0xBF);
            units(in, array, in.u16(), 2);
            if (!message) {
                kept.bytes(array.toByteArray());
                count++;
            }
        }
        out.u8(count).bytes(kept.toByteArray());
    }

    /** A count of one or two bytes and as many units, each with its length. */
    private static void units(Fields in, BoxBytes out, int count, int countSize) throws IOException {
        if (countSize == 2) {
            out.u16(count);
        } else {
            out.u8(count);
        }
        for (int i = 0; i < (countSize == 2 ? count : count & 0x1F); i++) {
            int length = in.u16();
            out.u16(length).bytes(in.bytes(length));
        }
    }

    private static void avc(Fields in, BoxBytes out) throws IOException {
        byte[] head = in.bytes(5);
        out.bytes(head);
        units(in, out, in.u8() | 0xE0, 1);
        int pictureSets = in.u8();
        units(in, out, pictureSets, 1);
        boolean high = switch (head[1] & 0xFF) {
            case 100, 110, 122, 144, 244 -> true;
            default -> false;
        };
        if (high && in.left() >= 4) {
            out.bytes(in.bytes(3));
            units(in, out, in.u8(), 1);
        }
    }

    /**
     * Four bytes of figures, then open bitstream units, of which only the sequence header configures anything. A unit
     * without a size would reach over all that follow, and is not allowed here.
     */
    private static void av1(Fields in, BoxBytes out) throws IOException {
        out.bytes(in.bytes(4));
        while (in.left() > 0) {
            int head = in.u8() & 0xFE;
            BoxBytes unit = new BoxBytes().u8(head);
            if ((head & AV1_EXTENDED) != 0) {
                unit.u8(in.u8());
            }
            long size = (head & AV1_SIZED) != 0 ? size(in, unit) : in.left();
            unit.bytes(in.bytes(size));
            if ((head & ~AV1_EXTENDED) == AV1_SEQUENCE_HEADER) {
                out.bytes(unit.toByteArray());
            }
        }
    }

    /** A number in groups of seven bits, the lowest first. */
    private static long size(Fields in, BoxBytes out) throws IOException {
        long size = 0;
        for (int i = 0; i < 8; i++) {
            int b = in.u8();
            out.u8(b);
            size |= (long) (b & 0x7F) << 7 * i;
            if (b < 0x80) {
                return size;
            }
        }
        throw in.damaged("has a number of impossible length");
    }
}
