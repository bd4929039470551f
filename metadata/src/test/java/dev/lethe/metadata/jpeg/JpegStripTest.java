package dev.lethe.metadata.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding.Kind;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.metadata.Metadata;
import dev.lethe.metadata.exif.ExifBytes;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JpegStripTest {
    private static final String SECRET = "Jane Q Secret";
    private static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    @Test
    void orientation_stays_in_a_block_of_its_own() throws IOException {
        byte[] clean = strip(
                new JpegBytes()
                        .segment(0xE1, "Exif\0\0", ExifBytes.block(SECRET))
                        .tables()
                        .scan()
                        .end(),
                DISPLAY);
        assertThat(text(clean)).doesNotContain(SECRET).contains("Exif");
        assertThat(Metadata.inspect(Source.of(clean)).header().orientation().exif())
                .isEqualTo(6);
    }

    @Test
    void everything_goes_when_the_policy_says_so() throws IOException {
        byte[] picture = new JpegBytes()
                .jfif()
                .segment(0xE1, "Exif\0\0", ExifBytes.block(SECRET))
                .segment(0xE2, "ICC_PROFILE\0\1\1", IccBytes.profile(SECRET))
                .tables()
                .scan()
                .end();
        assertThat(text(strip(picture, MetadataPolicy.removeEverything()))).doesNotContain("Exif", "ICC_PROFILE");
    }

    @Test
    void pixel_aspect_stays_and_the_jfif_thumbnail_goes() throws IOException {
        byte[] thumbnail = new byte[14 + 3];
        System.arraycopy("JFIF\0\1\2\1\1\54\1\54\1\1".getBytes(StandardCharsets.ISO_8859_1), 0, thumbnail, 0, 14);
        byte[] picture =
                new JpegBytes().segment(0xE0, "", thumbnail).tables().scan().end();
        byte[] clean = strip(picture, DISPLAY);
        assertThat(Arrays.copyOfRange(clean, 4, 20))
                .containsExactly(0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 1, 1, 44, 1, 44, 0, 0);
        assertThat(Metadata.inspect(Source.of(picture)).hiddenPictures()).hasSize(1);
    }

    @Test
    void copyright_is_kept_from_exif_iptc_and_xmp() throws IOException {
        byte[] iptc = {0x1C, 2, 116, 0, 4, 'J', 'a', 'n', 'e'};
        byte[] resources =
                concat("8BIM\4\4\0\0\0\0\0\11".getBytes(StandardCharsets.ISO_8859_1), concat(iptc, new byte[1]));
        byte[] xmp =
                ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:rights><rdf:Alt>"
                                + "<rdf:li xml:lang='x-default'>Jane</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF>"
                                + "</x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8);
        for (JpegBytes start : new JpegBytes[] {
            new JpegBytes().segment(0xE1, "Exif\0\0", ExifBytes.block("Jane")),
            new JpegBytes().segment(0xED, "Photoshop 3.0\0", resources),
            new JpegBytes().segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", xmp)
        }) {
            byte[] picture = start.tables().scan().end();
            assertThat(text(strip(picture, DISPLAY.withCopyrightKept()))).contains("Exif", "Jane");
            assertThat(text(strip(picture, DISPLAY))).doesNotContain("Jane");
        }
    }

    @Test
    void pictures_after_the_end_are_gone_and_offered_on_inspection() throws IOException {
        byte[] second = new JpegBytes().tables().scan().end();
        byte[] picture = concat(new JpegBytes().tables().scan().end(), second);
        var seen = Metadata.inspect(Source.of(picture));
        assertThat(seen.has(Kind.TRAILING_DATA)).isTrue();
        assertThat(seen.has(Kind.HIDDEN_PICTURE)).isTrue();
        assertThat(seen.hiddenPictures().get(0).content().orElseThrow().reveal())
                .isEqualTo(second);
        assertThat(strip(picture, DISPLAY)).hasSize(picture.length - second.length);
    }

    @Test
    void content_credentials_are_removed_or_refused_as_the_policy_asks() throws IOException {
        byte[] picture = new JpegBytes()
                .segment(0xEB, "JP\0\1", new byte[20])
                .tables()
                .scan()
                .end();
        assertThat(Metadata.inspect(Source.of(picture)).has(Kind.PROVENANCE)).isTrue();
        assertThat(strip(picture, DISPLAY))
                .isEqualTo(new JpegBytes().tables().scan().end());
        assertThatThrownBy(() -> strip(picture, DISPLAY.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("C2PA");
    }

    @Test
    void a_missing_end_is_closed_and_said() throws IOException {
        Sink.ToBytes out = Sink.toBytes();
        Report report = Metadata.strip(Source.of(new JpegBytes().tables().scan().bytes()), out, DISPLAY);
        assertThat(out.bytes()).isEqualTo(new JpegBytes().tables().scan().end());
        assertThat(report.notes()).anyMatch(note -> note.contains("end was missing"));
    }

    @Test
    void fill_bytes_and_tables_with_excess_are_trimmed() throws IOException {
        byte[] excess = {8, 0, 8, 0, 8, 1, 1, 0x11, 0, 'J', 'a', 'n', 'e'};
        byte[] picture = new JpegBytes()
                .raw(0xFF, 0xFF, 0xFF)
                .segment(0xC0, "", excess)
                .scan()
                .raw(0xFF, 0xFF)
                .end();
        assertThat(text(strip(picture, DISPLAY))).doesNotContain("Jane");
    }

    @Test
    void hostile_headers_are_refused_before_anything_is_allocated() {
        byte[] huge = new JpegBytes()
                .segment(0xC0, 8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0)
                .scan()
                .end();
        PrivacyPipeline upload = PrivacyPipeline.builder()
                .limits(Limits.webUpload())
                .then(Metadata.strip(DISPLAY))
                .build();
        assertThatThrownBy(() -> upload.sanitize(Source.of(huge), Sink.discard()))
                .isInstanceOf(LimitExceededException.class);
        byte[] empty = new JpegBytes()
                .segment(0xC0, 8, 0, 0, 0, 0, 1, 1, 0x11, 0)
                .scan()
                .end();
        assertThatThrownBy(() -> strip(empty, DISPLAY)).isInstanceOf(MalformedImageException.class);
        byte[] noScan = new JpegBytes().jfif().tables().end();
        assertThatThrownBy(() -> strip(noScan, DISPLAY))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("before its picture data");
    }

    private static byte[] strip(byte[] picture, MetadataPolicy policy) throws IOException {
        Sink.ToBytes out = Sink.toBytes();
        Metadata.strip(Source.of(picture), out, policy);
        return out.bytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
