package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise, held against the code. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void table_of_formats_lists_what_can_be_cleaned_and_nothing_else() throws IOException {
        List<String> promised;
        try (Stream<String> lines = Files.lines(ROOT.resolve("README.md"))) {
            promised = lines.map(Pattern.compile("^\\| ([A-Z0-9]+) \\| .*\\|$")::matcher)
                    .filter(Matcher::matches)
                    .map(row -> row.group(1))
                    .sorted()
                    .toList();
        }
        List<String> possible = Lethe.capabilities().containers().stream()
                .map(codec -> codec.format().name())
                .sorted()
                .toList();
        assertThat(promised).isEqualTo(possible);
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
