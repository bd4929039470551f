package dev.lethe.metadata.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawings look the same once they are clean, to librsvg. Skipped where its program is absent. */
class SvgRenderIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void rendererIsThere() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "rsvg-convert")));
        assumeTrue(there, "rsvg-convert is absent");
    }

    private byte[] rendered(byte[] drawing) throws IOException, InterruptedException {
        Path svg = Files.write(folder.resolve("drawing.svg"), drawing);
        Path png = folder.resolve("drawing.png");
        Process process = new ProcessBuilder(
                        "rsvg-convert", "--width=300", "--keep-aspect-ratio", "-o", png.toString(), svg.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllBytes(png);
    }

    private void looksTheSame(byte[] drawing, String name) throws IOException, InterruptedException {
        String clean = SvgRoundTrip.stripped(drawing, new FindingCollector());
        assertThat(rendered(SvgBytes.utf8(clean))).as(name).isEqualTo(rendered(drawing));
    }

    @Test
    void drawings_of_the_corpus_look_the_same_when_they_are_clean() throws IOException, InterruptedException {
        Path corpus = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", "metadata", "svg");
        assumeTrue(Files.isDirectory(corpus), "the corpus folder metadata/svg is absent");
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".svg")).toList()) {
                looksTheSame(Files.readAllBytes(file), file.getFileName().toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // As Inkscape writes it.
                "<path style=\"color:#000000;display:inline;overflow:visible;visibility:visible;fill:#729fcf;fill-rule:evenodd;"
                        + "stroke:#204a87;stroke-width:1.5px;stroke-linecap:butt;stroke-miterlimit:4;stroke-dasharray:2, 1;"
                        + "marker:none;enable-background:accumulate;font-variant-ligatures:none;shape-padding:0;isolation:auto;"
                        + "mix-blend-mode:multiply;solid-color:#000000;-inkscape-stroke:none\" d=\"m 1,1 5,0 0,4 z\"/>",
                // As Illustrator writes it.
                "<style type=\"text/css\">.st0{fill:#E30613;stroke:#FFFFFF;stroke-width:0.5;stroke-linejoin:round;"
                        + "clip-path:url(#SVGID_2_);}</style><defs><rect id=\"SVGID_1_\" x=\"1\" y=\"1\" width=\"4\""
                        + " height=\"3\"/></defs><clipPath id=\"SVGID_2_\"><use xlink:href=\"#SVGID_1_\" overflow=\"visible\"/>"
                        + "</clipPath><polygon class=\"st0\" points=\"0,0 8,0 4,6.1 \"/>",
                // As Figma writes it.
                "<g filter=\"url(#f0_d)\"><rect x=\"2\" y=\"1\" width=\"3\" height=\"3\" rx=\"1\" fill=\"white\" shape-rendering="
                        + "\"crispEdges\"/></g><defs><filter id=\"f0_d\" x=\"0\" y=\"0\" width=\"8\" height=\"6\" filterUnits="
                        + "\"userSpaceOnUse\" color-interpolation-filters=\"sRGB\"><feFlood flood-opacity=\"0\" result=\"B\"/>"
                        + "<feColorMatrix in=\"SourceAlpha\" type=\"matrix\" values=\"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0\""
                        + " result=\"h\"/><feOffset dy=\"1\"/><feGaussianBlur stdDeviation=\".5\"/><feComposite in2=\"h\""
                        + " operator=\"out\"/><feBlend mode=\"normal\" in2=\"B\" result=\"e\"/><feBlend mode=\"normal\""
                        + " in=\"SourceGraphic\" in2=\"e\" result=\"shape\"/></filter></defs>",
                // As Sketch and D3 write it.
                "<g transform=\"translate(1,.5)rotate(5) scale (1.1)\" fill=\"none\" fill-rule=\"evenodd\" font-size=\"2\""
                        + " text-anchor=\"middle\"><path stroke=\"currentColor\" d=\"M0.5,5V0.5H6.5V5\"/><text dy=\"0.71em\""
                        + " fill=\"steelblue\" x=\"3\">5</text><path stroke=\"hsl(120, 50%, 40%)\" d=\"M0,5C1,1,2,2,3,4A1 1 0 013 2z\"/></g>",
                // Gradients, patterns, masks and markers.
                "<defs><linearGradient id=\"g\" gradientUnits=\"userSpaceOnUse\" x2=\"4\" spreadMethod=\"reflect\""
                        + " gradientTransform=\"rotate(30)\"><stop stop-color=\"#f00\"/><stop offset=\"100%\" style=\"stop-color:"
                        + "rgb(0,0,255);stop-opacity:.5\"/></linearGradient><pattern id=\"p\" width=\"2\" height=\"2\""
                        + " patternUnits=\"userSpaceOnUse\"><circle r=\"1\" fill=\"gold\"/></pattern><marker id=\"m\" orient=\"auto\""
                        + " markerUnits=\"userSpaceOnUse\" refX=\"1\" overflow=\"visible\"><path d=\"M0 0h1v1z\"/></marker><mask id=\"k\""
                        + " maskUnits=\"userSpaceOnUse\" mask-type=\"alpha\"><rect width=\"6\" height=\"5\" opacity=\".7\"/></mask></defs>"
                        + "<g mask=\"url(#k)\"><rect width=\"8\" height=\"6\" fill=\"url(#g)\"/><rect width=\"4\" height=\"4\""
                        + " fill=\"url(#p)\"/><path d=\"M1 1L5 5\" marker-end=\"url(#m)\" stroke=\"black\"/></g>"
            })
    void drawings_as_programs_write_them_look_the_same_when_they_are_clean(String elements)
            throws IOException, InterruptedException {
        looksTheSame(SvgBytes.utf8(SvgBytes.svg(elements)), "drawing");
    }

    @Test
    void values_of_no_effect_change_nothing_when_they_go() throws IOException, InterruptedException {
        for (String attribute : List.of("fill=\"anna\"", "transform=\"abc\"", "style=\"stroke:anna;fill:red\"")) {
            looksTheSame(SvgBytes.utf8(SvgBytes.svg("<rect width=\"5\" height=\"4\" " + attribute + "/>")), attribute);
        }
    }
}
