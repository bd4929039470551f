package dev.lethe.metadata.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.verify.SvgProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof objects to each thing by itself, whatever the writer would have done. */
class SvgProofTest {
    private static boolean objects(byte[] drawing) throws IOException {
        FindingCollector residue = new FindingCollector();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            new SvgProof().check(SeekableInput.of(drawing), MetadataPolicy.removeAllButDisplay(), residue, context);
        } catch (ImagePrivacyException e) {
            return true;
        }
        return !residue.findings().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--x-->",
                "<?x?>",
                " ",
                "text",
                "<title/>",
                "<script/>",
                "<g id=\"jane\"/>",
                "<g id=\"a0\"/>",
                "<g class=\"jane\"/>",
                "<g onload=\"x\"/>",
                "<g data-a=\"x\"/>",
                "<g  fill=\"red\"/>",
                "<g fill='red'/>",
                "<g fill=\"url(http:x)\"/>",
                "<g fill=\"url(#jane)\"/>",
                "<g fill=\"red\" fill=\"red\"/>",
                "<g style=\"-inkscape-x:y\"/>",
                "<g style=\"fill:url(x)\"/>",
                "<g style=\"fill:red/**/\"/>",
                "<style>.jane{fill:red}</style>",
                "<style>jane{fill:red}</style>",
                "<style>@import url(x);</style>",
                "<style>@font-face{font-family:x}</style>",
                "<style>g{fill:red}}</style>",
                "<style>g{fill:red</style>",
                "<path d=\"M0 0 jane\"/>",
                "<use href=\"http://x\"/>",
                "<image href=\"data:image/png;base64,AAAA\"/>",
                "<image href=\"data:image/jane;base64,AAAA\"/>",
                "<text>&#65;</text>",
                "<text>]]></text>",
                "<text xml:lang=\"jane doe\"/>",
                "<text xml:lang=\"en-jane\"/>",
                "<animate begin=\"jane.click\"/>",
                "<animate begin=\"mousejane\"/>",
                "<animate attributeName=\"jane\"/>",
                "<animate attributeName=\"x\" to=\"jane\"/>",
                "<animate to=\"red\"/>",
                "<g fill=\"jane\"/>",
                "<g fill=\"RED\"/>",
                "<g fill=\"red jane\"/>",
                "<g fill-rule=\"5\"/>",
                "<g x=\"5jane\"/>",
                "<g transform=\"jane(5)\"/>",
                "<g font=\"bold jane\"/>",
                "<g style=\"--v1:jane\"/>",
                "<g style=\"clip-path:path('jane')\"/>",
                "<g style=\"font-feature-settings:'jane'\"/>",
                "<g systemLanguage=\"jane\"/>",
                "<g requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Jane\"/>",
                "<feOffset in=\"JaneImage\"/>",
                "<style media=\"jane\">g{fill:red}</style>",
                "<style>g[fill='jane']{fill:red}</style>",
                "<style>:jane{fill:red}</style>",
                "<g/></g>"
            })
    void proof_objects_to(String content) throws IOException {
        assertThat(objects(SvgBytes.utf8(SvgBytes.svg(content)))).isTrue();
    }

    @Test
    void proof_accepts_a_plain_drawing_and_nothing_around_it() throws IOException {
        String plain = SvgBytes.svg("<g id=\"a1\"/>");
        assertThat(objects(SvgBytes.utf8(plain))).isFalse();
        assertThat(objects(SvgBytes.utf8(plain + "\n"))).isTrue();
        assertThat(objects(SvgBytes.utf8("\uFEFF" + plain))).isTrue();
        assertThat(objects(SvgBytes.utf8("<?xml version=\"1.0\"?>" + plain))).isTrue();
    }

    @Test
    void proof_looks_into_embedded_pictures() throws IOException {
        String picture = SvgBytes.dataUri("image/png", SvgBytes.png("Jane"));
        assertThat(objects(SvgBytes.utf8(SvgBytes.svg("<image href=\"" + picture + "\"/>"))))
                .isTrue();
        String drawing = SvgBytes.dataUri("image/svg+xml", SvgBytes.utf8(SvgBytes.svg("<title/>")));
        assertThat(objects(SvgBytes.utf8(SvgBytes.svg("<image href=\"" + drawing + "\"/>"))))
                .isTrue();
    }
}
