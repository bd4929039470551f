package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.imageio.AwtPictures;
import dev.lethe.encoding.imageio.ThirdParty;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A WebP that {@link WebpEncoder} has made, and nobody else: only such a file is ever given to libwebp's decoder, which
 * shows it as viewers do. Files from elsewhere are {@link WebpCodec}'s to read. Immutable and thread-safe.
 */
public final class EncodedWebp {
    private static final int BYTES_PER_PIXEL = 4;

    private final byte[] file;
    private final int width;
    private final int height;

    EncodedWebp(byte[] file, int width, int height) {
        this.file = file;
        this.width = width;
        this.height = height;
    }

    /** Size of the file. */
    public int length() {
        return file.length;
    }

    /** Writes the file. */
    public void write(OutputStream output) throws IOException {
        output.write(file);
    }

    /**
     * The picture as viewers show it.
     *
     * @param context the memory that it takes is the run's until that ends
     */
    public Picture picture(RunContext context) throws IOException {
        context.reserve((long) BYTES_PER_PIXEL * width * height);
        return AwtPictures.of(ThirdParty.decode(ImageFormat.WEBP, context, () -> NativeWebp.decode(file)), context);
    }
}
