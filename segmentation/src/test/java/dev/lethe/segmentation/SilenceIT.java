package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Watches the system calls of a process that segments, with a file and with the bundled network on both engines: no
 * connection, no file outside of the temporary folder. {@code -Dlethe.silence.seconds=60} watches longer.
 */
class SilenceIT {
    /** Newer versions of ONNX Runtime call out ten seconds after the start, unless the variable CI is set. */
    private static final long SECONDS = Long.getLong("lethe.silence.seconds", 36);

    private static final Pattern CREATED =
            Pattern.compile("(?:openat\\(AT_FDCWD, \"([^\"]*)\", [A-Z_|]*O_CREAT|mkdir\\(\"([^\"]*)\").*= \\d+$");

    @TempDir
    private Path folder;

    private Path home;
    private Path temporary;

    @BeforeEach
    void folders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    private static boolean traces() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> trace(List<String> command) throws Exception {
        Path log = folder.resolve("trace.log");
        List<String> traced = new ArrayList<>(
                List.of("strace", "-f", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg,openat,mkdir", "-o"));
        traced.add(log.toString());
        traced.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(traced).directory(folder.toFile());
        builder.environment().remove("CI");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("TMPDIR", temporary.toString());
        assertThat(Probe.output(builder)).contains("done");
        return Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static List<Path> content(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void segmenter_connects_to_nothing_and_writes_nothing_outside_of_the_temporary_folder() throws Exception {
        assumeTrue(traces(), "skipped: strace is not here or may not trace");
        Path model = TinyOnnx.brightness(folder, Probe.SIZE, Probe.SIZE);
        List<String> options = List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary, "-Xmx256m");

        List<String> calls = trace(Probe.command(options, "watch", model.toString(), String.valueOf(SECONDS)));

        assertThat(calls).anyMatch(call -> call.contains("libonnxruntime"));
        assertThat(calls).noneMatch(call -> call.contains("AF_INET"));
        List<String> created = new ArrayList<>();
        for (String call : calls) {
            Matcher matcher = CREATED.matcher(call);
            if (matcher.find()) {
                created.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        }
        assertThat(created).isNotEmpty().allMatch(path -> path.startsWith(temporary.toString()));
        assertThat(content(home)).isEmpty();
        assertThat(content(temporary)).isEmpty();
    }
}
