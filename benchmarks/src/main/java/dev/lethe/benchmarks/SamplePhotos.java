package dev.lethe.benchmarks;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures for benchmarks, made on the spot: noisy like photos, with metadata as a phone writes them. */
public final class SamplePhotos {
    private static final byte[] XMP = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
                    + "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
                    + "xmlns:dc='http://purl.org/dc/elements/1.1/' dc:source='somebody'/></rdf:RDF></x:xmpmeta>")
            .getBytes(StandardCharsets.US_ASCII);

    private static final float CAMERA_QUALITY = 0.97f;

    private SamplePhotos() {}

    /** A JPEG at a camera's quality, 4 to 5 MB for twelve megapixels, with EXIF (orientation, maker, a thumbnail's worth of bytes), XMP and a comment. */
    public static byte[] jpeg(int width, int height) throws IOException {
        byte[] plain = photo(picture(width, height));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif());
        segment(out, 0xE1, XMP);
        segment(out, 0xFE, "taken by somebody".getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** A JPEG of a ball on a plain ground, with a photo's noise: a subject that stands out. */
    static byte[] subject(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(225, 225, 235), 0, height, new Color(180, 185, 195)));
        pen.fillRect(0, 0, width, height);
        pen.setPaint(new GradientPaint(0, height / 4f, new Color(230, 70, 50), 0, height, new Color(90, 10, 10)));
        pen.fillOval(width / 3, height / 4, height / 2, height / 2);
        pen.dispose();
        return photo(withNoise(image));
    }

    /** A PNG of a drawn, noisy picture. */
    static byte[] png(int width, int height) throws IOException {
        return encode(picture(width, height), "png");
    }

    /** A gradient with shapes and fine noise, the same each time. */
    static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(40, 90, 160), width, height, new Color(230, 180, 120)));
        pen.fillRect(0, 0, width, height);
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), width / 20, height / 15);
        }
        pen.dispose();
        return withNoise(image);
    }

    private static BufferedImage withNoise(BufferedImage image) {
        Random random = new Random(43);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int noise = random.nextInt(9) - 4;
                int rgb = image.getRGB(x, y);
                image.setRGB(x, y, clamp(rgb >> 16, noise) << 16 | clamp(rgb >> 8, noise) << 8 | clamp(rgb, noise));
            }
        }
        return image;
    }

    private static int clamp(int sample, int noise) {
        return Math.max(0, Math.min(255, (sample & 0xFF) + noise));
    }

    private static byte[] photo(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(CAMERA_QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** IFD0 with a maker and an orientation, then 20 kB as a camera's thumbnail and maker note take. */
    private static byte[] exif() {
        byte[] block = new byte[6 + 64 + 20_000];
        byte[] head = ("Exif\0\0MM\0*\0\0\0\10\0\2\1\17\0\2\0\0\0\11\0\0\0\46\1\22\0\3\0\0\0\1\0\6\0\0\0\0\0\0"
                        + "somebody\0")
                .getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, block, 0, head.length);
        return block;
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] payload) {
        out.write(0xFF);
        out.write(marker);
        out.write((payload.length + 2) >> 8);
        out.write((payload.length + 2) & 0xFF);
        out.writeBytes(payload);
    }
}
