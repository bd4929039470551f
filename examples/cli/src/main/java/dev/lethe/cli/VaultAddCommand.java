package dev.lethe.cli;

import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe vault add}. */
@Command(
        name = "add",
        description =
                "Puts files into a vault as they are, under their names. Nothing is removed from them: clean pictures"
                        + " first.")
final class VaultAddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final VaultArguments vault = new VaultArguments();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<String> files = List.of();

    @Option(names = "--to", paramLabel = "FOLDER", description = "In this folder of the vault, which is made.")
    private String to = "";

    VaultAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = files.stream().map(SealedFile::path).toList();
        if (paths.stream().anyMatch(Files::isDirectory)) {
            throw new UsageException("FILE: is a folder; name files");
        }
        vault.open(console, (open, context) -> {
            for (Path path : paths) {
                open.put(Source.of(path), to + "/" + path.getFileName(), context);
            }
        });
        return Status.DONE.code();
    }
}
