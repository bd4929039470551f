package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Assembles a JPEG file: the coded picture, the segments before it and whatever trails behind it. */
final class JpegFile {

    private static final int SOI = 0xD8;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int SEGMENT_LIMIT = 65_000;

    private final byte[] coded;
    private final ByteWriter segments = ByteWriter.bigEndian();
    private final ByteWriter trailer = ByteWriter.bigEndian();
    private byte[] secondPicture = new byte[0];

    JpegFile(BufferedImage picture, float quality) {
        this.coded = withoutApplicationSegments(encode(picture, quality));
    }

    /** Encodes a picture with nothing but what a decoder needs, as for a thumbnail. */
    static byte[] plain(BufferedImage picture, float quality) {
        return new JpegFile(picture, quality).toBytes();
    }

    /** Gives the Exif block, given without the name it has in a JPEG file, its APP1 segment. */
    JpegFile exif(byte[] tiff) {
        return segment(0xE1, "Exif\0\0", tiff);
    }

    JpegFile xmp(byte[] packet) {
        return segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", packet);
    }

    /** Adds XMP that is too large for one segment, the way Adobe's specification splits it. */
    JpegFile extendedXmp(byte[] document) {
        for (int at = 0; at < document.length; at += SEGMENT_LIMIT) {
            ByteWriter part = ByteWriter.bigEndian()
                    .text(digest(document))
                    .u32(document.length)
                    .u32(at);
            part.bytes(Arrays.copyOfRange(document, at, Math.min(document.length, at + SEGMENT_LIMIT)));
            segment(0xE1, "http://ns.adobe.com/xmp/extension/\0", part.toByteArray());
        }
        return this;
    }

    JpegFile photoshop(byte[] resources) {
        return segment(0xED, "Photoshop 3.0\0", resources);
    }

    JpegFile icc(byte[] profile) {
        return segment(0xE2, "ICC_PROFILE\0\1\1", profile);
    }

    JpegFile comment(String text) {
        return segment(COM, "", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a JFIF header with a density and without a thumbnail. */
    JpegFile jfif() {
        return segment(APP0, "JFIF\0", new byte[] {1, 1, 1, 0, 72, 0, 72, 0, 0});
    }

    /** Adds Adobe's segment, the one segment here that a decoder may not ignore: it names the colour model. */
    JpegFile adobe() {
        return segment(0xEE, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 1});
    }

    /** Adds a JUMBF box, the container of content credentials. */
    JpegFile jumbf(byte[] box) {
        byte[] packet = ByteWriter.bigEndian().u16(1).u32(1).bytes(box).toByteArray();
        return segment(0xEB, "JP", packet);
    }

    /** Adds a segment of the maker's own. */
    JpegFile vendor(int marker, String name, byte[] data) {
        return segment(marker, name + "\0", data);
    }

    /** Puts a second picture behind the end of the first one; an MPF segment announces it. */
    JpegFile secondPicture(byte[] jpeg) {
        secondPicture = jpeg.clone();
        return this;
    }

    /** Puts bytes behind everything else. */
    JpegFile trailer(byte[] bytes) {
        trailer.bytes(bytes);
        return this;
    }

    byte[] toBytes() {
        ByteWriter out = ByteWriter.bigEndian().u8(0xFF).u8(SOI).bytes(segments.toByteArray());
        if (secondPicture.length > 0) {
            int firstLength = out.size() + MpfIndex.SEGMENT_LENGTH + coded.length;
            out.bytes(MpfIndex.segment(firstLength, secondPicture.length, out.size()));
        }
        return out.bytes(coded)
                .bytes(secondPicture)
                .bytes(trailer.toByteArray())
                .toByteArray();
    }

    /** Computes the MD5 of the bytes as the upper case digits that link extended XMP to its main packet. */
    static String digest(byte[] bytes) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(bytes);
            return HexFormat.of().formatHex(md5).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has MD5", e);
        }
    }

    private JpegFile segment(int marker, String name, byte[] data) {
        int length = 2 + name.length() + data.length;
        if (length > 0xFFFF) {
            throw new IllegalArgumentException("A JPEG segment holds at most 65535 bytes, not " + length);
        }
        segments.u8(0xFF).u8(marker).u16(length).text(name).bytes(data);
        return this;
    }

    private static byte[] encode(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Drops the start marker and the application segments that the JDK's writer adds by itself. */
    private static byte[] withoutApplicationSegments(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xF0) == APP0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
        }
        return Arrays.copyOfRange(jpeg, at, jpeg.length);
    }
}
