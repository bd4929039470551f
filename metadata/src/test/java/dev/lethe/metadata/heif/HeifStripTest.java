package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static dev.lethe.metadata.heif.HeifBytes.u16;
import static dev.lethe.metadata.heif.HeifBytes.u32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.exif.ExifFields;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.metadata.verify.HeifProof;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeifStripTest {
    private static final String SECRET = "Jane-Q-Secret-4711";
    private static final HeifSamples SAMPLES = HeifSamples.heif(SECRET);
    private static final byte[] DECODER = concat(new byte[22], new byte[] {0});
    private static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    /** One picture of 64 by 48 without anything else. */
    private static HeifBytes single() {
        return new HeifBytes("heic", "mif1")
                .item(1, "hvc1", 0, "", "PIC only")
                .property("hvcC", DECODER, -1)
                .property("ispe", HeifSamples.size(64, 48), 1);
    }

    private static ImageHeader header(byte[] picture) throws IOException {
        return new HeifCodec().header(SeekableInput.of(picture), RunContext.of(Limits.webUpload()));
    }

    private static byte[] cut(byte[] bytes, int fewer) {
        return Arrays.copyOf(bytes, bytes.length - fewer);
    }

    @Test
    void strip_writes_a_picture_of_boxes_that_it_needs_and_no_others() throws IOException {
        Stripping stripping = Stripping.of(single().bytes());
        assertThat(stripping.result()).hasSize(24 + 212 + 8 + "PIC only".length());
        assertThat(stripping.text()).endsWith("mdatPIC only");
    }

    @Test
    void strip_refuses_coded_data_that_readers_could_take_for_boxes() {
        byte[] setup = DECODER.clone();
        setup[21] = 3;
        for (String coded :
                new String[] {"\0\0\0\30colrprof and more", "\0\0\0\30Exif and so on", "\0\0\0\30iprp..."}) {
            byte[] picture = new HeifBytes("heic", "mif1")
                    .item(1, "hvc1", 0, "", coded)
                    .property("hvcC", setup, -1)
                    .property("ispe", HeifSamples.size(64, 48), 1)
                    .bytes();
            assertThatThrownBy(() -> Stripping.of(picture)).isInstanceOf(MalformedImageException.class);
        }
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
    void strip_reports_each_picture_within_the_picture_by_what_it_is() throws IOException {
        FindingCollector found = Stripping.of(SAMPLES.loaded(SECRET)).found();
        assertThat(found.findings().stream()
                        .filter(finding -> finding.kind() == Kind.HIDDEN_PICTURE)
                        .map(Finding::what))
                .contains("thumbnail", "depth map", "hidden picture", "gain map", "mpvd", "film");
        HiddenPicture thumbnail = found.hiddenPictures().stream()
                .filter(picture -> picture.carrier().equals("HEIF thumbnail"))
                .findFirst()
                .orElseThrow();
        assertThat(thumbnail.content().orElseThrow().reveal()).isEqualTo(ascii("THUMB " + SECRET));
    }

    @Test
    void strip_tells_where_the_film_of_a_motion_photo_lies() throws IOException {
        byte[] file = SAMPLES.loaded(SECRET);

        HiddenPicture film = Stripping.of(file).found().hiddenPictures().stream()
                .filter(picture -> picture.carrier().equals("HEIF mpvd"))
                .findFirst()
                .orElseThrow();

        int start = (int) film.position().orElseThrow();
        assertThat(java.util.Arrays.copyOfRange(file, start, start + (int) film.bytes()))
                .isEqualTo(ascii(SECRET))
                .isEqualTo(film.content().orElseThrow().reveal());
    }

    @Test
    void strip_keeps_every_picture_of_a_collection() throws IOException {
        Stripping stripping = Stripping.of(SAMPLES.collection());
        assertThat(stripping.text()).contains("PIC one", "PIC two");
        assertThat(header(SAMPLES.collection()).frames()).isEqualTo(2);
        assertThat(stripping.found().findings()).isEmpty();
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
    void strip_refuses_pictures_that_are_files_of_their_own() {
        byte[] jpeg = new HeifBytes("mif1")
                .item(1, "jpeg", 0, "", "\u00FF\u00D8" + SECRET)
                .property("ispe", HeifSamples.size(64, 48), 1)
                .bytes();
        assertThatThrownBy(() -> Stripping.of(jpeg))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("JPEG");
    }

    @Test
    void strip_refuses_a_picture_that_is_cut_short_but_not_metadata_that_are() throws IOException {
        assertThatThrownBy(() -> Stripping.of(cut(single().bytes(), 1))).isInstanceOf(MalformedImageException.class);
        byte[] exifLast = single().item(2, "Exif", HeifSamples.exifItem(ExifBytes.block(SECRET)))
                .bytes();
        Stripping stripping = Stripping.of(cut(exifLast, 40));
        assertThat(stripping.result()).isEqualTo(Stripping.of(single().bytes()).result());
        assertThat(stripping.found().notes()).anyMatch(note -> note.contains("ends early"));
    }

    @Test
    void strip_copies_shared_bytes_once() throws IOException {
        byte[] picture = single().bytes();
        String data = "PIC " + "x".repeat(10_000);
        HeifBytes shared = new HeifBytes("heic").item(1, "hvc1", 0, "", data);
        for (int id = 2; id < 100; id++) {
            shared.item(id, "hvc1", 0, "", "");
        }
        shared.property("hvcC", DECODER, 1).property("ispe", HeifSamples.size(8, 8), 1);
        // Each further item's place is a hole in the table: give it the first one's.
        byte[] bytes = shared.bytes();
        int table = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("iloc") + 12;
        for (int i = 1; i < 99; i++) {
            System.arraycopy(bytes, table + 8, bytes, table + 16 * i + 8, 8);
        }
        assertThat(Stripping.of(bytes).result()).hasSizeLessThan(20_000);
        assertThat(Stripping.of(picture).found().findings()).isEmpty();
    }

    @Test
    void item_of_unknown_length_ends_with_its_box_and_not_with_the_file() throws IOException {
        byte[] picture = single().after(ascii(SECRET)).bytes();
        int table = new String(picture, StandardCharsets.ISO_8859_1).indexOf("iloc") + 12;
        Arrays.fill(picture, table + 12, table + 16, (byte) 0);
        assertThat(Stripping.of(picture).result())
                .isEqualTo(Stripping.of(single().bytes()).result());
    }

    @Test
    void item_made_of_parts_of_another_is_resolved() throws IOException {
        byte[] picture = new HeifBytes("heic")
                .item(1, "hvc1", 0, "", "PIC made")
                .item(2, "Exif", ascii("....PIC part"))
                .property("hvcC", DECODER, 1)
                .property("ispe", HeifSamples.size(8, 8), 1)
                .reference("iloc", 1, 2)
                .bytes();
        int table = new String(picture, StandardCharsets.ISO_8859_1).indexOf("iloc") + 12;
        System.arraycopy(concat(u16(1), u16(2), u16(0), u16(1), u32(4, 8)), 0, picture, table, 16);
        assertThat(Stripping.of(picture).text()).endsWith("mdatPIC part");
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

    @Test
    void strip_tells_of_data_that_belong_to_nothing() throws IOException {
        Stripping stripping =
                Stripping.of(single().between(box("mdat", ascii(SECRET))).bytes());
        assertThat(stripping.found().findings())
                .anyMatch(finding -> finding.what().contains("no picture") && finding.bytes() == SECRET.length());
        assertThat(stripping.text()).doesNotContain(SECRET);
    }

    @Test
    void tables_larger_than_the_limit_on_metadata_are_refused_before_they_are_read() {
        byte[] picture = single().property("zzzz", new byte[200_000], 1).bytes();
        RunContext context = RunContext.of(Limits.webUpload().with(Limit.METADATA_BYTES, 100_000));
        assertThatThrownBy(() -> new HeifCodec()
                        .strip(
                                SeekableInput.of(picture),
                                OutputStream.nullOutputStream(),
                                StripRequest.of(DISPLAY),
                                new FindingCollector(),
                                context))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void header_tells_the_displayed_size_depth_and_transparency() throws IOException {
        ImageHeader grid = header(SAMPLES.plain().bytes());
        assertThat(grid.width()).isEqualTo(48);
        assertThat(grid.height()).isEqualTo(128);
        assertThat(grid.alpha()).isTrue();
        assertThat(grid.orientation()).isEqualTo(Orientation.NORMAL);
        ImageHeader cropped = header(single().property("clap", u32(50, 1, 40, 1, 0, 1, 0, 1), -1)
                .property("pixi", new byte[] {0, 0, 0, 0, 1, 10}, 1)
                .bytes());
        assertThat(cropped.width()).isEqualTo(50);
        assertThat(cropped.height()).isEqualTo(40);
        assertThat(cropped.bitsPerSample()).isEqualTo(10);
        assertThat(cropped.alpha()).isFalse();
    }

    private static void assertProven(byte[] picture, MetadataPolicy policy) throws IOException {
        assertThat(objections(picture, policy)).isZero();
    }

    private static int objections(byte[] picture, MetadataPolicy policy) throws IOException {
        FindingCollector residue = new FindingCollector();
        HeifProof.heif().check(SeekableInput.of(picture), policy, residue, RunContext.of(Limits.webUpload()));
        return residue.findings().size();
    }

    /** Found by fuzzing: the proof objected to what the writer had kept. */
    @Test
    void tile_that_is_called_a_depth_map_stays_as_a_tile_alone() throws IOException {
        byte[] picture = new HeifBytes("heic", "mif1")
                .item(1, "grid", 0, "", "\0\0\0\0\0@\0000")
                .item(2, "hvc1", 1, "", "PIC tile")
                .property("hvcC", DECODER, -2)
                .property("ispe", HeifSamples.size(64, 48), 1, 2)
                .property("auxC", HeifSamples.urn("urn:mpeg:hevc:2015:auxid:2"), 2)
                .reference("dimg", 1, 2)
                .reference("auxl", 2, 1)
                .bytes();

        Stripping stripping = Stripping.of(picture);

        assertThat(stripping.text()).contains("PIC tile", "dimg").doesNotContain("auxl", "auxid");
        assertProven(stripping.result(), DISPLAY);
        assertThat(Stripping.of(stripping.result()).result()).isEqualTo(stripping.result());
    }
}
