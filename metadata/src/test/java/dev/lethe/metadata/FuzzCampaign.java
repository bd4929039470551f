package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer attack each family for some seconds in a JVM of its own: {@code mvn -B -Pfuzz verify -Dfuzz.seconds=60},
 * with {@code -Dfuzz.target=jpeg} for one family. No part of the plain build. All that it writes lies in the build
 * folder's {@code fuzz}; inputs that broke something stay there and are tried first in the next run.
 */
class FuzzCampaign {
    private static final String ALL = "all";
    private static final long START_AND_SEEDS_SECONDS = 300;
    private static final int MUTANTS = 300;

    static List<FuzzFamily> families() throws IOException {
        return FuzzFamily.all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void family_withstands_the_fuzzer(FuzzFamily family) throws Exception {
        String target = System.getProperty("fuzz.target", ALL);
        assumeTrue(target.equals(ALL) || target.equals(family.name()), "not asked for");
        Path folder = Path.of(System.getProperty("fuzz.folder"), family.name());
        for (String name : List.of("seeds", "corpus", "found", "reproducers", "tmp")) {
            Files.createDirectories(folder.resolve(name));
        }
        writeSeeds(family, folder.resolve("seeds"));
        Path log = folder.resolve("log.txt");
        Process jazzer = new ProcessBuilder(command(family.name(), folder))
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

    /** A sample under each policy, a mutant or a picture of the corpora under one: there are many. */
    private static void writeSeeds(FuzzFamily family, Path folder) throws IOException {
        int policies = FuzzOracle.policies().size();
        List<byte[]> seeds = new ArrayList<>(family.seeds());
        StructureMutator.structure(family.name()).ifPresent(structure -> {
            StructureMutator mutator = new StructureMutator(structure, 1);
            for (int i = 0; i < MUTANTS; i++) {
                seeds.add(mutator.mutant(family.samples()));
            }
        });
        for (int i = 0; i < seeds.size(); i++) {
            boolean sample = i < family.samples().size();
            for (int policy = sample ? 0 : i % policies; policy < policies; policy += sample ? 1 : policies) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(i + "-" + policy))) {
                    out.write(policy);
                    out.write(seeds.get(i));
                }
            }
        }
    }

    private static List<String> command(String family, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Dlethe.shared=" + System.getProperty("lethe.shared"),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(List.of(
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + family,
                "--instrumentation_includes=dev.lethe.**",
                "--custom_hook_includes=dev.lethe.**",
                "--reproducer_path=" + folder.resolve("reproducers"),
                "-artifact_prefix=" + folder.resolve("found") + "/",
                "-max_total_time=" + seconds(),
                "-timeout=30",
                "-max_len=65537",
                "-print_final_stats=1"));
        for (String inputs : List.of("corpus", "seeds", "found")) {
            command.add(folder.resolve(inputs).toString());
        }
        return command;
    }
}
