package dev.lethe.metadata.gif;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;

/**
 * GIF at block level (versions 87a and 89a): frames are copied, what controls them is rebuilt, all else is left out.
 * The format has no place for a copyright notice or a date other than a comment, so none is kept.
 */
public final class GifCodec implements ContainerCodec {
    /** A codec; all are alike. */
    public GifCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.GIF;
    }

    @Override
    public boolean matches(byte[] head) {
        return GifScreen.isVersion(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        return GifFacts.header(new ByteCursor(input, "GIF", context));
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        new GifStrip(new ByteCursor(input, "GIF", context), output, request, found).run();
    }
}
