package dev.lethe.metadata.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.svg.NeutralNames.Kind;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stays of style sheets and declarations. */
class CssStyleSheetTest {
    private final FindingCollector found = new FindingCollector();

    private SvgScope scope() throws IOException {
        RunContext context = RunContext.of(Limits.webUpload());
        NeutralNames names = new NeutralNames(context);
        names.definition(Kind.ID, "x");
        names.reference(Kind.ID, "x");
        names.definition(Kind.CLASS, "k");
        names.reference(Kind.CLASS, "k");
        names.definition(Kind.KEYFRAMES, "spin");
        names.definition(Kind.VARIABLE, "--jane");
        names.settle();
        StripRequest request = StripRequest.of(MetadataPolicy.removeAllButDisplay());
        return new SvgScope(names, new SvgFindings(found), request, context, false);
    }

    private String sheet(String css) throws IOException {
        String once = new CssStyleSheet(scope()).filter(css);
        assertThat(once).doesNotContainIgnoringCase("secret").doesNotContain("/*");
        return once;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fill:red;stroke:#0fF|fill:red;stroke:#0fF",
                " FILL : Red ; ; |fill:red",
                "fill:/*secret*/red/**/blue|fill:red blue",
                "-inkscape-font-specification:'secret';opacity:.5|opacity:.5",
                "fill:url( '#x' ) red|fill:url(#a1) red",
                "fill:url(http://secret/)|fill:url(#a0)",
                "fill:u\\72l(#x)|fill:url(#a1)",
                "cursor:url(secret.cur)|``",
                "font-family:Deja\u00C9,'Noto Sans CJK'|font-family:Deja\u00C9,'Noto Sans CJK'",
                "font-family:\"a'b\"|font-family:\"a'b\"",
                "font-family:'secret;}{'|``",
                "content:'secret'|``",
                "fill:secret('a')|``",
                "fill:#secret|``",
                "width:calc(1px + (2em*3))!important|width:calc(1px + (2em*3))!important",
                "fill:red)|``",
                "fill|``",
                "fill:|``",
                "--jane:5;r:var(--jane,3)|--v1:5;r:var(--v1,3)",
                "animation:spin 2s linear infinite|animation:k1 2s linear infinite",
                "fill:red icc-color(secret,.1,.2)|fill:red icc-color(none,.1,.2)",
                "@secret x;fill:red|fill:red",
                "fill:red;a{b:c}stroke:blue|fill:red;stroke:blue"
            })
    void declarations_keep_what_changes_the_look(String style, String expected) throws IOException {
        assertThat(new CssDeclarations(scope()).filter(style)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ".k,#x>path:first-child{fill:red}|.c1,#a1>path:first-child{fill:red}",
                ".other  *{fill:red}|.c0 *{fill:red}",
                "secret-element,rect{fill:red}|rect{fill:red}",
                "secret{fill:red}|``",
                "rect[fill=\"red\"] ~ g{r:1}|rect[fill='red']~g{r:1}",
                "[inkscape\\:label=secret]{fill:red}|``",
                "g:nth-child( 2n + 1 ){r:1}|g:nth-child(2n + 1){r:1}",
                "g:not(.k, #x){r:1}|g:not(.c1,#a1){r:1}",
                "g:not(secret){r:1}|``",
                "g:-secret-vendor{r:1}|``",
                "g::before{r:1}|``",
                "g{}|g{}",
                "@import url(http://secret/);g{r:1}|g{r:1}",
                "@font-face{font-family:secret;src:url(data:font/woff;base64,AAAA)}g{r:1}|g{r:1}",
                "@media (prefers-color-scheme:dark){g{r:1}}|@media (prefers-color-scheme:dark){g{r:1}}",
                "@media secret{g{r:1}}rect{r:2}|rect{r:2}",
                "@keyframes spin{from{r:1}50%,to{r:2}secret{r:3}}|@keyframes k1{from{r:1}50%,to{r:2}}",
                "@secret{g{r:1}{}}rect{r:2}|rect{r:2}",
                "<!-- g{r:1} -->|g{r:1}",
                "g{r:1|g{r:1}",
                "secret|``"
            })
    void sheets_keep_rules_for_what_is_drawn(String css, String expected) throws IOException {
        assertThat(sheet(css)).isEqualTo(expected);
    }

    @Test
    void comments_are_findings() throws IOException {
        assertThat(sheet("/* made by Jane */g{r:1}")).isEqualTo("g{r:1}");
        assertThat(found.findings()).anyMatch(finding -> finding.what().equals("comment"));
    }
}
