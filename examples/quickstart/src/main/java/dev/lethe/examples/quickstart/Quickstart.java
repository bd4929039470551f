package dev.lethe.examples.quickstart;

import dev.lethe.Finding;
import dev.lethe.Inspection;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import java.io.IOException;
import java.nio.file.Path;

/** What a photo gives away, and how it forgets. */
public final class Quickstart {
    private Quickstart() {}

    /** Takes two arguments: a photo, and where its clean copy goes. */
    public static void main(String[] args) throws IOException {
        Path photo = Path.of(args[0]);
        Path clean = Path.of(args[1]);
        PrivacyPipeline pipeline = PrivacyPipeline.builder()
                .limits(Limits.webUpload())
                .then(Metadata.strip(MetadataPolicy.removeAllButDisplay()))
                .build();

        Inspection seen = pipeline.inspect(photo);
        if (seen.has(Finding.Kind.LOCATION)) {
            System.out.println("This photo says where it was taken.");
        }
        Report report = pipeline.sanitize(photo, clean);
        report.removedCounts().forEach((kind, count) -> System.out.println("removed: " + kind.title() + " " + count));
        System.out.println("verified by: " + String.join(", ", report.verifiedBy()));
    }
}
