package dev.lethe.compress.png;

import dev.lethe.compress.png.PixelRows.Pixels;
import dev.lethe.encoding.png.ChunkWriter;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A colour type and depth in which every pixel of a picture can be kept.
 *
 * @param header size, depth and colour type
 * @param palette the colours, if it is a palette; those that aren't opaque come first
 * @param key the shade of 8 bits that stands for transparency where the type has no alpha; -1 for none
 * @param wide whether the samples that are packed have 16 bits
 */
record PixelForm(PngHeader header, @Nullable ColorTable palette, int key, boolean wide) {
    /** The same with another depth. */
    PixelForm withDepth(int bits) {
        PngHeader deeper = new PngHeader(header.width(), header.height(), bits, header.colorType(), false);
        return new PixelForm(deeper, palette, key, wide);
    }

    /** Bytes that PLTE and tRNS take in the file, with all that belongs to a chunk. */
    long paletteBytes() {
        if (palette == null) {
            return key < 0 ? 0 : PngChunk.OVERHEAD + keyBytes().length;
        }
        int transparent = transparency(palette).length;
        return PngChunk.OVERHEAD + 3L * palette.size() + (transparent == 0 ? 0 : PngChunk.OVERHEAD + transparent);
    }

    /** Writes PLTE and tRNS, as far as they are needed. */
    void writePalette(ChunkWriter chunks) throws IOException {
        if (palette != null) {
            ByteArrayOutputStream colors = new ByteArrayOutputStream();
            for (int color : palette.colors()) {
                colors.write(color >> 16);
                colors.write(color >> 8);
                colors.write(color);
            }
            chunks.chunk(PngChunk.PLTE, colors.toByteArray());
            byte[] transparency = transparency(palette);
            if (transparency.length > 0) {
                chunks.chunk(PngChunk.TRNS, transparency);
            }
        } else if (key >= 0) {
            chunks.chunk(PngChunk.TRNS, keyBytes());
        }
    }

    /** Alpha of the palette's first colours, up to the last that isn't opaque (W3C PNG, 11.3.1.1). */
    private static byte[] transparency(ColorTable palette) {
        byte[] alpha = new byte[palette.size()];
        int count = 0;
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (palette.color(i) >>> 24);
            count = alpha[i] == -1 ? count : i + 1;
        }
        return Arrays.copyOf(alpha, count);
    }

    private byte[] keyBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * header.samples());
        while (bytes.hasRemaining()) {
            bytes.putShort((short) keySample());
        }
        return bytes.array();
    }

    private int keySample() {
        return header.bitDepth() == 16 ? key * 257 : key >> 8 - header.bitDepth();
    }

    /** Packs a row into a scan line. */
    void pack(Pixels pixels, byte[] line) {
        if (palette != null) {
            packIndexes(pixels, palette, line);
        } else if (header.bitDepth() < 8) {
            packShades(pixels, line);
        } else {
            packSamples(pixels, line);
        }
    }

    private void packIndexes(Pixels pixels, ColorTable colors, byte[] line) {
        int[] samples = pixels.samples();
        int shift = wide ? 8 : 0;
        int depth = header.bitDepth();
        Arrays.fill(line, (byte) 0);
        int before = 0;
        int index = -1;
        for (int x = 0, i = 0; x < pixels.width(); x++, i += 4) {
            int color = samples[i + 3] >> shift << 24
                    | samples[i] >> shift << 16
                    | samples[i + 1] >> shift << 8
                    | samples[i + 2] >> shift;
            if (index < 0 || color != before) {
                index = colors.index(color);
                before = color;
            }
            put(line, x, depth, index);
        }
    }

    private void packShades(Pixels pixels, byte[] line) {
        int[] samples = pixels.samples();
        int depth = header.bitDepth();
        Arrays.fill(line, (byte) 0);
        for (int x = 0, i = 0; x < pixels.width(); x++, i += 4) {
            boolean keyed = key >= 0 && samples[i + 3] == 0;
            int shade = wide ? samples[i] >> 8 : samples[i];
            put(line, x, depth, keyed ? keySample() : shade >> 8 - depth);
        }
    }

    private static void put(byte[] line, int x, int depth, int value) {
        int bit = x * depth;
        line[bit >> 3] |= (byte) (value << 8 - depth - (bit & 7));
    }

    private void packSamples(Pixels pixels, byte[] line) {
        int[] samples = pixels.samples();
        boolean deep = header.bitDepth() == 16;
        int shift = wide && !deep ? 8 : 0;
        boolean alpha = header.colorType() >= 4;
        int colors = header.samples() - (alpha ? 1 : 0);
        int to = 0;
        for (int i = 0; i < samples.length; i += 4) {
            boolean keyed = key >= 0 && samples[i + 3] == 0;
            for (int c = 0; c < colors; c++) {
                to = put(line, to, keyed ? keySample() : samples[i + c] >> shift, deep);
            }
            if (alpha) {
                to = put(line, to, samples[i + 3] >> shift, deep);
            }
        }
    }

    private static int put(byte[] line, int at, int sample, boolean deep) {
        int to = at;
        if (deep) {
            line[to++] = (byte) (sample >> 8);
        }
        line[to++] = (byte) sample;
        return to;
    }
}
