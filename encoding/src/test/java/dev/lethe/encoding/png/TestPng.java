package dev.lethe.encoding.png;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Builds PNGs of any colour type, depth and interlacing from stored samples, filter by filter. */
public final class TestPng {
    private final PngHeader header;
    private final int[] stored;
    private final ByteArrayOutputStream extra = new ByteArrayOutputStream();
    private int chunkSize = Integer.MAX_VALUE;

    /** A PNG of noise. */
    public TestPng(PngHeader header, long seed) {
        this.header = header;
        this.stored = new Random(seed)
                .ints((long) header.width() * header.height() * header.samples(), 0, 1 << header.bitDepth())
                .toArray();
    }

    public int stored(int x, int y, int sample) {
        return stored[(y * header.width() + x) * header.samples() + sample];
    }

    /** Adds a chunk before the image data. */
    public TestPng with(String type, byte... data) throws IOException {
        new ChunkWriter(extra).chunk(PngChunk.type(type), data);
        return this;
    }

    public TestPng chunksOf(int bytes) {
        chunkSize = bytes;
        return this;
    }

    public byte[] build() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChunkWriter chunks = new ChunkWriter(out);
        chunks.signature();
        chunks.chunk(PngChunk.IHDR, header.toBytes());
        extra.writeTo(out);
        byte[] data = data();
        for (int i = 0; i < data.length; i += chunkSize) {
            int n = Math.min(chunkSize, data.length - i);
            chunks.chunk(PngChunk.IDAT, java.util.Arrays.copyOfRange(data, i, i + n));
            if (chunkSize == Integer.MAX_VALUE) {
                break;
            }
        }
        chunks.chunk(PngChunk.IEND);
        return out.toByteArray();
    }

    /** Compressed lines with all five filters in turn. */
    public byte[] data() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int filter = 0;
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            for (PngHeader.Pass pass : header.passes()) {
                int columns = pass.columns(header.width());
                if (columns <= 0) {
                    continue;
                }
                int length = (int) header.lineBytes(columns);
                byte[] prior = new byte[length];
                for (int row = 0; row < pass.rows(header.height()); row++) {
                    byte[] line = line(pass, row, columns, length);
                    byte[] filtered = new byte[length];
                    PngFilters.apply(filter, line, prior, length, header.filterBytes(), filtered);
                    deflated.write(filter);
                    deflated.write(filtered);
                    prior = line;
                    filter = (filter + 1) % PngFilters.COUNT;
                }
            }
        }
        return out.toByteArray();
    }

    private byte[] line(PngHeader.Pass pass, int row, int columns, int length) {
        byte[] line = new byte[length];
        int depth = header.bitDepth();
        for (int x = 0; x < columns; x++) {
            for (int s = 0; s < header.samples(); s++) {
                int value = stored(pass.x() + x * pass.dx(), pass.y() + row * pass.dy(), s);
                int index = x * header.samples() + s;
                if (depth == 16) {
                    line[2 * index] = (byte) (value >> 8);
                    line[2 * index + 1] = (byte) value;
                } else {
                    int bit = index * depth;
                    line[bit / 8] |= (byte) (value << 8 - depth - bit % 8);
                }
            }
        }
        return line;
    }
}
