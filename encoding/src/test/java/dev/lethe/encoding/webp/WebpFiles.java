package dev.lethe.encoding.webp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Small WebPs, one of each kind of coding, and ways to damage them. */
final class WebpFiles {
    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** Names, and the CRC-32 of the samples that libwebp's dwebp 1.2.4 makes of them with {@code -pam}. */
    private static final Map<String, Integer> CHECKSUMS = Map.ofEntries(
            Map.entry("alpha-coded-above", 0x77c5f615),
            Map.entry("alpha-coded-gradient", 0x5dc7dd1b),
            Map.entry("alpha-coded-left", 0x13ac9456),
            Map.entry("alpha-coded-plain", 0xadeda6a8),
            Map.entry("alpha-raw-above", 0x9c98de51),
            Map.entry("alpha-raw-gradient", 0x118454a9),
            Map.entry("alpha-raw-left", 0x82aa56fe),
            Map.entry("alpha-raw-plain", 0x3e1ebf0a),
            Map.entry("lossless-grid", 0x911cd581),
            Map.entry("lossless-opacity", 0x3b614018),
            Map.entry("lossless-palette-16", 0xf1148e75),
            Map.entry("lossless-palette-2", 0xc54520be),
            Map.entry("lossless-palette-200", 0xc940f624),
            Map.entry("lossless-palette-4", 0x77177833),
            Map.entry("lossless-photo", 0xaa1c3f2b),
            Map.entry("lossy-fine", 0x279b88b7),
            Map.entry("lossy-normal-filter", 0x890af10e),
            Map.entry("lossy-partitions", 0xec17e2ee),
            Map.entry("lossy-simple-filter", 0x4d4766ea),
            Map.entry("lossy-unfiltered", 0x1baa71de));

    private WebpFiles() {}

    /** Names of files, in order, with the checksum of their samples. */
    static Map<String, Integer> checksums() {
        return new TreeMap<>(CHECKSUMS);
    }

    static byte[] read(String name) throws IOException {
        try (InputStream in = WebpFiles.class.getResourceAsStream(name + ".webp")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** A file of such chunks: letters of a type and data in turn. */
    static byte[] file(Object... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < chunks.length; i += 2) {
            body.writeBytes(chunk((String) chunks[i], (byte[]) chunks[i + 1]));
        }
        return chunk("RIFF", body.toByteArray());
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_HEADER + data.length + (data.length & 1));
        chunk.order(ByteOrder.LITTLE_ENDIAN).put(type.getBytes(StandardCharsets.US_ASCII));
        return chunk.putInt(data.length).put(data).array();
    }

    /** The data of the first chunk of a type. */
    static byte[] data(byte[] file, String type) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = FILE_HEADER; ; ) {
            int length = in.getInt(at + 4);
            if (new String(file, at, 4, StandardCharsets.US_ASCII).equals(type)) {
                return Arrays.copyOfRange(file, at + CHUNK_HEADER, at + CHUNK_HEADER + length);
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
    }

    /** The type of the chunk that holds what is to be decoded first: opacity, or the picture. */
    static String type(String name) {
        return name.startsWith("alpha") ? "ALPH" : name.startsWith("lossless") ? "VP8L" : "VP8 ";
    }

    /** The file of a name with other data in its chunk of {@link #type}; sizes fit. */
    static byte[] with(String name, byte[] data) throws IOException {
        String type = type(name);
        if (!type.equals("ALPH")) {
            return file(type, data);
        }
        byte[] file = read(name);
        return file("VP8X", data(file, "VP8X"), type, data, "VP8 ", data(file, "VP8 "));
    }

    static List<String> names() {
        return List.copyOf(checksums().keySet());
    }
}
