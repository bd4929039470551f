package dev.lethe.cli;

import dev.lethe.pipeline.OutputNames;
import picocli.CommandLine.Option;

/** What a command's results are called. */
final class NamesArgument {
    @Option(
            names = "--names",
            paramLabel = "HOW",
            description = "keep (default); random, or sequence: 0001.jpg and so on. The last two give away neither time"
                    + " nor place, and leave folders out.")
    private String names = "keep";

    OutputNames names() {
        return switch (names) {
            case "keep" -> OutputNames.KEEP;
            case "random" -> OutputNames.RANDOM;
            case "sequence" -> OutputNames.SEQUENCE;
            default -> throw new UsageException("--names: is one of keep, random, sequence");
        };
    }
}
