package dev.lethe.metadata.svg;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Small drawings and what they are made of. */
final class SvgBytes {
    private SvgBytes() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A drawing of these elements. */
    static String svg(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"8\""
                + " height=\"6\">" + content + "</svg>";
    }

    /** A PNG of one pixel with a text chunk; without one where the text is empty. */
    static byte[] png(String text) {
        try {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
                deflated.write(new byte[] {0, 127});
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(out, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
            if (!text.isEmpty()) {
                chunk(out, "tEXt", ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1));
            }
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(name);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static String dataUri(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** A gzip file whose header tells a file name, a comment, a time and an extra field. */
    static byte[] talkativeGzip(byte[] content, String name) throws IOException {
        byte[] plain = gzip(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {0x1F, (byte) 0x8B, 8, 4 | 8 | 16, 1, 2, 3, 4, 0, 3, 3, 0, 'A', 'B', 'C'});
        out.write(utf8(name + "\0" + name + "\0"));
        out.write(plain, 10, plain.length - 10);
        return out.toByteArray();
    }

    /** The document of a file, decompressed if need be, as text. */
    static String document(byte[] file) throws IOException {
        boolean gzipped = file.length > 1 && file[0] == 0x1F && (file[1] & 0xFF) == 0x8B;
        byte[] plain = gzipped ? new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes() : file;
        return new String(plain, StandardCharsets.UTF_8);
    }
}
