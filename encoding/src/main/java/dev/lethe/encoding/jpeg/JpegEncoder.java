package dev.lethe.encoding.jpeg;

import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.imageio.JdkPlugIns;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes JPEGs with the JDK's encoder: optimal Huffman tables, progressive unless tiny, no density and no thumbnail. */
final class JpegEncoder {
    private static final int LARGEST = 65_500;
    private static final int FULL_COLOR_QUALITY = 90;
    private static final int PROGRESSIVE_PIXELS = 40_000;
    private static final String METADATA = "javax_imageio_jpeg_image_1.0";

    private JpegEncoder() {}

    static void write(Picture picture, int quality, OutputStream output, RunContext context) throws IOException {
        Layout layout = picture.layout();
        if (layout.width() > LARGEST || layout.height() > LARGEST) {
            throw new MissingCapabilityException("JPEG can't hold more than " + LARGEST
                    + " pixels in a row or column; resize the picture or choose PNG");
        }
        if (!Derived.isOpaque(picture, context)) {
            throw new MissingCapabilityException(
                    "JPEG can't hold transparency; put the picture on a background first, or choose PNG");
        }
        Picture opaque = Derived.withoutAlpha(Derived.eightBits(picture, context), context);
        BufferedImage image = image(Raster.of(opaque, context));
        context.check();
        encode(image, quality, output);
        context.check();
    }

    /** The samples as an image that the encoder takes for sRGB, so that it converts nothing but to YCbCr. No copy. */
    private static BufferedImage image(Raster raster) {
        Layout layout = raster.layout();
        int channels = layout.channels().count();
        int[] offsets = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
        byte[] samples = raster.all().bytes();
        WritableRaster data = java.awt.image.Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length),
                layout.width(),
                layout.height(),
                layout.rowSamples(),
                channels,
                offsets,
                null);
        ColorSpace space = ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ColorModel model = new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(model, data, false, null);
    }

    private static void encode(BufferedImage image, int quality, OutputStream output) throws IOException {
        ImageWriter writer = JdkPlugIns.writer("jpeg");
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(output)) {
            JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            param.setOptimizeHuffmanTables(true);
            boolean progressive = (long) image.getWidth() * image.getHeight() >= PROGRESSIVE_PIXELS;
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
            if (quality >= FULL_COLOR_QUALITY) {
                keepColorResolution(metadata);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
    }

    /** Sets all sampling factors to 1: 4:4:4 instead of 4:2:0. */
    private static void keepColorResolution(IIOMetadata metadata) throws IOException {
        Node root = metadata.getAsTree(METADATA);
        walk(root);
        metadata.setFromTree(METADATA, root);
    }

    private static void walk(Node root) {
        NodeList specs = ((org.w3c.dom.Element) root).getElementsByTagName("componentSpec");
        for (int i = 0; i < specs.getLength(); i++) {
            org.w3c.dom.Element spec = (org.w3c.dom.Element) specs.item(i);
            spec.setAttribute("HsamplingFactor", "1");
            spec.setAttribute("VsamplingFactor", "1");
        }
    }
}
