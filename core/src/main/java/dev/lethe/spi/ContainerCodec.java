package dev.lethe.spi;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Reads and rewrites one container format without decoding its pixels: the byte lane.
 *
 * <p>Contract, checked by a shared test: coded picture data come out bit-identical; structures whose {@link
 * dev.lethe.Role} the policy does not keep are not copied, unknown ones included; nothing follows the picture's end;
 * rewriting twice equals rewriting once; any input ends in a result or an {@link dev.lethe.ImagePrivacyException}, in
 * time linear in its length, with memory bounded by the limit on metadata. Implementations are stateless and
 * thread-safe.
 */
public interface ContainerCodec {
    /** The format it handles. */
    ImageFormat format();

    /**
     * Whether the content is of this format, whatever the file is called.
     *
     * @param head the first bytes of the input, up to 4,096
     */
    boolean matches(byte[] head);

    /**
     * Reads size, frames and orientation. Cheap; allocates nothing that depends on the file's figures.
     *
     * @throws dev.lethe.MalformedImageException if the header can't be read
     * @throws dev.lethe.UnsupportedFormatException if it is a variant that can't be handled
     */
    ImageHeader header(SeekableInput input, RunContext context) throws IOException;

    /**
     * Copies what the request's policy keeps into something new, and tells what it left out.
     *
     * @param found receives a finding for each structure or field that was not kept, and notes about repairs
     */
    void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException;

    /** Looks only: the same walk as {@link #strip}, with nothing written. */
    default void inspect(SeekableInput input, FindingCollector found, RunContext context) throws IOException {
        strip(
                input,
                OutputStream.nullOutputStream(),
                StripRequest.of(MetadataPolicy.removeAllButDisplay()),
                found,
                context);
    }
}
