package dev.lethe.cli;

import dev.lethe.Inspection;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.pipeline.PictureJson;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Reason;
import dev.lethe.toolkit.Lethe;
import dev.lethe.toolkit.assessment.Assessment;
import dev.lethe.toolkit.assessment.PictureAssessment;
import dev.lethe.toolkit.assessment.Sensitivity;
import dev.lethe.toolkit.assessment.Showing;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe inspect}. */
@Command(name = "inspect", description = "Tells what pictures give away, the most sensitive first. Changes nothing.")
final class InspectCommand implements Callable<Integer> {
    private static final double LIKELY = 0.5;
    private static final String SCHEMA = "lethe-inspection/1";

    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Option(names = "--json", description = "Tell it to a program, as one JSON document.")
    private boolean json;

    @Option(
            names = "--show-values",
            description = "Show what the fields say as well. That is private: mind who sees the screen.")
    private boolean showValues;

    @Option(
            names = "--quick",
            description = "Look at the metadata alone: do not decode pictures to see whether their thumbnails and"
                    + " previews show something else, and whether they look like documents or chats.")
    private boolean quick;

    InspectCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() {
        PipelineBuilder builder = toolbox.pipeline();
        if (!quick) {
            builder.then(Lethe.comparePreviews());
        }
        PrivacyPipeline pipeline = builder.build();
        Inputs inputs = Inputs.of(pictures.paths(), new Destination.Nowhere(OutputNames.KEEP), console);
        Output output = json ? new Document() : new Text();
        output.begin();
        Status status = inputs.status();
        for (BatchItem item : inputs.items()) {
            status = status.or(inspect(pipeline, item, output));
        }
        output.end();
        return (console.delivered() ? status : Status.FAILED).code();
    }

    private Status inspect(PrivacyPipeline pipeline, BatchItem item, Output output) {
        try {
            output.picture(item.name(), pipeline.inspect(item.source()), () -> shown(item));
            return Status.DONE;
        } catch (UnsupportedFormatException e) {
            return item.expected() ? failed(item, e, output) : Status.DONE;
        } catch (IOException | RuntimeException e) {
            return failed(item, e, output);
        }
    }

    /** What the picture shows, if its pixels can be read here. */
    private Optional<Assessment> shown(BatchItem item) {
        if (quick || pictures.paths().contains(Inputs.STREAM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    PictureAssessment.with(toolbox.capabilities()).assess(item.source(), Sensitivity.byLooks()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Status failed(BatchItem item, Exception error, Output output) {
        console.error(item.name(), Reason.of(error));
        output.failed(item.name(), error);
        return Status.FAILED;
    }

    /** A way to tell it. */
    private sealed interface Output {
        void begin();

        void picture(String name, Inspection inspection, Supplier<Optional<Assessment>> shown);

        void failed(String name, Exception error);

        void end();
    }

    /** For people. */
    private final class Text implements Output {
        private boolean begun;

        @Override
        public void begin() {}

        @Override
        public void picture(String name, Inspection inspection, Supplier<Optional<Assessment>> shown) {
            if (begun) {
                console.line("");
            }
            begun = true;
            new InspectionText(name, inspection, showValues).lines().forEach(console::line);
            shown.get()
                    .filter(seen ->
                            seen.first().showing().isDocument() && seen.first().score() >= LIKELY)
                    .ifPresent(seen -> console.line(String.format(
                            Locale.ROOT,
                            "  shows   text as on a page or screen (%.0f %%): %s; lethe assess --read tells more",
                            100 * seen.first().score(),
                            Showing.DOCUMENT.advice())));
        }

        @Override
        public void failed(String name, Exception error) {}

        @Override
        public void end() {}
    }

    /** For programs: written as it goes, so that it need not fit in memory. */
    private final class Document implements Output {
        private String separator = "";

        @Override
        public void begin() {
            console.line("{\"schema\":\"" + SCHEMA + "\",\"pictures\":[");
        }

        @Override
        public void picture(String name, Inspection inspection, Supplier<Optional<Assessment>> shown) {
            add(PictureJson.of(name, inspection, showValues));
        }

        @Override
        public void failed(String name, Exception error) {
            add(PictureJson.failed(name, error));
        }

        private void add(String object) {
            console.line(separator + object);
            separator = ",";
        }

        @Override
        public void end() {
            console.line("]}");
        }
    }
}
