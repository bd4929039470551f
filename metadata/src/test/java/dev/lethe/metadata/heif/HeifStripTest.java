package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static dev.lethe.metadata.heif.HeifBytes.u16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What stays of a HEIF, and what goes. */
class HeifStripTest extends HeifFixture {
    @Test
    void strip_writes_a_picture_of_boxes_that_it_needs_and_no_others() throws IOException {
        Stripping stripping = Stripping.of(single().bytes());
        assertThat(stripping.result()).hasSize(24 + 212 + 8 + "PIC only".length());
        assertThat(stripping.text()).endsWith("mdatPIC only");
    }

    @Test
    void strip_rebuilds_kept_fields_in_an_item_of_their_own_without_orientation() throws IOException {
        byte[] picture = single().item(2, "Exif", HeifSamples.exifItem(ExifBytes.block(SECRET)))
                .reference("cdsc", 2, 1)
                .bytes();
        MetadataPolicy policy = DISPLAY.withCopyrightKept().withCaptureDateKept();
        Stripping stripping = Stripping.of(picture, policy);
        int start = stripping.text().indexOf("MM\0*");
        ExifFields kept = ExifFields.read(Arrays.copyOfRange(stripping.result(), start, stripping.result().length));
        assertThat(kept.copyright()).hasValue(SECRET);
        assertThat(kept.orientation()).isEqualTo(Orientation.NORMAL);
        assertThat(stripping.text()).contains("cdsc", "2026:05:06 07:08:09");
        assertProven(stripping.result(), policy);
        assertThat(objections(stripping.result(), DISPLAY)).isNotZero();
        assertThat(Stripping.of(stripping.result(), policy).result()).isEqualTo(stripping.result());
    }

    @Test
    void strip_keeps_a_copyright_notice_from_xmp_when_asked() throws IOException {
        String xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:rights><rdf:Alt><rdf:li xml:lang='x-default'>(c) Jane"
                + "</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta>";
        byte[] picture =
                single().item(2, "mime", 1, "\0application/rdf+xml", xmp).bytes();
        assertThat(Stripping.of(picture, DISPLAY.withCopyrightKept()).text()).contains("(c) Jane");
        assertThat(Stripping.of(picture).text()).doesNotContain("Jane");
    }

    @Test
    void strip_embeds_the_given_profile_only_where_the_picture_has_none() throws IOException {
        ColorProfile given = ColorProfile.icc(IccBytes.profile(SECRET));
        Stripping without = Stripping.of(single().bytes(), new StripRequest(DISPLAY, given));
        assertThat(without.text()).contains("prof").doesNotContain(SECRET);
        assertThat(without.found().findings()).isEmpty();
        assertProven(without.result(), DISPLAY);
        byte[] with = SAMPLES.plain().bytes();
        assertThat(Stripping.of(with, new StripRequest(DISPLAY, given)).result())
                .isEqualTo(Stripping.of(with).result());
        Stripping plain = Stripping.of(single().bytes(), new StripRequest(MetadataPolicy.removeEverything(), given));
        assertThat(plain.text()).doesNotContain("colr");
    }

    @Test
    void strip_refuses_or_removes_provenance_as_the_policy_asks() throws IOException {
        byte[] id = {
            (byte) 0xD8,
            (byte) 0xFE,
            (byte) 0xC3,
            (byte) 0xD6,
            0x1B,
            0x0E,
            0x48,
            0x3C,
            (byte) 0x92,
            (byte) 0x97,
            0x58,
            0x28,
            (byte) 0x87,
            0x7E,
            (byte) 0xC4,
            (byte) 0x81
        };
        byte[] signed = single().between(box("uuid", id, ascii(SECRET))).bytes();
        assertThat(Stripping.of(signed).found().findings()).anyMatch(finding -> finding.kind() == Kind.PROVENANCE);
        assertThat(Stripping.of(signed).text()).doesNotContain(SECRET);
        assertThatThrownBy(() -> Stripping.of(signed, DISPLAY.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("C2PA");
    }

    @Test
    void strip_drops_supplemental_messages_from_the_decoder_set_up() throws IOException {
        byte[] array = concat(new byte[] {39}, u16(1), u16(SECRET.length()), ascii(SECRET));
        byte[] decoder = concat(new byte[22], new byte[] {1}, array);
        byte[] picture = new HeifBytes("heic")
                .item(1, "hvc1", 0, "", "PIC only")
                .property("hvcC", decoder, -1)
                .property("ispe", HeifSamples.size(64, 48), 1)
                .bytes();
        Stripping stripping = Stripping.of(picture);
        assertThat(stripping.text()).doesNotContain(SECRET);
        assertThat(stripping.found().findings()).isNotEmpty();
        assertProven(stripping.result(), DISPLAY);
    }

    @Test
    void strip_drops_turns_when_the_policy_drops_orientation() throws IOException {
        byte[] picture = single().property("irot", new byte[] {1}, -1).bytes();
        assertThat(Stripping.of(picture).text()).contains("irot");
        assertThat(Stripping.of(picture, DISPLAY.withOrientationDropped()).text())
                .doesNotContain("irot");
        assertThat(header(picture).width()).isEqualTo(48);
    }

    @Test
    void strip_drops_an_unknown_property_but_refuses_if_it_is_essential() throws IOException {
        byte[] harmless = single().property("zzzz", ascii(SECRET), 1).bytes();
        assertThat(Stripping.of(harmless).result())
                .isEqualTo(Stripping.of(single().bytes()).result());
        byte[] needed = single().property("zzzz", ascii(SECRET), -1).bytes();
        assertThatThrownBy(() -> Stripping.of(needed)).isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void strip_drops_the_makers_brand_and_the_minor_version() throws IOException {
        byte[] picture = new HeifBytes("heic", "SHIF", "mif1")
                .item(1, "hvc1", 0, "", "PIC only")
                .property("hvcC", DECODER, -1)
                .property("ispe", HeifSamples.size(64, 48), 1)
                .bytes();
        picture[15] = 7;
        assertThat(Stripping.of(picture).result())
                .isEqualTo(Stripping.of(single().bytes()).result());
    }
}
