package dev.lethe.toolkit;

import dev.lethe.HiddenPicture;
import dev.lethe.MetadataPolicy;
import dev.lethe.audit.Likeness;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.Illustrator;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.ExamineStep;
import dev.lethe.toolkit.preview.ComparePreviews;

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

    /**
     * The step that tells which thumbnails, previews and second pictures show something else than the picture: what was
     * cropped away or covered later may still be seen in them. Their findings say so, and {@link HiddenPicture#likeness}.
     *
     * <p>Costs a decoding of the picture where anything comparable is hidden in it, and nothing elsewhere; pictures of
     * more than 100 megapixels are passed over. What can't be decoded is noted. Not guaranteed: changes of less than a
     * twentieth of the picture's edge, and changes of colour alone, are not seen; a copy with strong effects may be taken
     * for something else.
     */
    public static ExamineStep comparePreviews() {
        return new ComparePreviews(capabilities(), 100_000_000);
    }

    /** The pipeline for looking closely: it also tells which hidden pictures show something else than the picture. */
    public static PrivacyPipeline inspector() {
        return pipeline(MetadataPolicy.removeAllButDisplay())
                .then(comparePreviews())
                .build();
    }

    /**
     * What an audit keeps likenesses with: it decodes a picture of any format and tells what it looks like in 64 bits. See
     * {@link Likeness} for what that gives away.
     */
    public static Likeness.Eye likeness() {
        return new DecodedLikeness(capabilities());
    }

    /**
     * What the pages of reports show pictures with, see {@link dev.lethe.pipeline.Batch#withPictures}: JPEGs of at most 240
     * pixels, stripped of everything, transparency on white. Animations, and formats whose pixels can't be read, are left
     * out.
     */
    public static Illustrator illustrator() {
        return SmallJpeg.standard();
    }
}
