package dev.lethe.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer attack data URIs and sealed files for some seconds each, in a JVM of its own: {@code mvn -B -Pfuzz verify
 * -Dfuzz.seconds=60 -Dfuzz.target=data-uri}. No part of the plain build. All that it writes lies in the build folder's
 * {@code fuzz}; inputs that broke something stay there and are tried first in the next run.
 */
class FuzzCampaign {
    private static final long START_AND_SEEDS_SECONDS = 300;

    static List<String> names() {
        return FuzzTarget.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void target_withstands_the_fuzzer(String name) throws Exception {
        String asked = System.getProperty("fuzz.target", "all");
        assumeTrue(asked.equals("all") || asked.equals(name), "not asked for");
        Path folder = Path.of(System.getProperty("fuzz.folder"), name);
        for (String part : List.of("seeds", "corpus", "found", "reproducers", "tmp")) {
            Files.createDirectories(folder.resolve(part));
        }
        List<byte[]> seeds = name.equals(FuzzTarget.SEALED) ? sealed() : uris();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(folder.resolve("seeds").resolve(String.valueOf(i)), seeds.get(i));
        }
        Path log = folder.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command(name, folder))
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

    private static List<byte[]> uris() {
        List<byte[]> seeds = new ArrayList<>();
        for (String uri : List.of(
                DataUri.of(ImageFormat.PNG, new byte[] {1, 2, 3, 4}),
                "data:,a%20b",
                "data:text/plain;charset=utf-8;base64,QQ%3D%3D")) {
            seeds.add(uri.getBytes(StandardCharsets.US_ASCII));
        }
        return seeds;
    }

    private static List<byte[]> sealed() throws IOException {
        Passphrase passphrase = Passphrase.of("x".toCharArray());
        List<byte[]> seeds = new ArrayList<>();
        for (Seal seal : List.of(
                Seal.age(AgeIdentity.generate().recipient()),
                Seal.age(AgeIdentity.generate().recipient()).armoured(),
                Seal.age(passphrase).withWorkFactor(10),
                Seal.zip(passphrase),
                Seal.sevenZip(passphrase))) {
            Sink.ToBytes sink = Sink.toBytes();
            try (RunContext context = RunContext.of(Limits.desktop())) {
                seal.seal(Source.of(new byte[] {1, 2, 3, 4, 5}), "jpg", sink, context);
            }
            seeds.add(sink.bytes());
        }
        return seeds;
    }

    private static List<String> command(String name, Path folder) {
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
                "--target_args=" + name,
                "--instrumentation_includes=dev.lethe.**",
                "--custom_hook_includes=dev.lethe.**",
                "--reproducer_path=" + folder.resolve("reproducers"),
                "-artifact_prefix=" + folder.resolve("found") + "/",
                "-max_total_time=" + seconds(),
                "-timeout=60",
                "-max_len=16385",
                "-print_final_stats=1"));
        for (String inputs : List.of("corpus", "seeds", "found")) {
            command.add(folder.resolve(inputs).toString());
        }
        return command;
    }
}
