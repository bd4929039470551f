package dev.lethe.metadata.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.verify.SvgProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Strips drawings and proves them, each by itself. */
final class SvgRoundTrip {
    private static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    private SvgRoundTrip() {}

    /** What comes out of a drawing, which the proof accepts. */
    static String stripped(byte[] drawing, FindingCollector found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            new SvgCodec().strip(SeekableInput.of(drawing), out, StripRequest.of(DISPLAY), found, context);
        }
        String document = SvgBytes.document(out.toByteArray());
        assertThat(objects(document)).as("proof of %s", document).isFalse();
        return document;
    }

    /** What comes out of these elements. */
    static String content(String elements) throws IOException {
        String empty = stripped(SvgBytes.utf8(SvgBytes.svg("")), new FindingCollector());
        String document = stripped(SvgBytes.utf8(SvgBytes.svg(elements)), new FindingCollector());
        int start = empty.length() - 1;
        return document.equals(empty) ? "" : document.substring(start, document.length() - "</svg>".length());
    }

    /** Whether the proof objects to a drawing. */
    static boolean objects(String document) throws IOException {
        FindingCollector residue = new FindingCollector();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            new SvgProof().check(SeekableInput.of(SvgBytes.utf8(document)), DISPLAY, residue, context);
        } catch (ImagePrivacyException e) {
            return true;
        }
        return !residue.findings().isEmpty();
    }
}
