package dev.lethe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lethe vault create}. */
@Command(name = "create", description = "Makes a vault in a folder, which is made if there is none.")
final class VaultCreateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final VaultArguments vault = new VaultArguments();

    VaultCreateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(vault.folder());
        vault.create(console);
        return Status.DONE.code();
    }
}
