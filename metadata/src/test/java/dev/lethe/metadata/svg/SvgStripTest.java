package dev.lethe.metadata.svg;

import static dev.lethe.metadata.svg.SvgBytes.svg;
import static dev.lethe.metadata.svg.SvgBytes.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageHeader;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.verify.SvgProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays of a drawing and what goes, carrier by carrier. */
class SvgStripTest {
    private static final String HEAD =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                    + " width=\"8\" height=\"6\"";
    private static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    private final FindingCollector found = new FindingCollector();

    private byte[] strip(byte[] picture, MetadataPolicy policy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            new SvgCodec().strip(SeekableInput.of(picture), out, StripRequest.of(policy), found, context);
        }
        FindingCollector residue = new FindingCollector();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            new SvgProof().check(SeekableInput.of(out.toByteArray()), policy, residue, context);
        }
        assertThat(residue.findings()).isEmpty();
        return out.toByteArray();
    }

    private String stripped(String document) throws IOException {
        return SvgBytes.document(strip(utf8(document), DISPLAY));
    }

    /** What comes out of these elements in a drawing. */
    private String content(String elements) throws IOException {
        String document = stripped(svg(elements));
        String empty = HEAD + "/>";
        if (document.equals(empty)) {
            return "";
        }
        assertThat(document).startsWith(HEAD + ">").endsWith("</svg>");
        return document.substring(HEAD.length() + 1, document.length() - "</svg>".length());
    }

    @Test
    void strip_keeps_numbers_as_they_are_written() throws IOException {
        String shapes = "<path d=\"M 0,0 L1.50-2e-1  z\"/><rect x=\"+1.0\" rx=\"0.10%\" transform=\"rotate( 5 )\"/>";
        assertThat(content(shapes)).isEqualTo(shapes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 #v2 9", "#", "0;1", "url(#a)", "#abcdefghi"})
    void strip_drops_numbers_that_are_none_so_that_the_result_is_proven(String value) throws IOException {
        assertThat(content("<rect rotate=\"" + value + "\" width=\"1\"/>")).isEqualTo("<rect width=\"1\"/>");
    }

    @Test
    void strip_keeps_lists_of_colors() throws IOException {
        String animation = "<animate attributeName=\"fill\" values=\"#f00;#00ff00 ; red\" keyTimes=\"0;.5;1\"/>";
        assertThat(content(animation)).isEqualTo(animation);
    }

    @Test
    void strip_numbers_names_and_follows_them_everywhere() throws IOException {
        String drawing = "<style>.jane path{fill:url(#Anna)}#Bob{mask:url('#Carl')}</style><mask id=\"Carl\"/>"
                + "<linearGradient id=\"Anna\"/><g class=\"jane unused\" id=\"nobody\"><path id=\"Bob\""
                + " marker-end=\"url(&quot;#Anna&quot;)\"/></g><use href=\"#Bob\"/>"
                + "<set begin=\"0s; Bob.end + 1s;wallclock(2020-01-01)\" attributeName=\"fill\" to=\"url(#Anna)\"/>";
        assertThat(content(drawing))
                .isEqualTo("<style>.c1 path{fill:url(#a2)}#a3{mask:url(#a1)}</style><mask id=\"a1\"/>"
                        + "<linearGradient id=\"a2\"/><g class=\"c1\"><path id=\"a3\" marker-end=\"url(#a2)\"/></g>"
                        + "<use href=\"#a3\"/><set begin=\"0s;a3.end+ 1s\" attributeName=\"fill\" to=\"url(#a2)\"/>");
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("names of elements and classes"));
    }

    @Test
    void strip_leads_references_to_nothing_nowhere() throws IOException {
        assertThat(content("<rect fill=\"url(#missing) red\"/><use href=\"#gone\"/>"))
                .isEqualTo("<rect fill=\"url(#a0) red\"/><use href=\"#a0\"/>");
    }

    @Test
    void strip_finds_names_that_are_percent_encoded() throws IOException {
        assertThat(content("<g id=\"\u00C4 b\"/><use href=\"#%C3%84%20b\"/>"))
                .isEqualTo("<g id=\"a1\"/><use href=\"#a1\"/>");
    }

    @Test
    void strip_drops_links_to_elsewhere_and_tells_them() throws IOException {
        assertThat(content("<a href=\"http://h/jane\" target=\"_top\"><rect/></a><use href=\"o.svg#x\"/>"
                        + "<image href=\"file:///home/jane/p.png\"/><rect fill=\"url(http://h/p.svg#q)\"/>"))
                .isEqualTo("<a><rect/></a><use/><image/><rect fill=\"url(#a0)\"/>");
        assertThat(found.findings())
                .filteredOn(finding -> finding.what().equals("link to elsewhere"))
                .extracting(finding -> finding.value().orElseThrow().reveal())
                .containsExactly("http://h/jane", "o.svg#x", "file:///home/jane/p.png", "http://h/p.svg#q");
    }

    @Test
    void strip_names_what_the_metadata_tell() throws IOException {
        String drawing = "<metadata xmlns:rdf=\"r\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:RDF><dc:creator>"
                + "<rdf:li>Jane</rdf:li></dc:creator><dc:date>2020</dc:date><dc:coverage>Z\u00FCrich</dc:coverage>"
                + "</rdf:RDF></metadata><title>Plan</title><script>x()</script>";
        assertThat(content(drawing)).isEmpty();
        assertThat(found.findings())
                .extracting(Finding::kind)
                .contains(Kind.PERSON, Kind.TIME, Kind.LOCATION, Kind.TEXT, Kind.UNKNOWN_DATA);
        assertThat(found.findings()).noneMatch(finding -> finding.toString().contains("Jane"));
    }

    @Test
    void strip_refuses_statements_of_origin_where_the_policy_says_so() throws IOException {
        byte[] signed =
                utf8(svg("<metadata><c:manifest xmlns:c=\"http://c2pa.org/manifest\">AAAA</c:manifest></metadata>"));
        assertThatThrownBy(() -> strip(signed, DISPLAY.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("C2PA");
        assertThat(SvgBytes.document(strip(signed, DISPLAY))).isEqualTo(HEAD + "/>");
        assertThat(found.findings()).anyMatch(finding -> finding.kind() == Kind.PROVENANCE);
    }

    @Test
    void strip_cleans_embedded_pictures() throws IOException {
        String picture = SvgBytes.dataUri("image/jpg;name=jane.png", SvgBytes.png("Jane"));
        String wrapped = picture.substring(0, 60) + "&#10;  " + picture.substring(60);
        assertThat(content("<image xlink:href=\"" + wrapped + "\"/>"))
                .isEqualTo("<image xlink:href=\"" + SvgBytes.dataUri("image/jpg", SvgBytes.png("")) + "\"/>");
        assertThat(found.findings()).anyMatch(finding -> finding.carrier().contains("PNG"));
    }

    @Test
    void strip_cleans_drawings_in_drawings_down_to_a_depth() throws IOException {
        String inner = svg("<title>Jane</title><rect/>");
        String once = "<image href=\"data:image/svg+xml;utf8,"
                + inner.replace("\"", "'").replace("<", "%3C") + "\"/>";
        String clean = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(utf8(HEAD + "><rect/></svg>"));
        assertThat(content(once)).isEqualTo("<image href=\"" + clean + "\"/>");

        String nested = inner;
        for (int i = 0; i < 4; i++) {
            nested = svg("<image href=\"" + SvgBytes.dataUri("image/svg+xml", utf8(nested)) + "\"/>");
        }
        String document = stripped(nested);
        for (int i = 0; i < 2; i++) {
            String base64 = document.substring(document.indexOf("base64,") + 7, document.lastIndexOf("\"/>"));
            document = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        }
        assertThat(document).isEqualTo(HEAD + "><image/></svg>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:image/png;base64,AAAA", "data:image/png;base64,!", "data:,x", "data:nothing"})
    void strip_leaves_out_embedded_pictures_that_are_none(String address) throws IOException {
        assertThat(content("<image href=\"" + address + "\"/>")).isEqualTo("<image/>");
        assertThat(found.notes()).anyMatch(note -> note.contains("embedded picture"));
    }

    @Test
    void strip_keeps_white_space_and_characters_of_texts() throws IOException {
        String text = "<text xml:space=\"preserve\"> a\n\t<tspan>\u00E9 \uD83D\uDE00</tspan>  &lt;b&gt; \" </text>";
        assertThat(content("\n  " + text + "\n")).isEqualTo(text);
        assertThat(content("<text>a<!--Jane-->b<![CDATA[<c]]]]]></text>")).isEqualTo("<text>ab&lt;c]]]</text>");
    }

    @Test
    void strip_expands_plain_entities_of_the_document_itself() throws IOException {
        String document =
                "<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'><!ENTITY one '1'><!ENTITY two '&one;2'"
                        + "><!ENTITY % p 'x'>%p;]><svg xmlns='&ns;' width='&two;'><text>&two;</text></svg>";
        assertThat(stripped(document)).contains("width=\"12\"").contains("<text>12</text>");
    }

    @Test
    void strip_never_reads_other_files() throws IOException {
        String document = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + svg("<text>&x;</text>");
        assertThat(stripped(document)).isEqualTo(HEAD + "><text/></svg>");
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("reference to another file"));
    }

    @Test
    void strip_ends_at_entities_that_grow() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d '".formatted(i))
                    .append("&l%d;".formatted(i - 1).repeat(10))
                    .append("'>");
        }
        assertThatThrownBy(() -> stripped(laughs + "]>" + svg("<text>&l29;</text>")))
                .isInstanceOf(UnsupportedFormatException.class);
        String quadratic = "<!DOCTYPE svg [<!ENTITY a '" + "x".repeat(60_000) + "'>]>";
        assertThatThrownBy(() -> stripped(quadratic + svg("<text>" + "&a;".repeat(60_000) + "</text>")))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void strip_refuses_entities_that_hold_markup() {
        String document = "<!DOCTYPE svg [<!ENTITY r '&#60;rect/>'>]>" + svg("&r;");
        assertThatThrownBy(() -> stripped(document)).isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void strip_ends_at_elements_that_stand_too_deep() {
        assertThatThrownBy(() -> stripped(svg("<g>".repeat(100_000)))).isInstanceOf(LimitExceededException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><g",
                "<svg xmlns='http://www.w3.org/2000/svg' a=1/>",
                "<svg xmlns='http://www.w3.org/2000/svg' a='1' a='2'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'>&nbsp;</svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'>&#0;</svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><!-- </svg>"
            })
    void strip_refuses_what_is_not_well_formed_and_says_where(String document) {
        assertThatThrownBy(() -> stripped(document))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("in line 1");
    }

    @Test
    void strip_refuses_other_xml() {
        assertThatThrownBy(() -> stripped("<html xmlns='http://www.w3.org/1999/xhtml'/>"))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void strip_adds_a_namespace_that_is_missing() throws IOException {
        assertThat(stripped("<svg width=\"8\" height=\"6\"><rect/></svg>")).isEqualTo(HEAD + "><rect/></svg>");
        assertThat(found.notes()).hasSize(1);
    }

    @Test
    void strip_ends_a_path_where_viewers_end_it() throws IOException {
        assertThat(content("<path d=\"M0 0L5 5 Jane 6 6\"/>")).isEqualTo("<path d=\"M0 0L5 5 \"/>");
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("text in a shape"));
    }

    @Test
    void strip_keeps_conditions_of_display_without_their_words() throws IOException {
        assertThat(content("<switch><g requiredExtensions=\"http://ns.jane.example/\"/><g systemLanguage=\"de, en-GB\""
                        + " requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Shape jane\"/></switch>"))
                .isEqualTo("<switch><g requiredExtensions=\"urn:none\"/><g systemLanguage=\"de, en-GB\""
                        + " requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Shape urn:none\"/></switch>");
    }

    @Test
    void strip_keeps_languages_up_to_what_nobody_but_the_author_knows() throws IOException {
        assertThat(content(
                        "<text lang=\"zh-Hant-TW\"/><text lang=\"en-x-jane\"/><g systemLanguage=\"jane,nds-DE-bob\"/>"))
                .isEqualTo("<text lang=\"zh-hant-TW\"/><text lang=\"en\"/><g systemLanguage=\"nds-DE\"/>");
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("language that is none"));
    }

    @Test
    void strip_drops_languages_where_only_decoding_is_kept() throws IOException {
        byte[] drawing = utf8(svg("<text xml:lang=\"rm\">a</text>"));
        assertThat(SvgBytes.document(strip(drawing, MetadataPolicy.removeEverything())))
                .isEqualTo(HEAD + "><text>a</text></svg>");
        assertThat(SvgBytes.document(strip(drawing, DISPLAY))).contains("xml:lang=\"rm\"");
    }

    @Test
    void strip_says_that_a_copyright_notice_cannot_stay() throws IOException {
        byte[] drawing =
                utf8(svg("<metadata><rights xmlns='http://purl.org/dc/elements/1.1/'>Jane</rights></metadata>"));
        strip(drawing, DISPLAY.withCopyrightKept());
        assertThat(found.notes()).anyMatch(note -> note.contains("copyright"));
    }

    @Test
    void gzip_stays_gzip_with_a_header_that_tells_nothing() throws IOException {
        byte[] clean = strip(SvgBytes.talkativeGzip(utf8(svg("<rect/>")), "jane.svg"), DISPLAY);
        assertThat(Arrays.copyOf(clean, 10)).containsExactly(0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF);
        assertThat(SvgBytes.document(clean)).isEqualTo(HEAD + "><rect/></svg>");
        assertThat(found.findings()).anyMatch(finding -> finding.carrier().equals("gzip"));
    }

    @Test
    void gzip_loses_what_follows_it() throws IOException {
        byte[] gzip = SvgBytes.gzip(utf8(svg("<rect/>")));
        byte[] longer = Arrays.copyOf(gzip, gzip.length + 5);
        assertThat(strip(longer, DISPLAY)).isEqualTo(strip(gzip, DISPLAY));
        assertThat(found.findings()).anyMatch(finding -> finding.kind() == Kind.TRAILING_DATA && finding.bytes() == 5);
    }

    @Test
    void long_values_pass_through_a_spool() throws IOException {
        String path = "M0 0" + "L1 2".repeat(200_000);
        byte[] photo = new byte[900_000];
        String picture = SvgBytes.dataUri("image/png", concat(SvgBytes.png(""), photo));
        assertThat(content("<path d=\"" + path + "\"/><image href=\"" + picture + "\"/>"))
                .isEqualTo("<path d=\"" + path + "\"/><image href=\"" + SvgBytes.dataUri("image/png", SvgBytes.png(""))
                        + "\"/>");
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='80' height='60'|80|60",
                "width='1in' height='25.4mm'|96|96",
                "viewBox='0 0 30 20'|30|20",
                "width='100%' height='100%' viewBox='0,0,30,20'|30|20",
                "viewBox='0 0 100000 50000'|0|0",
                "width='-3' height='x'|0|0",
                "x='1'|0|0"
            })
    void header_tells_the_size_in_pixels(String attributes, int width, int height) throws IOException {
        byte[] drawing = utf8("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>");
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            ImageHeader header = new SvgCodec().header(SeekableInput.of(drawing), context);
            assertThat(List.of(header.width(), header.height())).containsExactly(width, height);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg>",
                "\uFEFF<?xml version='1.0'?>\n<!-- a > b --><!DOCTYPE svg [<!ENTITY a '>'> ]><s:svg xmlns:s='x'",
                "<?xml version='1.0'?><!-- a comment that does not end in the head"
            })
    void codec_recognises_drawings_by_their_head(String head) {
        assertThat(new SvgCodec().matches(utf8(head))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "svg", "<svgx>", "<html><svg>", "<?xml version='1.0'?><rss>"})
    void codec_does_not_recognise_others(String head) {
        assertThat(new SvgCodec().matches(utf8(head))).isFalse();
    }
}
