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
import java.util.stream.Collectors;
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

    /** Commons Imaging, which reads results back, asks for the desktop module and runs without; Lethe's own classes don't ask. */
    @Test
    void lethe_itself_needs_no_desktop() {
        StringWriter printed = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("-s", "--multi-release", "base"));
        String modules = classPath()
                .filter(path -> path.endsWith(".jar") || path.contains("metadata") || path.contains("core"))
                .collect(Collectors.joining(File.pathSeparator));
        arguments.addAll(List.of("--module-path", modules, "-m", "dev.lethe.metadata"));

        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(printed), new PrintWriter(printed), arguments.toArray(String[]::new));

        assertThat(status).as(printed.toString()).isZero();
        List<String> ours = printed.toString()
                .lines()
                .filter(line -> line.startsWith("dev.lethe"))
                .toList();
        assertThat(ours)
                .contains("dev.lethe.metadata -> dev.lethe.core")
                .noneMatch(line -> line.contains("java.desktop"));
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }
}
