package dev.lethe.examples.batch;

import dev.lethe.MetadataPolicy;
import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cleans a folder of pictures and writes a page and a JSON document that tell what was there. */
public final class BatchReportExample {
    private BatchReportExample() {}

    /** Takes two arguments: a folder of pictures, and one for the results. */
    public static void main(String[] args) throws IOException {
        Path results = Files.createDirectories(Path.of(args[1]));
        PrivacyPipeline pipeline =
                Lethe.pipeline(MetadataPolicy.removeAllButDisplay()).build();
        Batch batch = Batch.parallel(2)
                .withPictures(Lethe.illustrator())
                .onProgress(event -> System.out.println(event.done() + ": " + event.outcome()));

        try (BatchReport report = pipeline.sanitizeAll(Path.of(args[0]), results, batch)) {
            report.writeHtml(results.resolve("report.html"));
            report.writeJson(results.resolve("report.json"));
            System.out.println(report.count(Outcome.CLEANED) + " of " + report.total() + " cleaned, "
                    + report.removed().keySet() + " removed");
        }
    }
}
