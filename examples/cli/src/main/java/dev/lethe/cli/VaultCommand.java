package dev.lethe.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lethe vault}: vaults of Cryptomator. */
@Command(
        name = "vault",
        description =
                "Keeps pictures in a vault that Cryptomator opens, too: a folder, in a cloud perhaps, of which others"
                        + " see neither names nor contents, only sizes, times and how many there are.",
        synopsisSubcommandLabel = "COMMAND")
final class VaultCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("Name one of create, add, list, open");
    }
}
