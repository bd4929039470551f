package dev.lethe.metadata.png;

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
import dev.lethe.metadata.verify.PngProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PNG and APNG. */
class PngCodecTest extends ContainerContract {
    /** Two rows of two RGB pixels, filtered and deflated. */
    private static final byte[] ROWS = PngBytes.deflate(new byte[] {0, 1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10, 11, 12});

    private static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();

    @Override
    protected ContainerCodec codec() {
        return new PngCodec();
    }

    @Override
    protected StructureProof proof() {
        return new PngProof();
    }

    private static PngBytes start() {
        return PngBytes.of(2, 2, 8, 2);
    }

    private static PngBytes display(PngBytes png) {
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

    private static byte[] half(int index) {
        int middle = ROWS.length / 2;
        return index == 0 ? Arrays.copyOf(ROWS, middle) : Arrays.copyOfRange(ROWS, middle, ROWS.length);
    }

    @Override
    protected byte[] clean() {
        PngBytes png = start().chunk("eXIf", SampleBlocks.orientationOnly(6))
                .chunk("iCCP", PngBytes.profile("ICC profile", SampleBlocks.neutralProfile()));
        return display(png).chunk("IDAT", half(0)).chunk("IDAT", half(1)).end();
    }

    @Override
    protected byte[] loaded() {
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

    private static byte[] rawProfile(String kind, byte[] block) {
        String text = "\n" + kind + "\n    " + block.length + "\n"
                + HexFormat.of().formatHex(block).replaceAll("(.{72})", "$1\n") + "\n";
        return PngBytes.packed("Raw profile type " + kind + "\0\0", ascii(text));
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return insertAfterHeader(clean(), PngBytes.bare().chunk("seCr", payload).build());
    }

    /** A file with chunks of another put behind its header. */
    private static byte[] insertAfterHeader(byte[] file, byte[] other) {
        return concat(
                Arrays.copyOf(file, 33),
                Arrays.copyOfRange(other, 8, other.length),
                Arrays.copyOfRange(file, 33, file.length));
    }

    @Override
    protected byte[] withHugeLength() {
        return start().raw("tEXt", 0x7FFFFFFF, ascii("Comment\0" + SECRET), 0)
                .chunk("IDAT", ROWS)
                .end();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] animation = animation().end();
        byte[] palette = PngBytes.of(2, 2, 2, 3)
                .chunk("PLTE", new byte[12])
                .chunk("tRNS", 0, 128)
                .chunk("IDAT", PngBytes.deflate(new byte[4]))
                .chunk("tEXt", ascii("Comment\0" + SECRET))
                .end();
        return List.of(animation, palette);
    }

    private static PngBytes animation() {
        byte[] frame = concat(new byte[] {0, 0, 0, 2}, ROWS);
        return start().chunk("acTL", 0, 0, 0, 2, 0, 0, 0, 5)
                .chunk("tEXt", ascii("Comment\0" + SECRET))
                .chunk("fcTL", control(0))
                .chunk("IDAT", ROWS)
                .chunk("fcTL", control(1))
                .chunk("prVt", ascii(SECRET))
                .chunk("fdAT", frame);
    }

    private static byte[] control(int sequence) {
        return ByteBuffer.allocate(26)
                .putInt(sequence)
                .putInt(2)
                .putInt(2)
                .putInt(16, 0)
                .putShort(20, (short) 1)
                .array();
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        bytes.position(8);
        boolean animated = text(file).contains("acTL");
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            byte[] type = new byte[4];
            bytes.get(type);
            byte[] payload = new byte[length];
            bytes.get(payload);
            bytes.getInt();
            boolean frame = List.of("acTL", "fcTL", "fdAT").contains(text(type));
            if (List.of("IHDR", "PLTE", "tRNS", "IDAT").contains(text(type)) || animated && frame) {
                picture.writeBytes(type);
                picture.writeBytes(payload);
            }
        }
        return picture.toByteArray();
    }

