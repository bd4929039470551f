package dev.lethe.cli;

import dev.lethe.toolkit.threat.ThreatModel;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lethe explain}. */
@Command(
        name = "explain",
        description = "Tells what lethe clean --threat-model does, why, and what it does not protect against.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "casual, public-post, sensitive-source or adversary; all by default.")
    private @Nullable String model;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ThreatModel> told = ThreatModel.all().stream()
                .filter(known -> model == null || known.name().equals(model))
                .toList();
        if (told.isEmpty()) {
            throw new UsageException("MODEL: is one of casual, public-post, sensitive-source, adversary");
        }
        told.forEach(known -> (known.explain() + "\n").lines().forEach(console::line));
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }
}
