package dev.lethe.cli;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import dev.lethe.spi.StripStep;
import dev.lethe.spi.Verifier;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A picture format for tests: {@code TOY:} and what it says about itself; all but {@code TOY:} is private. */
final class Toy implements ContainerCodec, Verifier {
    static final String SECRET = "48.8584 N\u001b[2J\n\u202eevil";
    static final ImageFormat FORMAT = new ImageFormat("TOY", "image/x-toy", List.of("toy"));

    /** The policy that the last pipeline was asked for. */
    static final class Box implements Toolbox {
        private MetadataPolicy policy = MetadataPolicy.removeEverything();

        @Override
        public PipelineBuilder pipeline(MetadataPolicy asked) {
            policy = asked;
            return PrivacyPipeline.builder().with(capabilities()).then(new StripStep(asked, Capabilities.none()));
        }

        @Override
        public Capabilities capabilities() {
            Toy toy = new Toy();
            return Capabilities.of(List.of(toy), List.of(toy));
        }

        MetadataPolicy policy() {
            return policy;
        }
    }

    static byte[] clean() {
        return bytes("TOY:");
    }

    static byte[] withSecret() {
        return bytes("TOY:secret " + SECRET);
    }

    /** What the codec leaves in and the verifier finds. */
    static byte[] withResidue() {
        return bytes("TOY:residue " + SECRET);
    }

    static byte[] broken() {
        return bytes("TOY:broken " + SECRET);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public ImageFormat format() {
        return FORMAT;
    }

    @Override
    public boolean matches(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("TOY:");
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) {
        return ImageHeader.still(FORMAT, 4, 3);
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        String said = text(input).substring(4);
        if (said.startsWith("broken")) {
            throw new MalformedImageException("TOY is cut off at byte 4; get the file again");
        }
        output.write(bytes(said.startsWith("residue") ? "TOY:" + said : "TOY:"));
        if (!said.isEmpty()) {
            found.add(Finding.of(Finding.Kind.SOFTWARE, "TOY", "Program", "Toy Shop 1.0"));
            found.add(Finding.of(Finding.Kind.LOCATION, "TOY", "GPSLatitude", said));
            found.add(Finding.of(Finding.Kind.TRAILING_DATA, "after the end", "film", 12_345));
        }
    }

    @Override
    public String name() {
        return "toy verifier";
    }

    @Override
    public boolean judges(ImageFormat format) {
        return format.equals(FORMAT);
    }

    @Override
    public void verify(
            SeekableInput picture,
            ImageFormat format,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context)
            throws IOException {
        String said = text(picture).substring(4);
        if (!said.isEmpty()) {
            residue.add(Finding.of(Finding.Kind.LOCATION, "TOY", "GPSLatitude", said));
        }
    }

    private static String text(SeekableInput input) throws IOException {
        return new String(input.stream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
