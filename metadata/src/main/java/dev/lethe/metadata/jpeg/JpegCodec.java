package dev.lethe.metadata.jpeg;

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
 * JPEG and MPO at segment level (ITU-T T.81): scans and tables are copied, all else is rebuilt or left out. Hierarchical,
 * lossless and arithmetic coding are copied like any other; JPEG-LS is not handled.
 */
public final class JpegCodec implements ContainerCodec {
    /** A codec; all are alike. */
    public JpegCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.JPEG;
    }

    @Override
    public boolean matches(byte[] head) {
        return head.length >= 3
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xFF) == JpegMarkers.SOI
                && (head[2] & 0xFF) == 0xFF;
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        ByteCursor cursor = new ByteCursor(input, "JPEG", context);
        JpegPreamble preamble = JpegPreamble.read(cursor);
        JpegFrame frame = preamble.frame(cursor);
        return new ImageHeader(
                ImageFormat.JPEG,
                frame.width(),
                frame.height(),
                1,
                Math.max(1, Math.min(16, frame.bits())),
                false,
                preamble.exif().orientation(),
                frame.variant());
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        new JpegStrip(new ByteCursor(input, "JPEG", context), output, request, new JpegFindings(found)).run();
    }
}
