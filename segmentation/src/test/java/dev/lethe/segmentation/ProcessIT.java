package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at a process of its own that segments: its memory, and its words where the native part is missing. */
class ProcessIT {
    private static final long MOST_GROWTH_KIB = 32 * 1024;

    @TempDir
    private Path folder;

    private static long figure(String output, String name) {
        Matcher matcher = Pattern.compile(name + " (\\d+)").matcher(output);
        assertThat(matcher.find()).as(output).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    @Test
    void memory_does_not_grow_with_the_number_of_pictures() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "skipped: this system does not tell a process's memory");
        Path model = TinyOnnx.brightness(folder, Probe.SIZE, Probe.SIZE);
        // A fixed heap, so that what grows lies outside of it.
        List<String> options = List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch");
        String output =
                Probe.output(new ProcessBuilder(Probe.command(options, "repeat", model.toString(), "100", "200")));
        assertThat(figure(output, "after")).isLessThan(figure(output, "before") + MOST_GROWTH_KIB);
    }

    @Test
    void segmenter_says_that_the_native_part_is_missing_where_there_is_none() throws Exception {
        Path model = TinyOnnx.brightness(folder, Probe.SIZE, Probe.SIZE);
        String unknown =
                Probe.output(new ProcessBuilder(Probe.command(List.of("-Dos.arch=sparc"), "open", model.toString())));
        assertThat(unknown).contains("MissingCapabilityException: The native part of ONNX Runtime", "sparc");
        String unpacked = Probe.output(new ProcessBuilder(
                Probe.command(List.of("-Donnxruntime.native.path=" + folder), "open", model.toString())));
        assertThat(unpacked).contains("MissingCapabilityException: The native part of ONNX Runtime");
    }
}
