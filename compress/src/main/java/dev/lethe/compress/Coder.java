package dev.lethe.compress;

import dev.lethe.ImageFormat;
import java.io.IOException;
import java.util.Optional;

/**
 * Codes pictures in one format, as well as is possible there. Stateless and thread-safe; what it gives is its receiver's
 * to close.
 */
interface Coder {
    /** The format. */
    ImageFormat format();

    /**
     * With every pixel.
     *
     * @return empty if the format can't hold them, or the source's own coding is as good
     * @throws dev.lethe.MissingCapabilityException if the format can't be written here
     */
    Optional<Candidate> lossless(Original original) throws IOException;

    /**
     * As small as a score allows; if it is out of reach, the highest that there is.
     *
     * @return empty if the format has no loss
     * @throws dev.lethe.MissingCapabilityException if the format can't hold the picture, or can't be written here
     */
    Optional<Candidate> reaching(double score, Original original) throws IOException;

    /**
     * The best with loss that fits into a number of bytes; if nothing does, the smallest.
     *
     * @return empty if the format has no loss
     * @throws dev.lethe.MissingCapabilityException if the format can't hold the picture, or can't be written here
     */
    Optional<Candidate> within(long bytes, Original original) throws IOException;
}
