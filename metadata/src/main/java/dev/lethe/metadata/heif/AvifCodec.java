package dev.lethe.metadata.heif;

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
 * AVIF, still or animated (AV1 Image File Format): the same container as HEIF with other coded data, rewritten in the same
 * way.
 */
public final class AvifCodec implements ContainerCodec {
    /** A codec; all are alike. */
    public AvifCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.AVIF;
    }

    @Override
    public boolean matches(byte[] head) {
        return Brands.ofHead(head).isOf(format());
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        return HeifFile.read(new ByteCursor(input, format().name(), context), format())
                .header(format());
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        HeifFindings findings = new HeifFindings(found, format(), request.policy());
        new HeifStrip(new ByteCursor(input, format().name(), context), format(), request, findings).run(output);
    }
}
