package dev.lethe.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native image has to be told of: META-INF/native-image names each class that is asked for by name. */
class ReachabilityTest {
    private static final String FILE = "/META-INF/native-image/dev.lethe/lethe-encoding/reachability-metadata.json";

    /** Names of classes of other projects, as the code holds them in quotes. */
    private static final Pattern NAMED = Pattern.compile("\"((?:com|org|net)\\.[a-z0-9.]+\\.[A-Z]\\w+)\"");

    private static final Pattern TOLD = Pattern.compile("\"type\": \"([\\w.]+)\"");

    @Test
    void classes_that_are_asked_for_by_name_are_told_of_and_exist() throws IOException {
        String told;
        try (InputStream file = ReachabilityTest.class.getResourceAsStream(FILE)) {
            told = new String(file.readAllBytes(), UTF_8);
        }
        List<String> types = names(TOLD, told);

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(named())
                .allSatisfy(type -> assertThat(ClassLoader.getSystemResource(type.replace('.', '/') + ".class"))
                        .isNotNull());
    }

    private static List<String> named() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            List<String> all = new java.util.ArrayList<>();
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.addAll(names(NAMED, Files.readString(source)));
            }
            return all.stream().distinct().toList();
        }
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
