package consumer;

import dev.lethe.Finding;
import dev.lethe.Inspection;
import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.Report;
import dev.lethe.spi.Capabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Strips one picture, looks at the result, and says PASS; takes a picture that tells a place, and where the clean copy goes. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
        Path photo = Path.of(args[0]);
        Path clean = Path.of(args[1]);

        Inspection before = Metadata.inspect(photo);
        require(before.has(Finding.Kind.LOCATION), "the picture tells a place at first");

        Report report = Metadata.strip(photo, clean, MetadataPolicy.removeAllButDisplay());
        require(!report.verifiedBy().isEmpty(), "the result was verified");
        require(Metadata.inspect(clean).findings().isEmpty(), "nothing is found in the result");
        require(!holdsAnyValue(Files.readAllBytes(clean), before), "no value of the original is in the result");

        // Services: from module descriptors on the module path, from META-INF/services elsewhere.
        require(Capabilities.installed().containers().size() == 13, "all container codecs are found as services");

        require(Main.class.getModule().isNamed() == (args.length > 2), "it runs on the path that was asked for");
        System.out.println("PASS");
    }

    private static boolean holdsAnyValue(byte[] file, Inspection before) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return before.findings().stream()
                .flatMap(finding -> finding.value().stream())
                .map(value -> value.reveal())
                .anyMatch(value -> value.length() > 6 && text.contains(value));
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
