package dev.lethe.metadata.webp;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.metadata.verify.WebpProof;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** WebP, still and animated. */
class WebpCodecTest extends ContainerContract {
    private static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();
    private static final byte[] LOSSY = WebpBytes.lossy(6, 4, 7);
    private static final byte[] LOSSLESS = WebpBytes.lossless(6, 4, true);
    private static final byte[] ALPHA = {0, 1, 2};

    @Override
    protected ContainerCodec codec() {
        return new WebpCodec();
    }

    @Override
    protected StructureProof proof() {
        return new WebpProof();
    }

    @Override
    protected byte[] clean() {
        return new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x38, 6, 4))
                .chunk("ICCP", SampleBlocks.neutralProfile())
                .chunk("ALPH", ALPHA)
                .chunk("VP8 ", LOSSY)
                .chunk("EXIF", SampleBlocks.orientationOnly(6))
                .file();
    }

    @Override
    protected byte[] loaded() {
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

    @Override
    protected byte[] withUnknown(byte[] payload) {
        byte[] clean = clean();
        byte[] chunk = new WebpBytes().chunk("seCr", payload).chunks();
        byte[] file = concat(Arrays.copyOf(clean, 30), chunk, Arrays.copyOfRange(clean, 30, clean.length));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    @Override
    protected byte[] withHugeLength() {
        return new WebpBytes()
                .raw("prVt", 0xFFFFFFFEL, ascii(SECRET))
                .chunk("VP8 ", LOSSY)
                .file();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] simple = new WebpBytes()
                .chunk("VP8L", LOSSLESS)
                .chunk("XMP ", ascii(SECRET))
                .file();
        return List.of(animation(), simple);
    }

    private static byte[] animation() {
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

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean animated = text(file).contains("ANIM");
        int second = !animated && text(file).contains("VP8 ") ? text(file).indexOf("VP8L") : -1;
        coded(second < 0 ? file : Arrays.copyOf(file, second), 12, animated, out);
        return out.toByteArray();
    }

    private static void coded(byte[] file, int from, boolean animated, ByteArrayOutputStream out) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = from;
        while (at + 8 <= file.length) {
            String type = text(Arrays.copyOfRange(file, at, at + 4));
            byte[] payload = Arrays.copyOfRange(file, at + 8, at + 8 + bytes.getInt(at + 4));
            if (type.equals("ANMF") && animated) {
                // Fifteen bytes and the two bits that are not reserved.
                out.write(payload, 0, 15);
                out.write(payload[15] & 3);
                coded(payload, 16, true, out);
            } else if (List.of("VP8 ", "VP8L", "ALPH").contains(type)) {
                out.writeBytes(ascii(type));
                out.writeBytes(payload);
            } else if (type.equals("ANIM")) {
                out.write(payload, 0, 6);
            }
            at += 8 + payload.length + payload.length % 2;
        }
    }

    private FindingCollector found(byte[] webp) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(webp, DEFAULT, found);
        return found;
    }

    @Test
    void strip_leaves_a_clean_picture_as_it_is() throws Exception {
        assertThat(strip(clean())).isEqualTo(clean());
    }

    @Test
    void findings_name_every_carrier_of_a_loaded_picture() throws Exception {
        FindingCollector found = found(loaded());
        assertThat(found.findings())
                .extracting(Finding::carrier)
                .contains("WebP XMP", "WebP C2PA", "WebP VP8L", "WebP ANMF", "WebP ICCP", "WebP chunk", "WebP")
                .anyMatch(carrier -> carrier.startsWith("WebP EXIF"))
                .anyMatch(carrier -> carrier.startsWith("ICC profile"));
        assertThat(found.findings())
                .extracting(Finding::kind)
                .contains(
                        Kind.DEVICE,
                        Kind.PROVENANCE,
                        Kind.SERIAL_NUMBER,
                        Kind.HIDDEN_PICTURE,
                        Kind.UNKNOWN_DATA,
                        Kind.COLOR_PROFILE_IDENTITY);
        assertThat(found.findings())
                .filteredOn(finding -> finding.what().contains("padding"))
                .extracting(Finding::bytes)
                .containsExactly(1L, 2L);
        assertThat(found.hiddenPictures()).isNotEmpty();
    }

    @Test
    void strip_rebuilds_frames_with_their_pictures_alone() throws Exception {
        byte[] one = new WebpBytes()
                .chunk("ALPH", ALPHA)
                .chunk("VP8 ", WebpBytes.lossy(4, 2, 3))
                .chunks();
        byte[] two = new WebpBytes().chunk("VP8L", LOSSLESS).chunks();
        byte[] expected = new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x12, 6, 4))
                .chunk("ANIM", new byte[] {1, 2, 3, 4, 5, 0})
                .chunk("ANMF", WebpBytes.frame(2, 2, 4, 2, 3, one))
                .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, two))
                .file();
        assertThat(strip(animation())).isEqualTo(expected);
        assertThat(header(expected).frames()).isEqualTo(2);
        assertThat(header(expected).variant()).isEqualTo("animated");
        assertThat(header(expected).alpha()).isTrue();
    }

    @Test
    void strip_leaves_a_simple_file_simple() throws Exception {
        byte[] simple = new WebpBytes().chunk("VP8 ", LOSSY).file();
        byte[] more = new WebpBytes()
                .chunk("VP8 ", LOSSY)
                .chunk("EXIF", SampleBlocks.exif(1, SECRET))
                .chunk("XMP ", SampleBlocks.xmp(SECRET))
                .file();
        assertThat(strip(simple)).isEqualTo(simple);
        assertThat(strip(more)).isEqualTo(simple);
    }

    @Test
    void strip_extends_a_simple_file_to_keep_its_orientation() throws Exception {
        byte[] turned = new WebpBytes()
                .chunk("VP8L", LOSSLESS)
                .chunk("EXIF", SampleBlocks.exif(8, SECRET))
                .file();
        byte[] expected = new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x18, 6, 4))
                .chunk("VP8L", LOSSLESS)
                .chunk("EXIF", SampleBlocks.orientationOnly(8))
                .file();
        assertThat(strip(turned)).isEqualTo(expected);
        assertThat(header(turned).orientation()).isEqualTo(Orientation.ROTATED_270);
        assertThat(strip(turned, DEFAULT.withOrientationDropped()))
                .isEqualTo(new WebpBytes().chunk("VP8L", LOSSLESS).file());
    }

    @Test
    void strip_rewrites_flags_from_what_is_kept() throws Exception {
        byte[] bare = new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x10, 6, 4))
                .chunk("ALPH", ALPHA)
                .chunk("VP8 ", LOSSY)
                .file();
        assertThat(strip(loaded(), MetadataPolicy.removeEverything())).isEqualTo(bare);
    }

    @Test
    void strip_embeds_the_requested_profile_where_there_is_none() throws Exception {
        byte[] plain = new WebpBytes().chunk("VP8 ", LOSSY).file();
        StripRequest request = new StripRequest(DEFAULT, ColorProfile.icc(SampleBlocks.profile(SECRET)));
        byte[] expected = new WebpBytes()
                .chunk("VP8X", WebpBytes.extended(0x20, 6, 4))
                .chunk("ICCP", SampleBlocks.neutralProfile())
                .chunk("VP8 ", LOSSY)
                .file();
        assertThat(strip(plain, request, new FindingCollector())).isEqualTo(expected);
        assertThat(strip(clean(), request, new FindingCollector())).isEqualTo(clean());
    }

    @Test
    void strip_rebuilds_a_copyright_notice_when_asked() throws Exception {
        byte[] kept = strip(loaded(), DEFAULT.withCopyrightKept());
        assertThat(text(kept)).contains(SECRET);
        assertProven(kept, DEFAULT.withCopyrightKept());
        assertThat(objections(kept, DEFAULT)).isNotEmpty();
    }

    @Test
    void strip_refuses_signed_origin_when_the_policy_says_so() {
        assertThatThrownBy(() -> strip(loaded(), DEFAULT.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("C2PA");
    }

    @Test
    void strip_keeps_what_a_truncated_file_has() throws Exception {
        byte[] whole = new WebpBytes().chunk("VP8 ", WebpBytes.lossy(6, 4, 40)).file();
        FindingCollector found = new FindingCollector();
        byte[] result = strip(Arrays.copyOf(whole, 51), DEFAULT, found);
        assertThat(result)
                .isEqualTo(new WebpBytes()
                        .chunk("VP8 ", Arrays.copyOf(WebpBytes.lossy(6, 4, 40), 31))
                        .file());
        assertThat(found.notes()).anyMatch(note -> note.contains("shorter"));
        byte[] animation = animation();
        int second = text(animation).lastIndexOf("VP8L");
        assertThat(header(strip(Arrays.copyOf(animation, second))).frames()).isEqualTo(1);
    }

    @Test
    void strip_takes_a_size_that_does_not_count_the_last_padding() throws Exception {
        WebpBytes odd = new WebpBytes().chunk("VP8 ", LOSSY);
        byte[] right = odd.file();
        FindingCollector found = new FindingCollector();
        assertThat(strip(odd.file(right.length - 9L), DEFAULT, found)).isEqualTo(right);
        assertThat(found.findings()).isEmpty();
        assertThat(strip(odd.file(right.length))).isEqualTo(right);
    }

    @Test
    void strip_drops_the_still_picture_of_an_animation() throws Exception {
        byte[] frame = new WebpBytes().chunk("VP8L", LOSSLESS).chunks();
        WebpBytes start =
                new WebpBytes().chunk("VP8X", WebpBytes.extended(0x02, 6, 4)).chunk("ANIM", new byte[6]);
        byte[] expected =
                start.chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame)).file();
        byte[] both = start.chunk("VP8 ", LOSSY).file();
        FindingCollector found = new FindingCollector();
        assertThat(strip(both, DEFAULT, found)).isEqualTo(expected);
        assertThat(found.findings()).extracting(Finding::kind).containsExactly(Kind.HIDDEN_PICTURE);
    }

    @Test
    void strip_refuses_what_no_viewer_shows_and_says_why() {
        byte[] frame = new WebpBytes().chunk("VP8L", LOSSLESS).chunks();
        refuses(new WebpBytes().chunk("EXIF", SampleBlocks.exif(6, SECRET)).file(), "no picture");
        refuses(new WebpBytes().chunk("VP8 ", new byte[20]).file(), "key frame");
        refuses(new WebpBytes().chunk("VP8L", new byte[20]).file(), "lossless");
        refuses(new WebpBytes().chunk("VP8 ", LOSSY).file(8), "no picture");
        refuses(new WebpBytes().chunk("VP8 ", LOSSY).file(22), "longer than the file says");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(0, 16384, 16384))
                        .chunk("VP8 ", LOSSY)
                        .file(),
                "canvas of another size");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(2, 6, 4))
                        .chunk("ANIM", new byte[6])
                        .chunk("ANMF", WebpBytes.frame(2, 0, 6, 4, 0, frame))
                        .file(),
                "beyond the canvas");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(2, 6, 4))
                        .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame))
                        .file(),
                "no animation settings");
        // Found by mutants of structure: such a file was written with a size that leaves its first frame out.
        refuses(
                new WebpBytes()
                        .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame))
                        .chunk("VP8X", WebpBytes.extended(2, 6, 4))
                        .chunk("ANIM", new byte[6])
                        .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame))
                        .file(),
                "frames before its header");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(0, 1 << 24, 1 << 24))
                        .chunk("VP8 ", LOSSY)
                        .file(),
                "larger than the format allows");
    }

    private void refuses(byte[] webp, String why) {
        assertThatThrownBy(() -> strip(webp))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining(why);
    }

    @Test
    void proof_objects_to_each_forbidden_thing() throws Exception {
        for (String type : List.of("XMP ", "prVt", "C2PA", "EXIF", "ICCP", "ANIM", "VP8X")) {
            byte[] webp = new WebpBytes()
                    .chunk("VP8 ", LOSSY)
                    .chunk(type, new byte[6])
                    .file();
            assertThat(objections(webp, DEFAULT)).as(type).isNotEmpty();
        }
        List<byte[]> odd = List.of(
                new WebpBytes().chunk("VP8 ", LOSSY, 1).file(),
                new WebpBytes().chunk("VP8 ", LOSSY).chunk("VP8 ", LOSSY).file(),
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(4, 6, 4))
                        .chunk("VP8 ", LOSSY)
                        .file(),
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(0x1000, 6, 4))
                        .chunk("VP8 ", LOSSY)
                        .file(),
                animation());
        for (byte[] webp : odd) {
            assertThat(objections(webp, DEFAULT)).isNotEmpty();
        }
        assertThat(objections(new WebpBytes().chunk("VP8 ", LOSSY).file(), DEFAULT))
                .isEmpty();
        assertThat(objections(clean(), MetadataPolicy.removeEverything())).isNotEmpty();
    }
}
