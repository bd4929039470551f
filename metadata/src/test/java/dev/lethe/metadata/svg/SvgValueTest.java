package dev.lethe.metadata.svg;

import static dev.lethe.metadata.svg.SvgRoundTrip.content;
import static dev.lethe.metadata.svg.SvgRoundTrip.objects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values hold the words that SVG and CSS give their attribute or property, and no others. */
class SvgValueTest {
    private static final Map<String, ValueRule> CLASSES = ValueTable.ofClasses(CssClasses.CLASSES);
    private static final Map<String, ValueRule> FUNCTIONS = ValueTable.ofProperties(CLASSES, CssClasses.FUNCTIONS, "");
    private static final Map<String, ValueRule> DRAWING = ValueTable.ofAttributes(CLASSES, SvgAttributeTable.DRAWING);
    private static final Map<String, ValueRule> ANIMATION =
            ValueTable.ofAttributes(CLASSES, SvgAttributeTable.ANIMATION);
    private static final Map<String, ValueRule> PRESENTATION =
            ValueTable.ofProperties(CLASSES, CssPropertyTable.PRESENTATION, "");
    private static final Map<String, ValueRule> STYLE =
            ValueTable.ofProperties(CLASSES, CssPropertyTable.STYLE, "inherit");

    /** Attributes whose values the tables do not tell. */
    private static final List<String> OTHERS = List.of(
            "id",
            "class",
            "style",
            "d",
            "points",
            "in",
            "in2",
            "result",
            "requiredFeatures",
            "requiredExtensions",
            "systemLanguage",
            "lang",
            "xml:lang",
            "xml:id",
            "href",
            "begin",
            "end",
            "attributeName",
            "path",
            "from",
            "to",
            "by",
            "values");

    /** Names of fonts are the author's, and no list of them would be whole. */
    private static final Set<String> FONTS = Set.of("font", "font-family");

    private static List<String> values(ValueRule rule) {
        List<String> values = new ArrayList<>(rule.words().values());
        rule.units().values().forEach(unit -> values.add("1.5" + unit));
        for (String function : rule.functions().values()) {
            ValueRule inside = FUNCTIONS.get(function + "()");
            inside.words().values().forEach(word -> values.add(function + "(" + word + ")"));
            inside.units().values().forEach(unit -> values.add(function + "(1" + unit + ", -.5e3)"));
        }
        return values;
    }

    private static void survive(String element, Map<String, ValueRule> table) throws IOException {
        for (Map.Entry<String, ValueRule> row : new TreeMap<>(table).entrySet()) {
            StringBuilder elements = new StringBuilder();
            for (String value : values(row.getValue())) {
                elements.append("<%s %s=\"%s\"/>".formatted(element, row.getKey(), value));
            }
            assertThat(content(elements.toString())).isEqualTo(elements.toString());
        }
    }

    @Test
    void every_known_word_unit_and_function_survives_in_attributes() throws IOException {
        survive("g", DRAWING);
        survive("animate", ANIMATION);
        survive("g", PRESENTATION);
    }

