package dev.lethe.metadata.heif;

import java.io.IOException;

/** How uncompressed and generically compressed pictures are laid out, field by field (ISO/IEC 23001-17). */
final class UncompressedLayout {
    private static final int FIRST_NAMED_COMPONENT = 0x8000;

    private UncompressedLayout() {}

    static void copy(String type, Fields in, BoxBytes out) throws IOException {
        switch (type) {
            case "uncC" -> frame(in, out);
            case "cmpd" -> components(in, out);
            case "cmpC" -> PropertyContent.full(in, out).bytes(in.bytes(5));
            case "icef" -> units(in, out);
            case "cloc" -> PropertyContent.full(in, out).u8(in.u8());
            default -> throw in.damaged("is of a type that is not known");
        }
    }

    private static void frame(Fields in, BoxBytes out) throws IOException {
        int version = in.version();
        out.u32((long) version << 24).bytes(in.bytes(4));
        if (version > 0) {
            return;
        }
        long components = in.u32();
        out.u32(components);
        for (long i = 0; i < components; i++) {
            out.bytes(in.bytes(5));
        }
        // Sampling, interleave, block size, flags; pixel, row and tile alignment; tiles across and down.
        out.bytes(in.bytes(4 + 5 * 4));
    }

    /** Component types; the addresses that explain types of one's own are texts and stay empty. */
    private static void components(Fields in, BoxBytes out) throws IOException {
        long count = in.u32();
        out.u32(count);
        for (long i = 0; i < count; i++) {
            int type = in.u16();
            out.u16(type);
            if (type >= FIRST_NAMED_COMPONENT) {
                in.text();
                out.u8(0);
            }
        }
    }

    private static void units(Fields in, BoxBytes out) throws IOException {
        int[] offsetSizes = {0, 2, 3, 4, 8};
        PropertyContent.full(in, out);
        int codes = in.u8() & 0xFC;
        int offset = codes >> 5;
        int size = codes >> 2 & 7;
        if (offset >= offsetSizes.length || size > 4) {
            throw in.damaged("has a number of impossible size");
        }
        int[] lengthSizes = {1, 2, 3, 4, 8};
        long count = in.u32();
        out.u8(codes).u32(count);
        int unit = offsetSizes[offset] + lengthSizes[size];
        if (count > in.left() / unit) {
            throw in.damaged("ends before its content does");
        }
        out.bytes(in.bytes(count * unit));
    }
}
