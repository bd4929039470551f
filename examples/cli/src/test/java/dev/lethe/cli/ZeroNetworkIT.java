package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the command line can do, watched for its system calls, and where there is no network at all. */
class ZeroNetworkIT {
    private static final Path PHOTOS = Path.of(System.getProperty("basedir", ""), "..", "photos");
    private static final List<String> NO_NETWORK = List.of("unshare", "--map-root-user", "--net");
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    private Path folder;

    private Path work;

    @BeforeEach
    void pictures() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        Repertoire.prepare(PHOTOS, work);
    }

    private static boolean works(List<String> program) throws InterruptedException {
        List<String> line = new ArrayList<>(program);
        line.add("true");
        try {
            return new ProcessBuilder(line).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a Java program prints, started through another one. */
    private List<String> output(List<String> through, Class<?> main, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(through);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        line.add(main.getName());
        line.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(work.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // Some libraries keep quiet where they take themselves to be tested.
        builder.environment().remove("CI");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        if (main == Main.class) {
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        }
        return Files.readAllLines(out);
    }

    @Test
    void no_command_reaches_for_the_network() throws Exception {
        Path log = folder.resolve("trace.log");
        List<String> strace = List.of("strace", "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", log.toString());
        assumeTrue(works(strace), "skipped: strace is not here or may not trace");

        assertThat(output(strace, Repertoire.class)).containsExactlyElementsOf(Repertoire.expected());

        List<String> calls = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        assertThat(calls).anyMatch(call -> call.contains("exited"));
        // To learn which protocols the system has, Java opens sockets and closes them unused. What the C library asks
        // of
        // services of this machine goes through sockets of the other kind.
        assertThat(calls.stream().filter(call -> call.contains("AF_") && !call.contains("AF_UNIX")))
                .allMatch(call -> call.contains(" socket(AF_INET"));
        assertThat(calls).noneMatch(call -> call.contains(" listen("));
    }

    @Test
    void every_command_ends_as_ever_where_there_is_no_network() throws Exception {
        assumeTrue(works(NO_NETWORK), "skipped: this system allows no network namespace of one's own");

        assertThat(output(NO_NETWORK, Repertoire.class)).containsExactlyElementsOf(Repertoire.expected());
    }

    @Test
    void processes_of_their_own_need_no_network_either() throws Exception {
        assumeTrue(works(NO_NETWORK), "skipped: this system allows no network namespace of one's own");

        assertThat(output(NO_NETWORK, Main.class, "clean", "lighthouse.jpg", "-o", "out"))
                .contains("1 picture cleaned and verified");
        assertThat(output(NO_NETWORK, Main.class, "inspect", "out/lighthouse.jpg"))
                .isNotEmpty();
        assertThat(output(NO_NETWORK, Main.class, "cutout", "portrait.jpg", "-o", "out"))
                .contains("1 picture cleaned and verified");
        assertThat(output(NO_NETWORK, Main.class, "keygen")).anyMatch(line -> line.contains("age1"));
    }
}
