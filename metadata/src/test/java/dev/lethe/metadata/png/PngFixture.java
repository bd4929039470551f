package dev.lethe.metadata.png;

import static dev.lethe.metadata.SampleBlocks.ascii;

import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.ContainerFixture;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.PngProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** PNGs to be built and stripped. */
abstract class PngFixture extends ContainerFixture {
    /** Two rows of two RGB pixels, filtered and deflated. */
    static final byte[] ROWS = PngBytes.deflate(new byte[] {0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12});

    static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();

    @Override
    protected ContainerCodec codec() {
        return new PngCodec();
    }

    @Override
    protected StructureProof proof() {
        return new PngProof();
    }

    static PngBytes start() {
        return PngBytes.of(2, 2, 8, 2);
    }

    static PngBytes display(PngBytes png) {
        return png.chunk("gAMA", 0, 0, 0xB1, 0x8F)
                .chunk("cHRM", new byte[32])
                .chunk("sBIT", 8, 8, 8)
                .chunk("cICP", 1, 13, 0, 1)
                .chunk("mDCV", new byte[24])
                .chunk("cLLI", new byte[8])
                .chunk("bKGD", new byte[6])
                .chunk("pHYs", 0, 0, 0, 2, 0, 0, 0, 1, 0)
                .chunk("tRNS", new byte[6]);
    }

    static byte[] half(int index) {
        int middle = ROWS.length / 2;
        return index == 0 ? Arrays.copyOf(ROWS, middle) : Arrays.copyOfRange(ROWS, middle, ROWS.length);
    }

    /** What the contract calls clean: nothing private, and everything that may stay. */
    static byte[] clean() {
        PngBytes png = start().chunk("eXIf", SampleBlocks.orientationOnly(6))
                .chunk("iCCP", PngBytes.profile("ICC profile", SampleBlocks.neutralProfile()));
        return display(png).chunk("IDAT", half(0)).chunk("IDAT", half(1)).end();
    }

    /** What the contract calls loaded: the same with every private carrier. */
    static byte[] loaded() {
        PngBytes png = start().chunk("iCCP", PngBytes.profile(SECRET, SampleBlocks.profile(SECRET)))
                .chunk("tEXt", ascii("Author\0" + SECRET))
                .chunk("tEXt", ascii(SECRET + "\0" + SECRET))
                .chunk("zTXt", PngBytes.packed("Comment\0\0", ascii(SECRET)))
                .chunk("iTXt", ascii("parameters\0\0\0en\0\0" + SECRET))
                .chunk("iTXt", PngBytes.packed("Title\0\1\0\0\0", ascii(SECRET)))
                .chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + text(SampleBlocks.xmp(SECRET))))
                .chunk("zTXt", rawProfile("exif", SampleBlocks.exif(3, SECRET)))
                .chunk("zTXt", rawProfile("iptc", SampleBlocks.photoshop(SECRET)))
                .chunk("zTXt", rawProfile("xmp", SampleBlocks.xmp(SECRET)))
                .chunk("tIME", 7, 0xE8, 2, 29, 12, 34, 56)
                .chunk("sPLT", ascii(SECRET + "\0\10"))
                .chunk("caBX", ascii(SECRET))
                .chunk("iDOT", ascii(SECRET));
        return display(png)
                .chunk("hIST", ascii(SECRET))
                .chunk("IDAT", half(0))
                .chunk("IDAT", half(1))
                .chunk("fdAT", ascii(SECRET))
                .chunk("prVt", ascii(SECRET))
                .chunk("eXIf", SampleBlocks.exif(6, SECRET))
                .end();
    }

    static byte[] rawProfile(String kind, byte[] block) {
        String text = "\n" + kind + "\n    " + block.length + "\n"
                + HexFormat.of().formatHex(block).replaceAll("(.{72})", "$1\n") + "\n";
        return PngBytes.packed("Raw profile type " + kind + "\0\0", ascii(text));
    }

    static PngBytes animation() {
        byte[] frame = concat(new byte[] {0, 0, 0, 2}, ROWS);
        return start().chunk("acTL", 0, 0, 0, 2, 0, 0, 0, 5)
                .chunk("tEXt", ascii("Comment\0" + SECRET))
                .chunk("fcTL", control(0))
                .chunk("IDAT", ROWS)
                .chunk("fcTL", control(1))
                .chunk("prVt", ascii(SECRET))
                .chunk("fdAT", frame);
    }

    static byte[] control(int sequence) {
        return ByteBuffer.allocate(26)
                .putInt(sequence)
                .putInt(2)
                .putInt(2)
                .putInt(16, 0)
                .putShort(20, (short) 1)
                .array();
    }

    FindingCollector found(byte[] png) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(png, DEFAULT, found);
        return found;
    }
}
