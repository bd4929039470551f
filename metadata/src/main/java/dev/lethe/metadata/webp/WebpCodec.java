package dev.lethe.metadata.webp;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;

/** WebP, still and animated, at chunk level (RFC 9649): coded pixels are copied, all else is rebuilt or left out. */
public final class WebpCodec implements ContainerCodec {
    private static final int BITS = 8;

    /** A codec; all are alike. */
    public WebpCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    public boolean matches(byte[] head) {
        return WebpScan.signs(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        WebpFacts facts = WebpScan.read(new ByteCursor(input, "WebP", context), MetadataPolicy.removeAllButDisplay());
        return new ImageHeader(
                ImageFormat.WEBP,
                facts.width(),
                facts.height(),
                Math.max(1, facts.frames()),
                BITS,
                facts.alpha(),
                facts.exif().orientation(),
                facts.animated() ? "animated" : "");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        new WebpStrip(new ByteCursor(input, "WebP", context), output, request, new WebpFindings(found)).run();
    }
}
