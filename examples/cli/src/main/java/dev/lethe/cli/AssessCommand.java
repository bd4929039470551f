package dev.lethe.cli;

import dev.lethe.MissingCapabilityException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.pipeline.Reason;
import dev.lethe.redaction.text.TesseractReader;
import dev.lethe.toolkit.assessment.Assessment;
import dev.lethe.toolkit.assessment.PictureAssessment;
import dev.lethe.toolkit.assessment.Sensitivity;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe assess}. */
@Command(
        name = "assess",
        description =
                "Guesses what pictures show that may be private: documents, cards, chats. Changes nothing and is never"
                        + " sure.")
final class AssessCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Option(
            names = "--read",
            description = "Read the text of pages with the tesseract program, to tell what kind of document they are.")
    private boolean read;

    AssessCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws MissingCapabilityException {
        Sensitivity sensitivity =
                read ? Sensitivity.byLooks().withReader(TesseractReader.find()) : Sensitivity.byLooks();
        Inputs inputs = Inputs.of(pictures.paths(), new Destination.Nowhere(OutputNames.KEEP), console);
        Status status = inputs.status();
        for (BatchItem item : inputs.items()) {
            status = status.or(assess(item, sensitivity));
        }
        return (console.delivered() ? status : Status.FAILED).code();
    }

    private Status assess(BatchItem item, Sensitivity sensitivity) {
        try {
            tell(item.name(), PictureAssessment.with(toolbox.capabilities()).assess(item.source(), sensitivity));
            return Status.DONE;
        } catch (IOException | RuntimeException e) {
            if (!item.expected() && e instanceof UnsupportedFormatException) {
                return Status.DONE;
            }
            console.error(item.name(), Reason.of(e));
            return Status.FAILED;
        }
    }

    private void tell(String name, Assessment seen) {
        console.line(Printable.line(name));
        for (Assessment.Answer answer : seen.answers()) {
            console.line(String.format(
                    Locale.ROOT,
                    "  %3.0f %% %s: %s",
                    100 * answer.score(),
                    answer.showing().words(),
                    String.join("; ", answer.reasons())));
        }
        console.line("  Before sharing: " + seen.first().showing().advice());
    }
}
