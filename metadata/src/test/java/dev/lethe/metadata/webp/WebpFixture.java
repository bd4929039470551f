package dev.lethe.metadata.webp;

import static dev.lethe.metadata.SampleBlocks.ascii;

import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.ContainerFixture;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.metadata.verify.WebpProof;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;

/** WebPs to be built and stripped, still and animated. */
abstract class WebpFixture extends ContainerFixture {
    static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();
    static final byte[] LOSSY = WebpBytes.lossy(6, 4, 7);
    static final byte[] LOSSLESS = WebpBytes.lossless(6, 4, true);
    static final byte[] ALPHA = {0, 1, 2};

    @Override
    protected ContainerCodec codec() {
        return new WebpCodec();
    }

    @Override
    protected StructureProof proof() {
        return new WebpProof();
    }

    /** What the contract calls clean: nothing private, and everything that may stay. */
    static byte[] clean() {
        return new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x38, 6, 4))
                .chunk("ICCP", SampleBlocks.neutralProfile())
                .chunk("ALPH", ALPHA)
                .chunk("VP8 ", LOSSY)
                .chunk("EXIF", SampleBlocks.orientationOnly(6))
                .file();
    }

    /** What the contract calls loaded: the same with every private carrier. */
    static byte[] loaded() {
        return new WebpBytes()
                .chunk("VP8X", concat(WebpBytes.extended(0xFF3D, 6, 4), ascii(SECRET)))
                .chunk("ICCP", SampleBlocks.profile(SECRET))
                .chunk("prVt", ascii(SECRET))
                .chunk("ALPH", ALPHA, 'S')
                .chunk("C2PA", ascii(SECRET))
                .chunk("VP8 ", LOSSY, 'S')
                .chunk("VP8L", LOSSLESS)
                .chunk("ANMF", ascii(SECRET))
                .chunk("EXIF", concat(ascii("Exif\0\0"), SampleBlocks.exif(6, SECRET)))
                .chunk("EXIF", SampleBlocks.exif(3, SECRET))
                .chunk("XMP ", SampleBlocks.xmp(SECRET))
                .chunk("ICCP", ascii(SECRET))
                .file();
    }

    static byte[] animation() {
        byte[] one = new WebpBytes()
                .chunk("ALPH", ALPHA, 'S')
                .chunk("VP8 ", WebpBytes.lossy(4, 2, 3))
                .chunk("seCr", ascii(SECRET))
                .chunk("XMP ", SampleBlocks.xmp(SECRET))
                .chunks();
        byte[] two = new WebpBytes()
                .chunk("seCr", ascii(SECRET))
                .chunk("VP8L", LOSSLESS)
                .chunks();
        return new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x16, 6, 4))
                .chunk("ANIM", concat(new byte[] {1, 2, 3, 4, 5, 0}, ascii(SECRET)))
                .chunk("ANMF", WebpBytes.frame(2, 2, 4, 2, 0xFF, one))
                .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, two))
                .chunk("XMP ", SampleBlocks.xmp(SECRET))
                .file();
    }

    FindingCollector found(byte[] webp) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(webp, DEFAULT, found);
        return found;
    }
}
