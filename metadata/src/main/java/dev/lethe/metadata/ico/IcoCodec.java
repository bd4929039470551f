package dev.lethe.metadata.ico;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.png.PngCodec;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Windows icons and cursors: the directory is written anew, each picture is cleaned as the bitmap or PNG that it is.
 * Pictures that can't be read are left out, unless there is no other.
 */
public final class IcoCodec implements ContainerCodec {
    private static final StripRequest ANY = StripRequest.of(MetadataPolicy.removeAllButDisplay());

    private final List<ContainerCodec> nested;

    /** A codec; all are alike. */
    public IcoCodec() {
        this(List.of(new PngCodec()));
    }

    /** A codec that cleans PNGs within icons by these codecs. */
    public IcoCodec(List<ContainerCodec> nested) {
        this.nested = List.copyOf(nested);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.ICO;
    }

    @Override
    public boolean matches(byte[] head) {
        return IcoDirectory.matches(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        IcoDirectory directory = IcoDirectory.read(new ByteCursor(input, "ICO", context));
        IcoPictures pictures = new IcoPictures(input, nested, directory, context);
        ImageHeader largest = null;
        ImagePrivacyException reason = null;
        int frames = 0;
        for (IcoEntry entry : directory.entries()) {
            context.countSegment();
            try {
                largest = larger(largest, pictures.header(entry, ANY));
                frames++;
            } catch (LimitExceededException e) {
                throw e;
            } catch (ImagePrivacyException e) {
                reason = reason == null ? e : reason;
            }
        }
        if (largest == null) {
            throw reason == null ? new MalformedImageException("ICO holds no picture; the file is damaged") : reason;
        }
        return header(directory, largest, frames);
    }

    private static ImageHeader header(IcoDirectory directory, ImageHeader largest, int frames) {
        return new ImageHeader(
                ImageFormat.ICO,
                largest.width(),
                largest.height(),
                frames,
                8,
                true,
                Orientation.NORMAL,
                directory.isCursor() ? "cursor" : "icon");
    }

    private static ImageHeader larger(@Nullable ImageHeader one, ImageHeader other) {
        return one == null || other.pixels() > one.pixels() ? other : one;
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        ByteCursor cursor = new ByteCursor(input, "ICO", context);
        IcoDirectory directory = IcoDirectory.read(cursor);
        IcoPictures pictures = new IcoPictures(input, nested, directory, context);
        new IcoStrip(cursor, directory, pictures, request, found).write(output);
    }
}
