package dev.lethe.pipeline;

import dev.lethe.Inspection;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;

/** Looks at one picture. */
final class InspectRun {
    private InspectRun() {}

    static Inspection inspect(Capabilities capabilities, Source source, RunContext context) throws IOException {
        try (SeekableInput input = source.open(context)) {
            return inspect(Opened.open(input, capabilities, context), context);
        }
    }

    static Inspection inspect(Opened opened, RunContext context) throws IOException {
        FindingCollector found = new FindingCollector();
        Guard.parsing(opened.codec().format(), () -> {
            opened.codec().inspect(opened.input(), found, context);
            return found;
        });
        return inspection(opened, found);
    }

    static Inspection inspection(Opened opened, FindingCollector found) {
        return new Inspection(opened.header(), found.findings(), found.hiddenPictures(), found.notes());
    }
}
