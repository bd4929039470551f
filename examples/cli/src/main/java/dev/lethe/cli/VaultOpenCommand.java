package dev.lethe.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe vault open}. */
@Command(name = "open", description = "Reads a file of a vault back. Writes all of it or nothing.")
final class VaultOpenCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final VaultArguments vault = new VaultArguments();

    @Parameters(index = "1", paramLabel = "PATH", description = "The file in the vault, with / between folders.")
    private String path = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The opened file; - for standard output.")
    private String out = "";

    VaultOpenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SealedFile files = new SealedFile(Inputs.STREAM, out, console);
        vault.open(console, (open, context) -> open.get(path, files.sink(), context));
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }
}
