package dev.lethe.examples.step;

import dev.lethe.MetadataPolicy;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.redaction.Redact;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Path;

/** A pipeline with a detector and an edit of one's own. */
public final class CustomStep {
    private CustomStep() {}

    /** Takes two arguments: a picture, and where the result goes. */
    public static void main(String[] args) throws IOException {
        PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Redact.detected(new RedMarks()))
                .then(new Frame(8))
                .then(Lethe.sameFormatOrPng())
                .build();
        System.out.println(pipeline.explain());
        pipeline.sanitize(Path.of(args[0]), Path.of(args[1]));
    }
}
