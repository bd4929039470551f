package dev.lethe.metadata.jpeg;

import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.metadata.verify.JpegProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JPEG holds to what every format holds to. */
class JpegContractTest extends ContainerContract {
    private static final byte[] NEUTRAL =
            IccProfile.neutralise(IccBytes.profile(SECRET)).orElseThrow();

    @Override
    protected ContainerCodec codec() {
        return new JpegCodec();
    }

    @Override
    protected StructureProof proof() {
        return new JpegProof();
    }

    private static byte[] orientation() {
        return ExifBytes.of(SECRET).rebuilt(MetadataPolicy.removeAllButDisplay());
    }

    private static byte[] icc(byte[] profile) {
        byte[] part = new byte[2 + profile.length];
        part[0] = 1;
        part[1] = 1;
        System.arraycopy(profile, 0, part, 2, profile.length);
        return part;
    }

    @Override
    protected byte[] clean() {
        return new JpegBytes()
                .jfif()
                .segment(0xE1, "Exif\0\0", orientation())
                .segment(0xE2, "ICC_PROFILE\0", icc(NEUTRAL))
                .adobe()
                .tables()
                .scan()
                .end();
    }

    @Override
    protected byte[] loaded() {
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        byte[] thumbnail =
                ("JFIF\0\1\1\1\0\110\0\110\5\1" + SECRET.substring(0, 15)).getBytes(StandardCharsets.ISO_8859_1);
        byte[] xmp =
                ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' dc:source='"
                                + SECRET
                                + "'/></rdf:RDF></x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] picture = new JpegBytes()
                .segment(0xE0, "", thumbnail)
                .segment(0xE0, "JFXX\0", secret)
                .segment(0xE1, "Exif\0\0", ExifBytes.block(SECRET))
                .segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", xmp)
                .segment(0xE1, "http://ns.adobe.com/xmp/extension/\0", secret)
                .segment(0xE2, "ICC_PROFILE\0", icc(IccBytes.profile(SECRET)))
                .segment(0xE2, "MPF\0", secret)
                .segment(0xE2, "FPXR\0", secret)
                .segment(0xEB, "JP", secret)
                .segment(0xEC, "Ducky", secret)
                .segment(
                        0xED,
                        "Photoshop 3.0\0",
                        ("8BIM\4\4\0\0\0\0\0\22" + SECRET).getBytes(StandardCharsets.ISO_8859_1))
                .segment(0xE5, "", secret)
                .segment(0xFE, "", secret)
                .segment(0xEE, "Adobe\0d\1\2\3\4\1", secret)
                .tables()
                .raw(0x41, 0x42, 0xFF, 0xFF)
                .scan()
                .segment(0xFE, "", secret)
                .end();
        return concatenate(picture, secret);
    }

    @Override
    protected List<byte[]> variants() {
        // Two scans with tables and a comment between them; no JFIF, no end.
        return List.of(
                new JpegBytes()
                        .tables()
                        .scan()
                        .segment(0xFE, "", SECRET.getBytes(StandardCharsets.UTF_8))
                        .segment(0xDD, 0, 4)
                        .scan()
                        .end(),
                new JpegBytes().jfif().tables().scan().bytes());
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return new JpegBytes()
                .jfif()
                .segment(0xE1, "Exif\0\0", orientation())
                .segment(0xE9, "", payload)
                .segment(0xE2, "ICC_PROFILE\0", icc(NEUTRAL))
                .adobe()
                .tables()
                .scan()
                .end();
    }

    @Override
    protected byte[] withHugeLength() {
        return new JpegBytes().jfif().tables().raw(0xFF, 0xE1, 0xFF, 0xFF, 'E').bytes();
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        int at = 2;
        while (at + 4 <= file.length) {
            int marker = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) != 0xFF || marker == 0xFF || marker == 0) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            int next = at + 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            if (marker < 0xE0) {
                coded.write(file, at, next - at);
            }
            at = next;
            while (marker == 0xDA && at < file.length && !isMarker(file, at)) {
                coded.write(file[at++]);
            }
        }
        return coded.toByteArray();
    }

    private static boolean isMarker(byte[] file, int at) {
        int code = at + 1 < file.length ? file[at + 1] & 0xFF : 0;
        return (file[at] & 0xFF) == 0xFF && code >= 0xC0 && (code < 0xD0 || code > 0xD7);
    }

    private static byte[] concatenate(byte[] a, byte[] b) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(a);
        both.writeBytes(b);
        return both.toByteArray();
    }
}
