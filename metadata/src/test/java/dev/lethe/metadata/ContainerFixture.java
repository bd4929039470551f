package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests ask of a format's codec and proof, the two that a subclass brings. */
public abstract class ContainerFixture {
    /** A text that {@link ContainerContract#loaded} must hold in every carrier and that no result may hold. */
    protected static final String SECRET = "Jane-Q-Secret-4711";

    /** The codec under test. */
    protected abstract ContainerCodec codec();

    /** The proof under test. */
    protected abstract StructureProof proof();

    /** The picture stripped by the default policy. */
    protected final byte[] strip(byte[] picture) throws IOException {
        return strip(picture, MetadataPolicy.removeAllButDisplay());
    }

    /** The picture stripped by a policy. */
    protected final byte[] strip(byte[] picture, MetadataPolicy policy) throws IOException {
        return strip(picture, policy, new FindingCollector());
    }

    /** The picture stripped by a policy, with what was found. */
    protected final byte[] strip(byte[] picture, MetadataPolicy policy, FindingCollector found) throws IOException {
        return strip(picture, StripRequest.of(policy), found);
    }

    /** The picture stripped by a request, with what was found. */
    protected final byte[] strip(byte[] picture, StripRequest request, FindingCollector found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = context()) {
            codec().strip(SeekableInput.of(picture), out, request, found, context);
        }
        return out.toByteArray();
    }

    /** What the codec finds without writing. */
    protected final FindingCollector inspect(byte[] picture) throws IOException {
        FindingCollector found = new FindingCollector();
        try (RunContext context = context()) {
            codec().inspect(SeekableInput.of(picture), found, context);
        }
        return found;
    }

    /** The header as the codec reads it. */
    protected final ImageHeader header(byte[] picture) throws IOException {
        try (RunContext context = context()) {
            return codec().header(SeekableInput.of(picture), context);
        }
    }

    /** Asserts that the proof walks through the picture and objects to nothing. */
    protected final void assertProven(byte[] picture, MetadataPolicy policy) throws IOException {
        FindingCollector residue = new FindingCollector();
        try (RunContext context = context()) {
            proof().check(SeekableInput.of(picture), policy, residue, context);
        }
        assertThat(residue.findings()).isEmpty();
    }

    /** What the proof objects to; a structure that does not hold together counts as one objection. */
    protected final List<String> objections(byte[] picture, MetadataPolicy policy) throws IOException {
        FindingCollector residue = new FindingCollector();
        try (RunContext context = context()) {
            proof().check(SeekableInput.of(picture), policy, residue, context);
        } catch (ImagePrivacyException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        return residue.findings().stream().map(Finding::toString).toList();
    }

    /** A run with the limits that an upload form would set. */
    protected static RunContext context() {
        return RunContext.of(Limits.webUpload());
    }

    /** Arrays one after the other. */
    protected static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Bytes as a text in which each byte is one character. */
    protected static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
