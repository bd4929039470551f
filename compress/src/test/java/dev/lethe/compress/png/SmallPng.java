package dev.lethe.compress.png;

import dev.lethe.encoding.png.ChunkWriter;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Builds PNGs chunk by chunk, for tests. */
public final class SmallPng {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ChunkWriter chunks = new ChunkWriter(out);

    public SmallPng(PngHeader header) throws IOException {
        chunks.signature();
        chunks.chunk(PngChunk.IHDR, header.toBytes());
    }

    public SmallPng with(String type, byte... data) throws IOException {
        chunks.chunk(PngChunk.type(type), data);
        return this;
    }

    /** Adds a chunk of a frame of an animation: four bytes of sequence number first. */
    public SmallPng numbered(String type, int number, byte... data) throws IOException {
        return with(
                type,
                ByteBuffer.allocate(4 + data.length).putInt(number).put(data).array());
    }

    public SmallPng control(int number, int width, int height) throws IOException {
        return numbered(
                "fcTL",
                number,
                ByteBuffer.allocate(22).putInt(width).putInt(height).array());
    }

    public byte[] end() throws IOException {
        chunks.chunk(PngChunk.IEND);
        return out.toByteArray();
    }

    /** Lines of a frame, unfiltered, of few different bytes, deflated badly. */
    public static byte[] lines(PngHeader header, int variety, long seed) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Deflater fast = new Deflater(1);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data, fast)) {
            for (PngHeader.Pass pass : header.passes()) {
                int columns = pass.columns(header.width());
                for (int row = 0; columns > 0 && row < pass.rows(header.height()); row++) {
                    byte[] line = new byte[(int) header.lineBytes(columns)];
                    for (int i = 0; i < line.length; i++) {
                        line[i] = (byte) (i / 7 * 3 + random.nextInt(variety));
                    }
                    deflated.write(0);
                    deflated.write(line);
                }
            }
        } finally {
            fast.end();
        }
        return data.toByteArray();
    }

    /** The types of all chunks, in order. */
    public static String types(byte[] png) {
        StringBuilder types = new StringBuilder();
        for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            types.append(new String(png, at + 4, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .append(' ');
        }
        return types.toString().trim();
    }

    /** The data of the n-th chunk of a type. */
    public static byte[] chunk(byte[] png, String type, int n) {
        int seen = 0;
        for (int at = 8; at < png.length; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            if (ByteBuffer.wrap(png).getInt(at + 4) == PngChunk.type(type) && seen++ == n) {
                return Arrays.copyOfRange(
                        png, at + 8, at + 8 + ByteBuffer.wrap(png).getInt(at));
            }
        }
        throw new IllegalArgumentException(type);
    }
}
