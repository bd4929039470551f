package dev.lethe.metadata.psd;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Photoshop documents, PSD and PSB, at section level: the merged picture and the layers' pixels are copied; names, texts,
 * thumbnails, linked files and resources that do not change how it looks go. Type and smart-object layers become pixels.
 */
public final class PsdCodec implements ContainerCodec {
    /** A codec; all are alike. */
    public PsdCodec() {}

    @Override
    public ImageFormat format() {
        return ImageFormat.PSD;
    }

    @Override
    public boolean matches(byte[] head) {
        return head.length >= 4 && head[0] == '8' && head[1] == 'B' && head[2] == 'P' && head[3] == 'S';
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        PsdHeader header = PsdHeader.read(new ByteCursor(input, "PSD", context));
        return new ImageHeader(
                ImageFormat.PSD,
                header.width(),
                header.height(),
                1,
                header.depth(),
                false,
                Orientation.NORMAL,
                header.large() ? "PSB" : "");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        new PsdStrip(new ByteCursor(input, "PSD", context), output, request, found).run();
    }
}
