package dev.lethe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets Jazzer attack one target for some seconds in a JVM of its own: {@code mvn -B -Pfuzz verify -Dfuzz.seconds=60
 * -Dfuzz.target=NAME}. No part of the plain build. All that it writes lies in the build folder's {@code fuzz}; inputs that
 * broke something stay there and are tried first in the next run.
 *
 * @param name what the target is called, which it is also given as its argument
 * @param target the class that Jazzer calls
 * @param longest bytes of the longest input
 */
public record Jazzer(String name, Class<?> target, int longest) {
    private static final String ALL = "all";
    private static final long START_AND_SEEDS_SECONDS = 300;

    /** Attacks, if it is asked for. */
    public void attack(List<byte[]> seeds) throws IOException, InterruptedException {
        String asked = System.getProperty("fuzz.target", ALL);
        assumeTrue(asked.equals(ALL) || asked.equals(name), "not asked for");
        Path folder = Path.of(System.getProperty("fuzz.folder"), name);
        for (String part : List.of("seeds", "corpus", "found", "reproducers", "tmp")) {
            Files.createDirectories(folder.resolve(part));
        }
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("seeds").resolve(String.valueOf(i)), seeds.get(i));
        }
        Path log = folder.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command(folder))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = jazzer.waitFor(seconds() + START_AND_SEEDS_SECONDS, TimeUnit.SECONDS);
        jazzer.destroyForcibly().waitFor();
        assertThat(ended && jazzer.exitValue() == 0)
                .as("a clean run; see %s, inputs are in %s", log, folder.resolve("found"))
                .isTrue();
    }

    private static long seconds() {
        return Long.getLong("fuzz.seconds", 60);
    }

    private List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(List.of(
                "--target_class=" + target.getName(),
                "--target_args=" + name,
                "--instrumentation_includes=dev.lethe.**",
                "--custom_hook_includes=dev.lethe.**",
                "--reproducer_path=" + folder.resolve("reproducers"),
                "-artifact_prefix=" + folder.resolve("found") + "/",
                "-max_total_time=" + seconds(),
                "-timeout=60",
                "-max_len=" + longest,
                "-print_final_stats=1"));
        for (String inputs : List.of("corpus", "seeds", "found")) {
            command.add(folder.resolve(inputs).toString());
        }
        return command;
    }
}
