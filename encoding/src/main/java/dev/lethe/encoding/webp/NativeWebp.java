package dev.lethe.encoding.webp;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.luciad.imageio.webp.internal.NativeLoader;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The one class that names the library around libwebp. It encodes what Lethe has decoded; no file reaches native code. The
 * library is optional, so this class may fail to link.
 *
 * <p>On the first call the library copies its native part from its jar to a file of a random name in the temporary folder
 * (property {@code com.luciad.imageio.webp.tmpdir}, else {@code java.io.tmpdir}), loads it, and has it deleted when the
 * program ends. The file holds code only. The native part imports memory, mathematics and threads from the system, and
 * nothing that opens a file or a connection.
 */
final class NativeWebp {
    private NativeWebp() {}

    /**
     * Encodes interleaved red, green, blue, and opacity if there are four channels.
     *
     * @throws IllegalStateException if there is no native part for this system
     * @throws NullPointerException if libwebp refuses the picture
     */
    static byte[] encode(byte[] samples, int width, int height, int channels, WebpSettings settings)
            throws IOException {
        // Not left to the classes below: they would print the stack of a failure and go on
        NativeLoader.initialize();
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(stream);
            writer.write(
                    null,
                    new IIOImage(image(samples, width, height, channels), null, null),
                    parameters(settings, channels == 4));
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static BufferedImage image(byte[] samples, int width, int height, int channels) {
        boolean alpha = channels == 4;
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length),
                width,
                height,
                width * channels,
                channels,
                IntStream.range(0, channels).toArray(),
                null);
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, raster, false, null);
    }

    private static ImageWriteParam parameters(WebpSettings settings, boolean alpha) {
        WebPWriteParam parameters = new WebPWriteParam(Locale.ROOT);
        ImageWriteParam general = parameters;
        general.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        general.setCompressionType(settings.lossless() ? "Lossless" : "Lossy");
        general.setCompressionQuality((float) settings.libwebpQuality() / WebpSettings.ALL);
        parameters.setMethod(settings.method(alpha));
        parameters.setExact(settings.exact());
        parameters.setAlphaQuality(settings.alphaQuality());
        parameters.setUseSharpYUV(!settings.lossless());
        return parameters;
    }
}
