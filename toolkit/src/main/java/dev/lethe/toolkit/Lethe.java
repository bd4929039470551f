package dev.lethe.toolkit;

import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeStep;

/**
 * Where to begin: pipelines that know all formats of Lethe.
 *
 * <pre>{@code
 * Lethe.cleaner().sanitize(photo, clean);
 * }</pre>
 *
 * <p>All codecs and verifiers are named here, so that they are there in a fat jar whose service files were lost as well.
 * Nothing here uses the network. Thread-safe.
 */
public final class Lethe {
    private Lethe() {}

    /** All codecs and verifiers that come with Lethe. */
    public static Capabilities capabilities() {
        return Metadata.capabilities().with(PixelCodecs.builtIn());
    }

    /** Starts a pipeline that has them; a strip step is still to be added. */
    public static PipelineBuilder pipeline() {
        return PrivacyPipeline.builder().with(capabilities());
    }

    /** Starts a pipeline that has them and strips by a policy. */
    public static PipelineBuilder pipeline(MetadataPolicy policy) {
        return pipeline().then(Metadata.strip(policy));
    }

    /** The pipeline for most: removes all that does not change how a picture looks, without loss, and proves it. */
    public static PrivacyPipeline cleaner() {
        return pipeline(MetadataPolicy.removeAllButDisplay()).build();
    }

    /**
     * The step that writes edited pictures in their own format where that can be written, and as PNG elsewhere. Without
     * it such pictures fail.
     */
    public static EncodeStep sameFormatOrPng() {
        return new SameFormatOrPng(capabilities());
    }
}
