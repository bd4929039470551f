package dev.lethe.spi;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Looks at a finished picture for anything that the policy forbids. Shares no parsing code with the codec that wrote
 * it. Stateless and thread-safe.
 */
public interface Verifier {
    /** A name for reports. */
    String name();

    /** Whether it can judge pictures of this format at all. */
    boolean judges(ImageFormat format);

    /**
     * Looks for what is forbidden.
     *
     * @param residue receives a finding for each forbidden thing, and a note for what it could not judge
     * @throws dev.lethe.MalformedImageException if the picture can't be read: it must not be written then
     */
    void verify(
            SeekableInput picture,
            ImageFormat format,
            MetadataPolicy policy,
            FindingCollector residue,
            RunContext context)
            throws IOException;
}
