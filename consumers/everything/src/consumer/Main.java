package consumer;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Resize;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Box;
import dev.lethe.redaction.Redact;
import dev.lethe.segmentation.Background;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Path;

/** Cleans one picture, then edits it as well, looks at the results, and says PASS. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Path photo = Path.of(args[0]);
        Path clean = Path.of(args[1]);

        require(Metadata.inspect(photo).has(Finding.Kind.LOCATION), "the picture tells a place at first");
        Report report = Lethe.cleaner().sanitize(photo, clean);
        require(report.lossless(), "the picture was cleaned without loss");
        require(Metadata.inspect(clean).findings().isEmpty(), "nothing is found in the result");

        // Services: from module descriptors on the module path, from META-INF/services elsewhere.
        require(Capabilities.installed().containers().size() == 13, "all container codecs are found as services");
        require(Capabilities.installed().pixels().size() == 6, "all pixel codecs are found as services");

        Report edited = edit(photo, clean.resolveSibling(clean.getFileName() + ".png"));
        require(edited.format() == ImageFormat.PNG, "the picture was cut out, covered, resized and converted");

        require(Main.class.getModule().isNamed() == (args.length > 2), "it runs on the path that was asked for");
        System.out.println("PASS");
    }

    /** By services alone, and with the network that is in the jar. */
    private static Report edit(Path photo, Path target) throws IOException {
        try (Segmenter segmenter = Segmenter.available()) {
            PrivacyPipeline pipeline = PrivacyPipeline.builder()
                    .then(Resize.maxEdge(400))
                    .then(Background.remove(segmenter))
                    .then(Redact.boxes(new Box(10, 10, 40, 20)))
                    .then(Convert.to(ImageFormat.PNG))
                    .then(Metadata.strip(MetadataPolicy.removeAllButDisplay()))
                    .build();
            Report report = pipeline.sanitize(photo, target);
            System.out.println("cut out by " + segmenter.engine());
            return report;
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
