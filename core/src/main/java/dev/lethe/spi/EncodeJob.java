package dev.lethe.spi;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import java.io.IOException;
import java.util.Optional;

/** What an encoder may draw on: the source as it is, if no edit touched it, and its pixels with all edits applied. */
public interface EncodeJob {
    /** The source's header. */
    ImageHeader header();

    /**
     * The source's bytes, with edits done on its coefficients; empty if edits have changed the pixels, which the bytes
     * then do not show.
     */
    Optional<SeekableInput> coded();

    /** The picture with all edits applied; decoded on the first call, and closed by the pipeline. */
    Picture picture() throws IOException;

    /**
     * How many bytes an encoded file has when the strip phase is done with it: a colour profile may be added, and what the
     * policy forbids goes.
     *
     * @param encoded a file in that format
     */
    default long finishedBytes(SeekableInput encoded, ImageFormat format) throws IOException {
        return encoded.length();
    }

    /**
     * The codec that encodes a format.
     *
     * @throws dev.lethe.MissingCapabilityException if there is none
     */
    PixelCodec encoder(ImageFormat format) throws IOException;
}