    @Test
    void every_known_word_unit_and_function_survives_in_styles() throws IOException {
        Map<String, ValueRule> properties = new TreeMap<>(PRESENTATION);
        properties.putAll(STYLE);
        for (Map.Entry<String, ValueRule> row : properties.entrySet()) {
            StringBuilder style = new StringBuilder();
            for (String value : values(row.getValue())) {
                style.append(style.length() == 0 ? "" : ";")
                        .append(row.getKey())
                        .append(':')
                        .append(value);
            }
            String elements = "<g style=\"" + style + "\"/>";
            assertThat(content(elements)).isEqualTo(elements);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg viewBox=\"0 0 24 24\" preserveAspectRatio=\"xMidYMid slice\" version=\"1.1\" width=\"1em\"/>",
                "<g fill=\"#0A1b2c\" stroke=\"#abcd\" stop-color=\"rgb(255, 0,50%)\" color=\"hsla(120deg 50% 5% / .5)\"/>",
                "<g fill=\"currentColor\" stroke=\"rebeccapurple\" flood-color=\"color(display-p3 1 0 .5 / 50%)\"/>",
                "<g fill=\"url(#a0) none\" stroke=\"url(#a0) #fff\" color=\"oklch(40% .2 30)\" filter=\"url(#a0)\"/>",
                "<g fill=\"#CD853F icc-color(none,0.11,0.48)\" color=\"color-mix(in oklab, red 20%, CanvasText)\"/>",
                "<g transform=\"translate(10-5) rotate(45 .5.5),skewX(3)scale(1e-2) matrix( 1 0 0 1 5. 5 )\"/>",
                "<g style=\"transform:translateX(calc(50% - 2px)) rotate(.5turn);transform-origin:left 20% 3px\"/>",
                "<g stroke-dasharray=\"5, 5\" stroke-linejoin=\"miter-clip\" paint-order=\"stroke fill markers\"/>",
                "<g enable-background=\"new 0 0 100 100\" overflow=\"visible\" clip=\"rect(0 auto 5px 0)\"/>",
                "<g style=\"mix-blend-mode:color-dodge;isolation:isolate;mask:url(#a0) luminance\"/>",
                "<g style=\"font:italic small-caps 700 12px/1.5 'My Font', Arial, sans-serif\"/>",
                "<g style=\"font-family:'Noto Sans';font-feature-settings:'liga' 0,'ss01';font-variant:small-caps\"/>",
                "<g style=\"-webkit-x:y\" font-family=\"Helvetica Neue, Arial\" font-weight=\"bolder\"/>",
                "<g style=\"filter:drop-shadow(3px 3px 2px rgb(0 0 0 / .4)) blur(5px) hue-rotate(90deg)\"/>",
                "<g style=\"clip-path:polygon(evenodd,0 0,50% 100%,100% 0);offset-path:path('M0 0L5 5')\"/>",
                "<g style=\"clip-path:circle(closest-side at center);offset-rotate:auto 45deg;d:path('m1 2z')\"/>",
                "<g style=\"background:linear-gradient(to right,red 0%,#fff) no-repeat center / cover\"/>",
                "<g style=\"animation:2s cubic-bezier(.1,.7,1,.1) 0s infinite alternate both,1s steps(4,jump-end) k0\"/>",
                "<g style=\"transition:fill .3s ease-in-out;will-change:transform,opacity;fill:red!important\"/>",
                "<g style=\"fill:var(--v0,light-dark(red,blue));width:min(100%,max(5vw,calc((1px + 2em)*pi)))\"/>",
                "<animate attributeName=\"d\" values=\"M0 0h5v-3z;m1,1 a5 5 0 0110 .5e-3\" dur=\"0:30.5\"/>",
                "<animate attributeName=\"points\" from=\"0,0 5,5\" to=\"1,1 6,6\" begin=\"0s;a0.end+0.5s\"/>",
                "<animate attributeName=\"visibility\" values=\"hidden;visible;\" calcMode=\"discrete\" fill=\"freeze\"/>",
                "<animate attributeName=\"stroke\" values=\"red;url(#a0);rgb(1,2,3)\" repeatCount=\"indefinite\"/>",
                "<animateTransform attributeName=\"transform\" type=\"rotate\" values=\"0 12 12;360 12 12\"/>",
                "<animateMotion path=\"M0 0 C1 2 3 4 5 6\" rotate=\"auto\" keyPoints=\"0;.5;1\" keyTimes=\"0; .2; 1\"/>",
                "<animateMotion values=\"0,0;5,5\" keySplines=\".5 0 .5 1;.5 0 .5 1\" calcMode=\"spline\"/>",
                "<set attributeName=\"cx\" to=\"5\"/>",
                "<filter><feColorMatrix type=\"hueRotate\" values=\"90\" in=\"SourceAlpha\"/></filter>",
                "<text xml:space=\"preserve\" writing-mode=\"tb\" text-anchor=\"middle\" rotate=\"5 10\" lang=\"zh-hans\"/>",
                "<style>@media (min-width:5em) and (prefers-color-scheme:dark){g:not(.c0):nth-child(2n + 1){fill:red}}</style>",
                "<style>g[fill='none'],g[stroke|='#fff'],:root svg{display:none}</style>"
            })
    void values_of_real_drawings_survive(String elements) throws IOException {
        assertThat(content(elements).replace("-webkit-x:y", ""))
                .isEqualTo(elements.replace(" style=\"-webkit-x:y\"", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fill='RED'|fill=\"red\"",
                "fill='CURRENTCOLOR'|fill=\"currentColor\"",
                "fill='RGB(1,2,3)'|fill=\"rgb(1,2,3)\"",
                "style='Shape-Rendering:CRISPEDGES;STROKE-WIDTH:2PX'|style=\"shape-rendering:crispEdges;stroke-width:2px\"",
                "transform='rotate  (5) scale\t(2)'|transform=\"rotate(5) scale(2)\""
            })
    void words_are_spelt_in_one_way(String attribute, String written) throws IOException {
        assertThat(content("<g " + attribute + "/>")).isEqualTo("<g " + written + "/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gradientUnits='USERSPACEONUSE'",
                "transform='Rotate(5)'",
                "transform='abc'",
                "fill='anna'",
                "display='smith'",
                "clip-path='bob'",
                "clip-path='polygon(anna)'",
                "stroke-width='5anna'",
                "x='1 anna'",
                "fill='rgb(anna)'",
                "fill='anna(1)'",
                "fill='red anna'",
                "fill='#12345'",
                "fill='5'",
                "fill='--anna smith'",
                "dur='anna'",
                "font='bold anna'",
                "style='d:path(\"M0 anna\")'",
                "viewBox='0 0 5 p'",
                "mask='src'",
                "preserveAspectRatio='xMidyMid'",
                "version='beta'",
                "style='--name:anna'",
                "style='font-feature-settings:\"anna\"'",
                "style='text-overflow:\"anna\"'",
                "offset='\\61 nna'"
            })
    void values_with_other_words_go_and_are_told(String attribute) throws IOException {
        FindingCollector found = new FindingCollector();
        String drawing = SvgBytes.svg("<g " + attribute.replace('\'', attribute.contains("\"") ? '\'' : '"') + "/>");
        assertThat(SvgRoundTrip.stripped(SvgBytes.utf8(drawing), found)).endsWith("><g/></svg>");
        assertThat(found.findings())
                .anyMatch(finding -> Set.of("value that is none", "declaration", "attribute that is not drawn")
                        .contains(finding.what()));
    }

    private static List<String> attributes() {
        List<String> attributes = new ArrayList<>(OTHERS);
        for (Map<String, ValueRule> table : List.of(DRAWING, ANIMATION, PRESENTATION)) {
            attributes.addAll(table.keySet());
        }
        attributes.removeAll(FONTS);
        return attributes;
    }

    /** Ways to put a word into a value, alone and among what may stand there. */
    private static List<String> planted(String word) {
        return List.of(
                word,
                "none " + word,
                "1" + word,
                "1," + word + ";2",
                word + "(1)",
                "rgb(" + word + ")",
                "translate(1px," + word + ")",
                "calc(1px + (" + word + "))",
                "var(--x, " + word + ")",
                "url(#" + word + ")",
                "url(http://" + word + "/)",
                "#" + word,
                "'" + word + "'",
                "path('M0 0" + word + "')",
                "/*" + word + "*/ red",
                "M0 0 " + word,
                "en-" + word,
                "en, " + word,
                word + ".begin",
                "http://www.w3.org/TR/SVG11/feature#" + word);
    }

    private static String word(Random random) {
        // "arched" letters of paths and digits of colours among them, which single characters would let through.
        String letters = "acehlmqstvzbdgnru";
        StringBuilder word = new StringBuilder("j");
        for (int i = 0; i < 5 + random.nextInt(4); i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.append('q').toString();
    }

    @Test
    void no_word_planted_in_an_attribute_survives_and_the_proof_objects_to_each() throws IOException {
        Random random = new Random(77);
        for (String attribute : new TreeSet<>(attributes())) {
            String word = word(random);
            StringBuilder elements = new StringBuilder();
            for (String element : List.of("rect", "animate", "animateMotion", "feImage")) {
                String target = element.startsWith("animate") && !attribute.equals("attributeName")
                        ? " attributeName=\"" + (random.nextBoolean() ? "d" : "fill") + "\""
                        : "";
                for (String value : planted(word)) {
                    elements.append("<%s%s %s=\"%s\"/>".formatted(element, target, attribute, value));
                }
            }
            assertThat(content(elements.toString()).toLowerCase(Locale.ROOT))
                    .as(attribute)
                    .doesNotContain(word.substring(0, 4))
                    .doesNotContain(word.substring(1, 5));
            assertThat(objects(SvgBytes.svg("<animate attributeName=\"x\" " + attribute + "=\"" + word + "\"/>")))
                    .as(attribute)
                    .isTrue();
        }
    }

    @Test
    void no_word_planted_in_a_style_survives_and_the_proof_objects_to_each() throws IOException {
        Random random = new Random(78);
        List<String> properties = new ArrayList<>(PRESENTATION.keySet());
        properties.addAll(STYLE.keySet());
        properties.add("--x");
        properties.add("font-feature-settings");
        properties.removeAll(FONTS);
        for (String property : new TreeSet<>(properties)) {
            String word = word(random);
            StringBuilder elements = new StringBuilder();
            for (String value : planted(word)) {
                elements.append("<g style=\"%s:%s\"/>".formatted(property, value));
                elements.append("<style>g{%s:%s}</style>".formatted(property, value));
            }
            assertThat(content(elements.toString()).toLowerCase(Locale.ROOT))
                    .as(property)
                    .doesNotContain(word.substring(0, 4))
                    .doesNotContain(word.substring(1, 5));
            String written = property.equals("--x") ? "--v1" : property;
            assertThat(objects(SvgBytes.svg("<g style=\"" + written + ":" + word + "\"/>")))
                    .as(property)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g[fill='jane']{fill:red}",
                "g[jane]{fill:red}",
                "g[transform^='jane']{fill:red}",
                ":jane{fill:red}",
                "g:nth-child(eve){fill:red}",
                "g:is(jane){fill:red}",
                "@media jane{g{fill:red}}",
                "@media (min-width:1jane){g{fill:red}}",
                "@keyframes eve{jane{fill:red}}",
                "@jane{g{fill:red}}"
            })
    void no_word_planted_in_a_rule_survives_and_the_proof_objects_to_each(String rule) throws IOException {
        assertThat(content("<style>" + rule + "</style>"))
                .doesNotContain("jane")
                .doesNotContain("eve");
        assertThat(objects(SvgBytes.svg("<style>" + rule + "</style>"))).isTrue();
    }

    @Test
    void letters_of_a_path_make_no_words() throws IOException {
        assertThat(content("<path d=\"M0 0 Carl 5 5\"/><polygon points=\"0 0 cat 5\"/>"))
                .isEqualTo("<path d=\"M0 0 C\"/><polygon points=\"0 0 \"/>");
        assertThat(objects(SvgBytes.svg("<path d=\"M0 0 Cat 5\"/>"))).isTrue();
        assertThat(objects(SvgBytes.svg("<polygon points=\"0 0 z\"/>"))).isTrue();
    }

    @Test
    void values_that_nest_deeply_take_linear_time() throws IOException {
        String nested = "calc(".repeat(100_000) + "1" + ")".repeat(100_000);
        assertThat(content("<g style=\"x:" + nested + "\"/>")).contains("calc(calc(1))");
        assertThat(content("<g style=\"x:" + "(".repeat(100_000) + "\"/>")).isEqualTo("<g/>");
    }

    @Test
    void selectors_and_lists_may_be_long() throws IOException {
        String rule = "g,".repeat(100_000) + "g{fill:red}@keyframes k1{0%" + ",0%".repeat(50_000) + "{fill:red}}";
        assertThat(content("<style>" + rule + "</style>")).isEqualTo("<style>" + rule + "</style>");
        String counted = "g:nth-child(" + " /**/".repeat(100_000) + "x){fill:red}";
        assertThat(content("<style>" + counted + "</style>")).isEmpty();
        String classes = ".c1{fill:red}</style><g class=\"c1" + " c1".repeat(50_000) + "\"/>";
        assertThat(content("<style>" + classes)).isEqualTo("<style>" + classes);
    }
}
