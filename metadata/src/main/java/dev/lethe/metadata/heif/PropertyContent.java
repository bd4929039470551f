package dev.lethe.metadata.heif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Rebuilds properties from what their type defines (ISO/IEC 23008-12 section 6.5, 14496-12 section 12.1, 23001-17), so
 * that nothing can hide behind or between their fields.
 */
final class PropertyContent {
    private PropertyContent() {}

    /**
     * A property's content with nothing but its defined fields; colour profiles are not handled here.
     *
     * @throws dev.lethe.MalformedImageException if the content ends before the fields do
     */
    static byte[] defined(String type, Fields in) throws IOException {
        BoxBytes out = new BoxBytes();
        switch (type) {
            case "ispe", "iscl", "rloc" -> full(in, out).bytes(in.bytes(8));
            case "pasp" -> out.bytes(in.bytes(8));
            case "clap" -> out.bytes(in.bytes(32));
            case "irot" -> out.u8(in.u8() & 3);
            case "imir" -> out.u8(in.u8() & 1);
            case "clli" -> out.bytes(in.bytes(4));
            case "mdcv" -> out.bytes(in.bytes(24));
            case "amve" -> out.bytes(in.bytes(8));
            case "ndwt" -> full(in, out).bytes(in.bytes(4));
            case "lsel" -> out.bytes(in.bytes(2));
            case "tols" -> full(in, out).bytes(in.bytes(2));
            case "a1op" -> out.u8(in.u8() & 0x1F);
            case "a1lx" -> layerSizes(in, out);
            case "cclv" -> colourVolume(in, out);
            case "pixi" -> counted(in, out, 1);
            case "rref" -> counted(in, out, 4);
            case "auxC", "auxi" -> auxiliary(in, out);
            case "ccst" -> full(in, out).u32(in.u32() & 0xFC000000L);
            case "colr" -> out.type(in.type()).bytes(in.bytes(6)).u8(in.u8() & 0x80);
            case "oinf" -> OperatingPoints.copy(in, out);
            case "hvcC", "lhvC", "av1C", "avcC" -> DecoderSetup.copy(type, in, out);
            default -> UncompressedLayout.copy(type, in, out);
        }
        return out.toByteArray();
    }

    /** Copies the version; flags have no meaning in any property known here. */
    static BoxBytes full(Fields in, BoxBytes out) throws IOException {
        return out.u32(in.u32() & 0xFF000000L);
    }

    private static void counted(Fields in, BoxBytes out, int size) throws IOException {
        full(in, out);
        int count = in.u8();
        out.u8(count).bytes(in.bytes((long) size * count));
    }

    /** Name alone: the sub-type behind it may hold messages of the encoder. */
    private static void auxiliary(Fields in, BoxBytes out) throws IOException {
        in.skip(4);
        out.u32(0).bytes(in.text().getBytes(StandardCharsets.UTF_8)).u8(0);
    }

    private static void layerSizes(Fields in, BoxBytes out) throws IOException {
        int large = in.u8() & 1;
        out.u8(large).bytes(in.bytes(large == 1 ? 12 : 6));
    }

    private static void colourVolume(Fields in, BoxBytes out) throws IOException {
        int flags = in.u8() & 0x3C;
        int primaries = (flags & 0x20) != 0 ? 24 : 0;
        int luminances = 4 * Integer.bitCount(flags & 0x1C);
        out.u8(flags).bytes(in.bytes(primaries + luminances));
    }
}
