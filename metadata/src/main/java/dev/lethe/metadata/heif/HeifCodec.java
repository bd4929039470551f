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
 * HEIF at item level (ISO/IEC 23008-12): pictures coded with HEVC, AVC or uncompressed, grids, overlays, collections and
 * image sequences. Coded data are copied, all that describes them is rebuilt.
 *
 * <p>Refused with a typed error: fragmented sequences, encrypted items, and pictures that are whole JPEG or JPEG 2000
 * files inside.
 */
public final class HeifCodec implements ContainerCodec {
    /** A codec; all are alike. */
    public HeifCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.HEIF;
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
