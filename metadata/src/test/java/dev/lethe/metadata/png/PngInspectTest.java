package dev.lethe.metadata.png;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.spi.FindingCollector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found in a PNG: by the codec, and by the proof. */
class PngInspectTest extends PngFixture {
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
