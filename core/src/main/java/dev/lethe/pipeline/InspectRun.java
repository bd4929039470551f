package dev.lethe.pipeline;

import dev.lethe.Finding;
import dev.lethe.Inspection;
import dev.lethe.Sensitive;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ExamineStep;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at one picture. */
final class InspectRun {
    private InspectRun() {}

    static Inspection inspect(PrivacyPipeline pipeline, Source source, RunContext context) throws IOException {
        try (SeekableInput input = source.open(context)) {
            Opened opened = Opened.open(input, pipeline.capabilities(), context);
            FindingCollector found = new FindingCollector();
            Guard.parsing(opened.codec().format(), () -> {
                opened.codec().inspect(opened.input(), found, context);
                return found;
            });
            return inspection(pipeline, opened, source.fileName(), found, context);
        }
    }

    /** What was found in the bytes and in the file's name, looked at closer by the steps that do. */
    static Inspection inspection(
            PrivacyPipeline pipeline,
            Opened opened,
            Optional<Sensitive<String>> fileName,
            FindingCollector found,
            RunContext context)
            throws IOException {
        List<Finding> findings = new ArrayList<>(found.findings());
        findings.addAll(FileName.findings(fileName));
        Inspection seen = new Inspection(opened.header(), findings, found.hiddenPictures(), found.notes());
        for (ExamineStep step : pipeline.steps(ExamineStep.class)) {
            Inspection before = seen;
            seen = Guard.parsing(opened.codec().format(), () -> step.examine(before, opened.input(), context));
        }
        return seen;
    }
}