    private FindingCollector found(byte[] png) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(png, DEFAULT, found);
        return found;
    }

    @Test
    void strip_leaves_a_clean_picture_as_it_is() throws Exception {
        assertThat(strip(clean())).isEqualTo(withBestProfile(clean()));
    }

    /** The sample with its profile compressed as the codec does. */
    private static byte[] withBestProfile(byte[] file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PngWriter(out).profile(SampleBlocks.neutralProfile());
        int start = text(file).indexOf("iCCP") - 4;
        int end = text(file).indexOf("gAMA") - 4;
        return concat(Arrays.copyOf(file, start), out.toByteArray(), Arrays.copyOfRange(file, end, file.length));
    }

    @Test
    void findings_name_every_carrier_of_a_loaded_picture() throws Exception {
        FindingCollector found = found(loaded());
        assertThat(found.findings())
                .extracting(Finding::carrier)
                .contains(
                        "PNG tEXt",
                        "PNG zTXt",
                        "PNG iTXt",
                        "PNG iTXt XMP",
                        "PNG tIME",
                        "PNG sPLT",
                        "PNG caBX",
                        "PNG iDOT",
                        "PNG hIST",
                        "PNG fdAT",
                        "PNG iCCP",
                        "PNG chunk")
                .anyMatch(carrier -> carrier.startsWith("PNG eXIf"))
                .anyMatch(carrier -> carrier.startsWith("PNG raw profile"))
                .anyMatch(carrier -> carrier.startsWith("ICC profile"));
        assertThat(found.findings())
                .extracting(Finding::kind)
                .contains(
                        Kind.PERSON,
                        Kind.TEXT,
                        Kind.TIME,
                        Kind.DEVICE,
                        Kind.PROVENANCE,
                        Kind.SERIAL_NUMBER,
                        Kind.HIDDEN_PICTURE,
                        Kind.UNKNOWN_DATA,
                        Kind.COLOR_PROFILE_IDENTITY);
        assertThat(found.hiddenPictures()).isNotEmpty();
    }

    @Test
    void findings_give_a_text_with_its_value_but_a_private_keyword_only_in_the_value() throws Exception {
        byte[] png = start().chunk("tEXt", ascii("mykey\0hello"))
                .chunk("zTXt", PngBytes.packed("Author\0\0", ascii("Jane")))
                .chunk("IDAT", ROWS)
                .end();
        List<Finding> findings = found(png).findings();
        assertThat(findings.get(0).what()).isEqualTo("text under a keyword of its own");
        assertThat(findings.get(0).value().orElseThrow().reveal()).isEqualTo("mykey: hello");
        assertThat(findings.get(1).what()).isEqualTo("author");
        assertThat(findings.get(1).kind()).isEqualTo(Kind.PERSON);
        assertThat(findings.get(1).value().orElseThrow().reveal()).isEqualTo("Jane");
    }

    @Test
    void strip_keeps_orientation_alone_in_a_new_block() throws Exception {
        byte[] png = start().chunk("IDAT", ROWS)
                .chunk("eXIf", SampleBlocks.exif(8, SECRET))
                .end();
        byte[] expected = start().chunk("eXIf", SampleBlocks.orientationOnly(8))
                .chunk("IDAT", ROWS)
                .end();
        assertThat(strip(png)).isEqualTo(expected);
        assertThat(header(png).orientation()).isEqualTo(Orientation.ROTATED_270);
        assertThat(strip(png, DEFAULT.withOrientationDropped()))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
    }

    @Test
    void strip_reads_orientation_behind_a_signature_that_does_not_belong_there() throws Exception {
        byte[] png = start().chunk("eXIf", concat(ascii("Exif\0\0"), SampleBlocks.exif(8, SECRET)))
                .chunk("IDAT", ROWS)
                .end();
        assertThat(header(strip(png)).orientation()).isEqualTo(Orientation.ROTATED_270);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exif", "APP1"})
    void strip_reads_orientation_from_a_raw_profile(String kind) throws Exception {
        byte[] png = start().chunk("IDAT", ROWS)
                .chunk("zTXt", rawProfile(kind, concat(ascii("Exif\0\0"), SampleBlocks.exif(6, SECRET))))
                .end();
        assertThat(header(png).orientation()).isEqualTo(Orientation.ROTATED_90);
        assertThat(strip(png))
                .isEqualTo(start().chunk("eXIf", SampleBlocks.orientationOnly(6))
                        .chunk("IDAT", ROWS)
                        .end());
    }

    @Test
    void strip_rebuilds_a_copyright_text_as_exif_when_asked() throws Exception {
        byte[] png = start().chunk("tEXt", ascii("Copyright\0(c) Jane"))
                .chunk("IDAT", ROWS)
                .end();
        byte[] kept = strip(png, DEFAULT.withCopyrightKept());
        assertThat(text(kept)).contains("(c) Jane").contains("eXIf").doesNotContain("tEXt");
        assertProven(kept, DEFAULT.withCopyrightKept());
        assertThat(text(strip(png))).doesNotContain("Jane");
    }

    @Test
    void strip_embeds_the_requested_profile_where_there_is_none() throws Exception {
        byte[] plain = start().chunk("IDAT", ROWS).end();
        StripRequest request = new StripRequest(DEFAULT, ColorProfile.icc(SampleBlocks.profile(SECRET)));
        byte[] result = strip(plain, request, new FindingCollector());
        assertThat(text(result)).contains("iCCP");
        assertProven(result, DEFAULT);
        byte[] named = start().chunk("sRGB", 0).chunk("IDAT", ROWS).end();
        assertThat(strip(named, request, new FindingCollector())).isEqualTo(named);
        StripRequest everything =
                new StripRequest(MetadataPolicy.removeEverything(), ColorProfile.icc(SampleBlocks.profile(SECRET)));
        assertThat(strip(plain, everything, new FindingCollector())).isEqualTo(plain);
    }

    @Test
    void strip_drops_all_but_the_picture_when_everything_is_to_go() throws Exception {
        byte[] bare = start().chunk("tRNS", new byte[6])
                .chunk("IDAT", half(0))
                .chunk("IDAT", half(1))
                .end();
        assertThat(strip(loaded(), MetadataPolicy.removeEverything())).isEqualTo(bare);
    }

    @Test
    void strip_refuses_signed_origin_when_the_policy_says_so() {
        assertThatThrownBy(() -> strip(loaded(), DEFAULT.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("C2PA");
    }

    @Test
    void strip_adds_a_missing_end() throws Exception {
        byte[] png = start().chunk("IDAT", ROWS).build();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.notes()).anyMatch(note -> note.contains("were repaired"));
    }

    @Test
    void strip_leaves_a_truncated_picture_open_with_the_rows_it_has() throws Exception {
        byte[] png = start().raw("IDAT", 500, half(0), 0).build();
        byte[] cut = Arrays.copyOf(png, png.length - 4);
        FindingCollector found = new FindingCollector();
        assertThat(strip(cut, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", half(0)).build());
        assertThat(found.notes()).anyMatch(note -> note.contains("cut or damaged"));
    }

    @Test
    void strip_leaves_out_what_a_wrong_length_made_part_of_the_picture_data() throws Exception {
        byte[] swallowed = start().chunk("tEXt", ascii("Comment\0" + SECRET)).end();
        byte[] inside = concat(ROWS, new byte[4], Arrays.copyOfRange(swallowed, 33, swallowed.length));
        FindingCollector found = new FindingCollector();
        byte[] result = strip(start().raw("IDAT", inside.length, inside, 7).build(), DEFAULT, found);
        assertThat(result).isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("bytes behind its content"));
        byte[] beyond = start().raw("IDAT", 0x7FFFFFFF, inside, 7).build();
        assertThat(strip(beyond)).isEqualTo(result);
    }

    @Test
    void strip_leaves_the_checksum_of_broken_picture_data_wrong() throws Exception {
        byte[] broken = ROWS.clone();
        broken[broken.length - 1] ^= 1;
        CRC32 sum = new CRC32();
        sum.update(ascii("IDAT"));
        sum.update(broken);
        byte[] png =
                start().raw("IDAT", broken.length, broken, 0x1234).chunk("IEND").build();
        byte[] expected = start().raw("IDAT", broken.length, broken, (int) ~sum.getValue())
                .chunk("IEND")
                .build();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found)).isEqualTo(expected);
        assertThat(found.notes()).anyMatch(note -> note.contains("cut or damaged"));
        assertThat(objections(expected, DEFAULT)).isEmpty();
        assertThat(objections(png, DEFAULT)).isNotEmpty();
        assertThat(strip(expected)).isEqualTo(expected);
    }

    @Test
    void strip_repairs_the_checksum_of_whole_picture_data() throws Exception {
        byte[] png =
                start().raw("IDAT", ROWS.length, ROWS, 0x1234).chunk("IEND").build();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.notes()).isNotEmpty();
    }

    @Test
    void strip_drops_chunks_that_decoders_pass_over() throws Exception {
        byte[] expected = start().chunk("gAMA", 0, 0, 0, 1).chunk("IDAT", ROWS).end();
        byte[] odd = start().chunk("gAMA", 0, 0, 0, 1)
                .chunk("gAMA", 0, 0, 0, 2)
                .chunk("IHDR", new byte[13])
                .raw("pHYs", 9, new byte[9], 1)
                .chunk("cHRM", ascii(SECRET))
                .chunk("sBIT", 1)
                .chunk("bKGD", 1)
                .chunk("IDAT", ROWS)
                .chunk("sRGB", 0)
                .chunk("PLTE", 1, 2, 3)
                .end();
        FindingCollector found = new FindingCollector();
        assertThat(strip(odd, DEFAULT, found)).isEqualTo(expected);
        assertThat(found.findings()).hasSize(8);
    }

    @Test
    void strip_takes_the_first_valid_one_of_doubled_chunks() throws Exception {
        byte[] png = start().chunk("gAMA", 1)
                .chunk("gAMA", 0, 0, 0, 1)
                .chunk("IDAT", ROWS)
                .end();
        assertThat(strip(png))
                .isEqualTo(start().chunk("gAMA", 0, 0, 0, 1).chunk("IDAT", ROWS).end());
    }

    @Test
    void strip_cuts_palette_entries_that_no_sample_can_point_to() throws Exception {
        byte[] row = PngBytes.deflate(new byte[2]);
        byte[] png = PngBytes.of(1, 1, 1, 3)
                .chunk("PLTE", new byte[768])
                .chunk("tRNS", 0, 0, 0)
                .chunk("IDAT", row)
                .end();
        assertThat(strip(png))
                .isEqualTo(PngBytes.of(1, 1, 1, 3)
                        .chunk("PLTE", new byte[6])
                        .chunk("IDAT", row)
                        .end());
    }

    @Test
    void strip_drops_frames_that_no_animation_announces() throws Exception {
        byte[] png = start().chunk("fcTL", control(0))
                .chunk("IDAT", ROWS)
                .chunk("fdAT", concat(new byte[4], ROWS))
                .end();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.findings()).anyMatch(finding -> finding.kind() == Kind.HIDDEN_PICTURE);
        assertThat(objections(png, DEFAULT)).isNotEmpty();
    }

    @Test
    void header_tells_frames_and_transparency() throws Exception {
        assertThat(header(animation().end()).frames()).isEqualTo(2);
        assertThat(header(animation().end()).variant()).isEqualTo("animated");
        assertThat(header(animation().end()).alpha()).isFalse();
        assertThat(header(clean()).alpha()).isTrue();
        assertThat(header(clean()).frames()).isEqualTo(1);
        assertThat(header(PngBytes.of(3, 2, 16, 6).chunk("IDAT", 1).end()).bitsPerSample())
                .isEqualTo(16);
    }

    @Test
    void strip_refuses_what_no_viewer_shows_and_says_why() {
        byte[] apple = PngBytes.bare().chunk("CgBI", 0x50, 0, 0x20, 2).end();
        byte[] sum = start().chunk("IDAT", ROWS).end();
        sum[30] ^= 1;
        assertThatThrownBy(() -> strip(apple))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("CgBI");
        refuses(sum, "checksum");
        refuses(start().end(), "no picture data");
        refuses(PngBytes.of(2, 2, 8, 3).chunk("IDAT", ROWS).end(), "palette");
        refuses(PngBytes.of(0, 2, 8, 2).chunk("IDAT", ROWS).end(), "impossible header");
        refuses(PngBytes.of(2, 2, 7, 2).chunk("IDAT", ROWS).end(), "impossible header");
        refuses(PngBytes.bare().chunk("IDAT", ROWS).end(), "header");
    }

    private void refuses(byte[] png, String why) {
        assertThatThrownBy(() -> strip(png))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining(why);
    }

    @Test
    void strip_drops_a_profile_that_inflates_without_end() throws Exception {
        byte[] bomb = new byte[40_000_000];
        byte[] png = start().chunk("iCCP", PngBytes.profile("bomb", bomb))
                .chunk("zTXt", PngBytes.packed("Comment\0\0", bomb))
                .chunk("IDAT", ROWS)
                .end();
        FindingCollector found = new FindingCollector();
        assertThat(strip(png, DEFAULT, found))
                .isEqualTo(start().chunk("IDAT", ROWS).end());
        assertThat(found.notes()).anyMatch(note -> note.contains("profile"));
    }

    @Test
    void proof_objects_to_each_forbidden_chunk() throws Exception {
        for (String type : List.of("tEXt", "tIME", "sPLT", "caBX", "prVt", "hIST", "zTXt", "iTXt", "eXIf")) {
            byte[] png = start().chunk(type, new byte[4]).chunk("IDAT", ROWS).end();
            assertThat(objections(png, DEFAULT)).as(type).isNotEmpty();
        }
        byte[] gamma = start().chunk("gAMA", 0, 0, 0, 1).chunk("IDAT", ROWS).end();
        assertThat(objections(gamma, DEFAULT)).isEmpty();
        assertThat(objections(gamma, MetadataPolicy.removeEverything())).isNotEmpty();
        byte[] named = start().chunk("iCCP", PngBytes.profile("mine", SampleBlocks.neutralProfile()))
                .chunk("IDAT", ROWS)
                .end();
        assertThat(objections(named, DEFAULT)).isNotEmpty();
        byte[] telling = start().chunk("iCCP", PngBytes.profile("ICC profile", SampleBlocks.profile(SECRET)))
                .chunk("IDAT", ROWS)
                .end();
        assertThat(objections(telling, DEFAULT)).isNotEmpty();
        byte[] placed = start().chunk("eXIf", SampleBlocks.exif(6, SECRET))
                .chunk("IDAT", ROWS)
                .end();
        assertThat(objections(placed, DEFAULT)).isNotEmpty();
    }
}
