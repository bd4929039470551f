package dev.lethe.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lethe vault list}. */
@Command(name = "list", description = "Tells what is in a folder of a vault, folders with / behind their names.")
final class VaultListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final VaultArguments vault = new VaultArguments();

    @Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER", description = "In the vault; its root by default.")
    private String folder = "";

    VaultListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        vault.open(
                console,
                (open, context) -> open.list(folder, context).forEach(name -> console.line(Printable.line(name))));
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }
}
