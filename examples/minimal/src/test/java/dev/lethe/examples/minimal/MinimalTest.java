package dev.lethe.examples.minimal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.metadata.Metadata;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinimalTest {
    private static final Path PHOTO = Path.of(System.getProperty("basedir", ""), "..", "photos", "lighthouse.jpg");

    @TempDir
    private Path folder;

    @Test
    void picture_is_cleaned_without_the_other_modules() throws Exception {
        Path clean = folder.resolve("clean.jpg");

        Minimal.main(new String[] {PHOTO.toString(), clean.toString()});

        assertThat(Metadata.inspect(clean).findings()).isEmpty();
        assertThat(classPath()).noneMatch(jar -> jar.contains("encoding") || jar.contains("segmentation"));
    }

    @Test
    void lethe_itself_needs_no_desktop() {
        List<String> ours = classPath()
                .filter(path -> path.contains("lethe-") || path.endsWith("classes"))
                .filter(path -> !path.contains("test-classes"))
                .filter(path -> new File(path).exists())
                .toList();
        StringWriter printed = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-s", "--ignore-missing-deps", "--multi-release", "base"));
        arguments.addAll(ours);

        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(printed), new PrintWriter(printed), arguments.toArray(String[]::new));

        assertThat(status).as(printed.toString()).isZero();
        assertThat(printed.toString()).contains("java.base").doesNotContain("java.desktop");
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
