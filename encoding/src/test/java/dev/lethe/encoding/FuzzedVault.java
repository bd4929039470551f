package dev.lethe.encoding;

import dev.lethe.Limits;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.vault.CryptomatorVault;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The two files that tell of a vault, with a zero byte between them. */
final class FuzzedVault {
    private static final String CONFIG = "vault.cryptomator";
    private static final String KEYS = "masterkey.cryptomator";

    private FuzzedVault() {}

    /** What an input is tried by. */
    @FunctionalInterface
    interface Trial {
        void attempt(FuzzTarget.Attempt attempt) throws IOException;
    }

    static List<byte[]> seeds() throws IOException {
        Path folder = Files.createTempDirectory("lethe");
        try (RunContext context = RunContext.of(Limits.desktop())) {
            CryptomatorVault.create(folder, Passphrase.of("x".toCharArray()), context)
                    .close();
        }
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.write(Files.readAllBytes(folder.resolve(CONFIG)));
        seed.write(0);
        // Cheaper than any real one, so that there are many tries.
        seed.write(Files.readString(folder.resolve(KEYS))
                .replaceFirst("\"scryptCostParam\": \\d+", "\"scryptCostParam\": 2")
                .getBytes(StandardCharsets.UTF_8));
        return List.of(seed.toByteArray());
    }

    static void open(Path folder, byte[] input, Trial trial) throws IOException {
        int between = 0;
        while (between < input.length && input[between] != 0) {
            between++;
        }
        Files.write(folder.resolve(CONFIG), Arrays.copyOf(input, between));
        Files.write(folder.resolve(KEYS), Arrays.copyOfRange(input, Math.min(between + 1, input.length), input.length));
        trial.attempt(context -> CryptomatorVault.open(folder, Passphrase.of("x".toCharArray()), context)
                .close());
    }
}
