package dev.lethe.metadata;

import dev.lethe.Inspection;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.Step;
import dev.lethe.spi.StripStep;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Sees what a picture says besides its pixels, and makes it forget: EXIF, XMP, IPTC, comments, thumbnails, second
 * pictures, provenance, identities in colour profiles, anything after the end, anything unknown.
 *
 * <p>Pictures are rewritten at container level: coded picture data come out bit by bit the same. Every result is read
 * back by code that shares nothing with the writer before it is released. Thread-safe.
 */
public final class Metadata {
    private Metadata() {}

    /** The step that strips by a policy and proves the result; brings the codecs and verifiers of this module along. */
    public static Step strip(MetadataPolicy policy) {
        return new StripStep(policy, capabilities());
    }

    /** Writes a clean copy of a file, replacing the target atomically; without a pipeline of one's own. */
    public static Report strip(Path in, Path out, MetadataPolicy policy) throws IOException {
        return strip(Source.of(in), Sink.to(out), policy);
    }

    /** Writes a clean copy from any source to any sink. */
    public static Report strip(Source in, Sink out, MetadataPolicy policy) throws IOException {
        return pipeline(policy).sanitize(in, out);
    }

    /** Tells what a file gives away; touches nothing. */
    public static Inspection inspect(Path picture) throws IOException {
        return inspect(Source.of(picture));
    }

    /** Tells what a picture gives away. */
    public static Inspection inspect(Source picture) throws IOException {
        return pipeline(MetadataPolicy.removeAllButDisplay()).inspect(picture);
    }

    /** The container codecs and verifiers of this module, for pipelines without service files. */
    public static Capabilities capabilities() {
        return BuiltIn.capabilities();
    }

    private static PrivacyPipeline pipeline(MetadataPolicy policy) {
        return PrivacyPipeline.builder().then(strip(policy)).build();
    }
}
