package dev.lethe.cli;

import dev.lethe.pipeline.OutputNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command's results are called. */
final class NamesArgument {
    @Option(
            names = "--names",
            paramLabel = "HOW",
            description = "keep (default); random, or sequence: 0001.jpg and so on. The last two give away neither time"
                    + " nor place, and leave folders out.")
    private @Nullable String names;

    OutputNames names() {
        return names(OutputNames.KEEP);
    }

    /** The names asked for, or others where none were. */
    OutputNames names(OutputNames usual) {
        if (names == null) {
            return usual;
        }
        return switch (names) {
            case "keep" -> OutputNames.KEEP;
            case "random" -> OutputNames.RANDOM;
            case "sequence" -> OutputNames.SEQUENCE;
            default -> throw new UsageException("--names: is one of keep, random, sequence");
        };
    }
}
