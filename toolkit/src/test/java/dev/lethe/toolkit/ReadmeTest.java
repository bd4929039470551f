package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise, held against the code. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    /** The rows of the table of formats: format, what is removed, what is kept, whether without loss. */
    static Map<String, List<String>> rows() throws IOException {
        Pattern row = Pattern.compile("^\\| ([A-Z0-9]+) \\| (.*) \\| (.*) \\| (.*) \\|$");
        Map<String, List<String>> rows = new TreeMap<>();
        try (Stream<String> lines = Files.lines(ROOT.resolve("README.md"))) {
            lines.map(row::matcher)
                    .filter(Matcher::matches)
                    .forEach(cells -> rows.put(
                            cells.group(1), List.of(cells.group(1), cells.group(2), cells.group(3), cells.group(4))));
        }
        return rows;
    }

    @Test
    void table_of_formats_lists_what_can_be_cleaned_and_nothing_else() throws IOException {
        List<String> possible = Lethe.capabilities().containers().stream()
                .map(codec -> codec.format().name())
                .toList();
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(possible);
    }

    @Test
    void formats_whose_pixels_are_out_of_reach_are_named() throws IOException {
        Capabilities capabilities = Lethe.capabilities();
        Map<String, String> usualNames = Map.of("HEIF", "HEIC", "JXL", "JPEG XL", "JP2", "JPEG 2000");
        List<String> closed = capabilities.containers().stream()
                .map(ContainerCodec::format)
                .filter(format -> capabilities.pixels().stream()
                        .noneMatch(codec -> codec.reads().contains(format)))
                .map(format -> usualNames.getOrDefault(format.name(), format.name()))
                .toList();
        Matcher named = Pattern.compile("does not read or write the pixels of (.*)\\.")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(named.find()).isTrue();
        List<String> promised = List.of(named.group(1).split(", | and "));
        // Icons hold pictures of other formats, and are no format to convert from.
        assertThat(closed).filteredOn(name -> !name.equals("ICO")).containsExactlyInAnyOrderElementsOf(promised);
    }

    @Test
    void links_to_files_lead_somewhere() throws IOException {
        Pattern link = Pattern.compile("]\\(([^)#:]+)\\)");
        for (String document : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md")) {
            Path file = ROOT.resolve(document);
            Matcher matcher = link.matcher(Files.readString(file));
            while (matcher.find()) {
                assertThat(file.resolveSibling(matcher.group(1))).as(document).exists();
            }
        }
    }
}
