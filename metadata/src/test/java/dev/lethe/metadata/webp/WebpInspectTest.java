package dev.lethe.metadata.webp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.spi.FindingCollector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in a WebP: by the codec, and by the proof. */
class WebpInspectTest extends WebpFixture {
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
