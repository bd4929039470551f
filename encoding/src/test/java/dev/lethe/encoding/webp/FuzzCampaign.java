package dev.lethe.encoding.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Lets Jazzer attack the decoder of WebPs for some seconds in a JVM of its own: {@code mvn -B -Pfuzz verify
 * -Dfuzz.seconds=60 -Dfuzz.target=webp-pixels}. No part of the plain build. All that it writes lies in the build folder's
 * {@code fuzz}; inputs that broke something stay there and are tried first in the next run.
 */
class FuzzCampaign {
    private static final String NAME = "webp-pixels";
    private static final String ALL = "all";
    private static final long START_AND_SEEDS_SECONDS = 300;

    @Test
    void decoder_withstands_the_fuzzer() throws Exception {
        String target = System.getProperty("fuzz.target", ALL);
        assumeTrue(target.equals(ALL) || target.equals(NAME), "not asked for");
        Path folder = Path.of(System.getProperty("fuzz.folder"), NAME);
        for (String name : List.of("seeds", "corpus", "found", "reproducers", "tmp")) {
            Files.createDirectories(folder.resolve(name));
        }
        writeSeeds(folder.resolve("seeds"));
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

    /** Each small file whole, and the data of the chunk that is decoded first. */
    private static void writeSeeds(Path folder) throws IOException {
        for (String name : WebpFiles.names()) {
            byte[] file = WebpFiles.read(name);
            String type = WebpFiles.type(name);
            int kind = type.equals("ALPH")
                    ? FuzzTarget.OPACITY
                    : type.equals("VP8L") ? FuzzTarget.LOSSLESS : FuzzTarget.LOSSY;
            write(folder.resolve(name), FuzzTarget.FILE, file);
            write(folder.resolve(name + "-data"), kind, WebpFiles.data(file, type));
        }
    }

    private static void write(Path file, int kind, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(kind);
            out.write(bytes);
        }
    }

    private static List<String> command(Path folder) {
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
                "--target_class=" + FuzzTarget.class.getName(),
                "--instrumentation_includes=dev.lethe.**",
                "--custom_hook_includes=dev.lethe.**",
                "--reproducer_path=" + folder.resolve("reproducers"),
                "-artifact_prefix=" + folder.resolve("found") + "/",
                "-max_total_time=" + seconds(),
                "-timeout=60",
                "-max_len=4097",
                "-print_final_stats=1"));
        for (String inputs : List.of("corpus", "seeds", "found")) {
            command.add(folder.resolve(inputs).toString());
        }
        return command;
    }
}
