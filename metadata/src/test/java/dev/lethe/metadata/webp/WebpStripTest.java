package dev.lethe.metadata.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import org.junit.jupiter.api.Test;

/** What stays of a WebP, and what goes. */
class WebpStripTest extends WebpFixture {
    @Test
    void strip_leaves_a_clean_picture_as_it_is() throws Exception {
        assertThat(strip(clean())).isEqualTo(clean());
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
}
