package dev.lethe.metadata.png;

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
 * PNG and APNG at chunk level (W3C PNG, third edition): picture data are copied, all else is rebuilt or left out.
 * Apple's variant for iOS applications (CgBI) is refused.
 */
public final class PngCodec implements ContainerCodec {
    /** A codec; all are alike. */
    public PngCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    public boolean matches(byte[] head) {
        return PngWalker.signs(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        PngFacts facts = PngScan.headerOnly(new ByteCursor(input, "PNG", context));
        PngHeader header = facts.header();
        return new ImageHeader(
                ImageFormat.PNG,
                header.width(),
                header.height(),
                (int) Math.max(1, Math.min(Integer.MAX_VALUE, facts.frames())),
                header.depth(),
                header.hasAlpha() || facts.transparent(),
                facts.exif().orientation(),
                facts.animated() ? "animated" : "");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        new PngStrip(new ByteCursor(input, "PNG", context), output, request, new PngFindings(found, context)).run();
    }
}
