package dev.lethe.benchmarks.strip;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.benchmarks.SamplePhotos;
import dev.lethe.encoding.Convert;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Pictures of one width in several formats; JPEG, PNG and WebP hold something that is to be removed. */
final class StripFiles {
    private static final byte[] WORDS = "Comment\0taken by somebody!".getBytes(StandardCharsets.US_ASCII);
    private static final int PNG_HEADER_END = 33;

    private StripFiles() {}

    static byte[] of(ImageFormat format, int width) throws IOException {
        byte[] jpeg = SamplePhotos.jpeg(width, width * 3 / 4);
        return switch (format.name()) {
            case "JPEG" -> jpeg;
            case "PNG" -> withText(converted(jpeg, format));
            case "WEBP" -> withExif(converted(jpeg, format));
            default -> converted(jpeg, format);
        };
    }

    private static byte[] converted(byte[] jpeg, ImageFormat format) throws IOException {
        Sink.ToBytes sink = Sink.toBytes();
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Convert.to(format))
                .build()
                .sanitize(Source.of(jpeg), sink);
        return sink.bytes();
    }

    /** With a comment behind the header (PNG, third edition, 11.3.3.2). */
    private static byte[] withText(byte[] png) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + WORDS.length);
        chunk.putInt(WORDS.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(WORDS);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + WORDS.length);
        chunk.putInt((int) crc.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, PNG_HEADER_END);
        out.writeBytes(chunk.array());
        out.write(png, PNG_HEADER_END, png.length - PNG_HEADER_END);
        return out.toByteArray();
    }

    /** With a chunk that readers take for EXIF (RFC 9649, 2.7.1.5) at the end. */
    private static byte[] withExif(byte[] webp) {
        ByteBuffer file = ByteBuffer.allocate(webp.length + 8 + WORDS.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(webp)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(WORDS.length)
                .put(WORDS);
        return file.putInt(4, file.capacity() - 8).array();
    }
}
