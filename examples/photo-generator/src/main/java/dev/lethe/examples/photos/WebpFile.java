package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;

/** Assembles an extended WebP file: its feature flags, a lossless picture and the data around it. */
final class WebpFile {

    private static final int ICC_FLAG = 0x20;
    private static final int ALPHA_FLAG = 0x10;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

    private final BufferedImage picture;
    private final ByteWriter before = ByteWriter.littleEndian();
    private final ByteWriter after = ByteWriter.littleEndian();
    private int flags;

    WebpFile(BufferedImage picture) {
        this.picture = picture;
        this.flags = picture.getColorModel().hasAlpha() ? ALPHA_FLAG : 0;
    }

    WebpFile icc(byte[] profile) {
        flags |= ICC_FLAG;
        chunk(before, "ICCP", profile);
        return this;
    }

    WebpFile exif(byte[] tiff) {
        flags |= EXIF_FLAG;
        return chunk("EXIF", tiff);
    }

    WebpFile xmp(byte[] packet) {
        flags |= XMP_FLAG;
        return chunk("XMP ", packet);
    }

    /** Adds a chunk behind the pixels, for example one that no reader knows. */
    WebpFile chunk(String type, byte[] data) {
        chunk(after, type, data);
        return this;
    }

    byte[] toBytes() {
        ByteWriter body = ByteWriter.littleEndian().text("WEBP");
        ByteWriter features = ByteWriter.littleEndian().u32(flags);
        features.u24(picture.getWidth() - 1).u24(picture.getHeight() - 1);
        chunk(body, "VP8X", features.toByteArray());
        body.bytes(before.toByteArray());
        chunk(body, "VP8L", Vp8lEncoder.encode(picture));
        body.bytes(after.toByteArray());
        ByteWriter out = ByteWriter.littleEndian().text("RIFF").u32(body.size());
        return out.bytes(body.toByteArray()).toByteArray();
    }

    private static void chunk(ByteWriter out, String type, byte[] data) {
        out.text(type).u32(data.length).bytes(data).align(2);
    }
}
