package dev.lethe.cli;

import dev.lethe.Limits;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.vault.CryptomatorVault;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A vault and its passphrase, as commands that need one are told of them. */
final class VaultArguments {
    @Parameters(index = "0", paramLabel = "VAULT", description = "The vault's folder.")
    private String folder = "";

    @Mixin
    private final PassphraseFile secret = new PassphraseFile();

    /** What is done with an open vault. */
    @FunctionalInterface
    interface Work {
        void with(CryptomatorVault vault, RunContext context) throws IOException;
    }

    Path folder() {
        return SealedFile.path(folder);
    }

    void open(Console console, Work work) throws IOException {
        run(console, CryptomatorVault::open, work);
    }

    void create(Console console) throws IOException {
        run(console, CryptomatorVault::create, (vault, context) -> {});
    }

    private void run(Console console, Opening opening, Work work) throws IOException {
        try (Passphrase passphrase = secret.read("", console);
                RunContext context = RunContext.of(Limits.desktop());
                CryptomatorVault vault = opening.open(folder(), passphrase, context)) {
            work.with(vault, context);
        } catch (IllegalArgumentException e) {
            throw new UsageException("PATH: names a file in the vault, without . and ..");
        }
    }

    /** Opens a vault, or makes one. */
    @FunctionalInterface
    private interface Opening {
        CryptomatorVault open(Path folder, Passphrase passphrase, RunContext context) throws IOException;
    }
}
