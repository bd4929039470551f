package dev.lethe.metadata.verify;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;

/**
 * A second, small walk over one format's structures that knows what may be there and objects to all else. It shares no
 * code with the codec that wrote the file. Stateless.
 */
public interface StructureProof {
    /** The format it knows. */
    ImageFormat format();

    /**
     * Walks from the first byte to the last.
     *
     * @param residue receives a finding for each structure that the policy does not allow
     * @throws dev.lethe.MalformedImageException if the structure does not hold together
     */
    void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException;
}
