package dev.lethe.metadata.png;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a PNG, and what goes. */
class PngStripTest extends PngFixture {
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
}
