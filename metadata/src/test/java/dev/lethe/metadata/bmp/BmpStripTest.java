package dev.lethe.metadata.bmp;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a bitmap, and what goes. */
class BmpStripTest extends BmpFixture {
    private static final int LINKED = 0x4C494E4B;
    private static final int SRGB = 0x73524742;

    private static byte[] nested(int compression, byte[] picture) {
        return BmpBytes.of(124, 8, 8, 0, compression)
                .field(20, picture.length)
                .field(56, SRGB)
                .pixels()
                .add(picture)
                .file();
    }

    @Test
    void every_private_part_is_named() throws Exception {
        assertThat(found(loaded()).findings())
                .extracting(Finding::carrier)
                .contains(
                        "BMP header",
                        "BMP palette",
                        "BMP before the pixels",
                        "BMP row padding",
                        "ICC profile",
                        "after the end");
    }

    @Test
    void sizes_and_offset_are_written_anew() throws Exception {
        byte[] result = strip(loaded());
        assertThat(field(result, 2)).isEqualTo(result.length);
        assertThat(field(result, 6)).isZero();
        assertThat(field(result, 10)).isEqualTo(14 + 124 + 12);
        assertThat(field(result, 14 + 20)).isEqualTo(8);
    }

    @Test
    void resolution_stays_unless_everything_goes() throws Exception {
        assertThat(field(strip(clean()), 14 + 24)).isEqualTo(2835);
        assertThat(field(strip(clean(), MetadataPolicy.removeEverything()), 14 + 24))
                .isZero();
    }

    @Test
    void profile_goes_with_its_fields_when_everything_goes() throws Exception {
        byte[] result = strip(clean(), MetadataPolicy.removeEverything());
        assertThat(field(result, 14 + 56)).isEqualTo(SRGB);
        assertThat(field(result, 14 + 112)).isZero();
        assertThat(result).hasSize(14 + 124 + 12 + 8);
    }

    @Test
    void path_of_a_linked_profile_goes_and_is_named() throws Exception {
        byte[] path = ascii("C:\\Users\\" + SECRET + "\\profile.icm\0");
        BmpBytes bmp = BmpBytes.of(124, 1, 1, 32, 0).field(56, LINKED).pixels().add(1, 2, 3, 4);
        byte[] picture =
                bmp.field(112, bmp.position()).field(116, path.length).add(path).file();
        assertThat(found(picture).findings())
                .anyMatch(finding -> finding.carrier().equals("BMP linked profile") && finding.kind() == Kind.PERSON);
        byte[] result = strip(picture);
        assertThat(text(result)).doesNotContain(SECRET);
        assertThat(field(result, 14 + 56)).isEqualTo(SRGB);
        assertProven(result, DEFAULT);
    }

    @Test
    void profile_before_the_pixels_stays_and_moves_behind_them() throws Exception {
        byte[] profile = SampleBlocks.neutralProfile();
        byte[] picture = BmpBytes.of(124, 1, 1, 32, 0)
                .field(56, EMBEDDED)
                .field(112, 124)
                .field(116, profile.length)
                .add(profile)
                .pixels()
                .add(1, 2, 3, 4)
                .file();
        FindingCollector found = found(picture);
        assertThat(found.findings()).isEmpty();
        byte[] result = strip(picture);
        assertThat(field(result, 14 + 112)).isEqualTo(128);
        assertThat(result).hasSameSizeAs(picture).endsWith(profile);
    }

    @Test
    void profile_of_the_request_is_embedded_in_a_longer_header() throws Exception {
        StripRequest request = new StripRequest(DEFAULT, ColorProfile.icc(SampleBlocks.profile(SECRET)));
        for (byte[] picture : List.of(topDown24(), masks(3), masks(6))) {
            byte[] result = strip(picture, request, new FindingCollector());
            assertThat(field(result, 14)).isEqualTo(124);
            assertThat(text(result)).contains("acsp").doesNotContain(SECRET);
            assertProven(result, DEFAULT);
            assertThat(strip(result)).isEqualTo(result);
        }
        byte[] moved = strip(masks(3), request, new FindingCollector());
        assertThat(field(moved, 14 + 40)).isEqualTo(0xF800);
        assertThat(field(moved, 10)).isEqualTo(14 + 124);
    }

    @Test
    void suggested_palette_goes() throws Exception {
        byte[] picture = BmpBytes.of(40, 1, 1, 32, 0)
                .field(32, 2)
                .add(ascii("Secret!!"))
                .pixels()
                .add(1, 2, 3, 4)
                .file();
        byte[] result = strip(picture);
        assertThat(result).hasSize(14 + 40 + 4);
        assertThat(field(result, 14 + 32)).isZero();
    }

    @Test
    void palette_longer_than_pixels_can_reach_is_cut() throws Exception {
        byte[] picture = BmpBytes.of(40, 8, 1, 1, 0)
                .field(32, 4)
                .add(1, 2, 3, 0, 4, 5, 6, 0)
                .add(ascii("SecretJQ"))
                .pixels()
                .add(0xA5, 0, 0, 0)
                .file();
        byte[] result = strip(picture);
        assertThat(result).hasSize(14 + 40 + 8 + 4);
        assertThat(field(result, 14 + 32)).isEqualTo(2);
        assertProven(result, DEFAULT);
    }

    @Test
    void runs_end_at_their_mark() throws Exception {
        byte[] result = strip(eightBitRuns());
        assertThat(text(result)).doesNotContain("Jane");
        assertThat(result).endsWith(0, 3, 1, 0, 1, 0, 0, 0, 0, 2, 1, 0, 3, 1, 0, 1);
    }

    @Test
    void nested_pictures_are_cleaned_as_such() throws Exception {
        byte[] secret = ascii(SECRET);
        byte[] jpeg = concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, 0, (byte) (2 + secret.length)},
                secret,
                new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0},
                new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, (byte) 0xFF, (byte) 0xD9});
        byte[] result = strip(nested(4, jpeg));
        assertThat(text(result)).doesNotContain(SECRET);
        assertThat(field(result, 14 + 20)).isEqualTo(jpeg.length - 4 - secret.length);
        assertProven(result, DEFAULT);
        assertThat(strip(result)).isEqualTo(result);
        assertThatThrownBy(() -> strip(nested(5, secret))).isInstanceOf(UnsupportedFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 36})
    void short_os2_headers_stay_as_long_as_they_are(int size) throws Exception {
        byte[] picture = BmpBytes.of(size, 8, 1, 1, 0)
                .add(1, 2, 3, 0, 4, 5, 6, 0)
                .pixels()
                .add(0xA5, 0, 0, 0)
                .file();
        assertThat(strip(picture)).isEqualTo(picture);
        assertProven(picture, DEFAULT);
    }

    @Test
    void header_longer_than_any_version_is_cut() throws Exception {
        BmpBytes bmp = BmpBytes.of(66, 1, 1, 32, 0);
        byte[] result = strip(bmp.pixels().add(1, 2, 3, 4).file());
        assertThat(field(result, 14)).isEqualTo(56);
        assertProven(result, DEFAULT);
    }

    @Test
    void proof_objects_to_what_the_policy_does_not_keep() throws Exception {
        assertThat(objections(clean(), MetadataPolicy.removeEverything())).hasSizeGreaterThanOrEqualTo(2);
    }
}
