package dev.lethe.metadata.heif;

import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One stripping of a HEIF in memory: what came out and what was found. */
record Stripping(byte[] result, FindingCollector found) {
    static Stripping of(byte[] picture) throws IOException {
        return of(picture, MetadataPolicy.removeAllButDisplay());
    }

    static Stripping of(byte[] picture, MetadataPolicy policy) throws IOException {
        return of(picture, StripRequest.of(policy));
    }

    static Stripping of(byte[] picture, StripRequest request) throws IOException {
        FindingCollector found = new FindingCollector();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            new HeifCodec().strip(SeekableInput.of(picture), out, request, found, context);
        }
        return new Stripping(out.toByteArray(), found);
    }

    /** The result with each byte as one character. */
    String text() {
        return new String(result, StandardCharsets.ISO_8859_1);
    }
}
