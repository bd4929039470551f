package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the poms say of all that is published, against the modules themselves. */
class PublishedTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES =
            List.of("core", "metadata", "encoding", "compress", "redaction", "segmentation", "toolkit");

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    @Test
    void profile_api_compares_each_package_that_modules_export_to_all() throws IOException {
        List<String> exported = new ArrayList<>();
        for (String module : MODULES) {
            exported.addAll(found("exports\\s+([\\w.]+)\\s*;", read(module + "/src/main/java/module-info.java")));
        }

        assertThat(found("<include>(dev\\.lethe[\\w.]*)</include>", read("pom.xml")))
                .containsExactlyInAnyOrderElementsOf(exported);
    }

    @Test
    void bom_manages_each_module() throws IOException {
        List<String> artifacts = new ArrayList<>();
        for (String module : MODULES) {
            artifacts.addAll(found("</parent>\\s*<artifactId>([\\w-]+)<", read(module + "/pom.xml")));
        }

        String managed = read("bom/pom.xml").split("<dependencyManagement>", 2)[1];
        assertThat(found("<artifactId>(lethe[\\w-]*)<", managed)).containsExactlyInAnyOrderElementsOf(artifacts);
    }
}
