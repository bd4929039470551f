package dev.lethe.encoding.png;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest of PNG's colour types and depths that holds every pixel of a picture.
 *
 * @param header size, depth and colour type
 * @param census the palette's colours, if it is a palette
 */
public record PngForm(PngHeader header, @Nullable ColorCensus census) {
    /** The form for a picture; counts its colours, so this is a pass over it. */
    public static PngForm of(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        if (layout.bits() == 16) {
            return plain(layout, layout.channels(), 16);
        }
        ColorCensus census = ColorCensus.of(picture, context);
        // a profile for RGB may not stand in a grey picture, nor the other way round
        boolean profiled = !layout.profile().equals(ColorProfile.SRGB);
        boolean gray = layout.channels().colors() == 1 || census.gray() && !profiled;
        boolean paletteAllowed = layout.channels().colors() == 3 || !profiled;
        int depth = census.few() ? depth(census.colors().length) : 8;
        if (census.few() && paletteAllowed && !(gray && census.opaque() && depth == 8)) {
            return new PngForm(
                    new PngHeader(layout.width(), layout.height(), depth, 3, false), census.ordered(order(census)));
        }
        Channels colors = gray ? Channels.GRAY : Channels.RGB;
        return plain(layout, census.opaque() ? colors : colors.withAlpha(), 8);
    }

    private static PngForm plain(Layout layout, Channels channels, int depth) {
        int type = (channels.colors() == 3 ? 2 : 0) + (channels.hasAlpha() ? 4 : 0);
        return new PngForm(new PngHeader(layout.width(), layout.height(), depth, type, false), null);
    }

    private static int depth(int colors) {
        return colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
    }

    /** Transparent colours first, so that tRNS is short; then by brightness, so that neighbours are alike. */
    private static int[] order(ColorCensus census) {
        return IntStream.of(census.colors())
                .boxed()
                .sorted((a, b) -> {
                    boolean aOpaque = a >>> 24 == 255;
                    boolean bOpaque = b >>> 24 == 255;
                    return aOpaque != bOpaque ? (aOpaque ? 1 : -1) : Integer.compare(brightness(a), brightness(b));
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int brightness(int color) {
        return 2 * (color >> 16 & 0xFF) + 5 * (color >> 8 & 0xFF) + (color & 0xFF);
    }

    /** Bytes that PLTE and tRNS take in the file, with all that belongs to a chunk. */
    public long paletteBytes() {
        if (census == null) {
            return 0;
        }
        int[] colors = census.colors();
        long transparent =
                IntStream.of(colors).filter(color -> color >>> 24 != 255).count();
        return PngChunk.OVERHEAD + 3L * colors.length + (transparent == 0 ? 0 : PngChunk.OVERHEAD + transparent);
    }

    /** Writes PLTE and tRNS, if it is a palette. */
    public void writePalette(ChunkWriter chunks) throws IOException {
        if (census == null) {
            return;
        }
        ByteArrayOutputStream palette = new ByteArrayOutputStream();
        ByteArrayOutputStream transparency = new ByteArrayOutputStream();
        for (int color : census.colors()) {
            palette.write(color >> 16);
            palette.write(color >> 8);
            palette.write(color);
            if (color >>> 24 != 255) {
                transparency.write(color >>> 24);
            }
        }
        chunks.chunk(PngChunk.PLTE, palette.toByteArray());
        if (transparency.size() > 0) {
            chunks.chunk(PngChunk.TRNS, transparency.toByteArray());
        }
    }

    /** Turns a row of samples into a scan line. */
    public void pack(RowBand band, int at, byte[] line) {
        if (census != null) {
            packIndexes(census, band, at, line);
        } else if (header.bitDepth() == 16) {
            for (int i = 0; i < line.length / 2; i++) {
                short sample = band.shorts()[at + i];
                line[2 * i] = (byte) (sample >> 8);
                line[2 * i + 1] = (byte) sample;
            }
        } else {
            packBytes(band, at, line);
        }
    }

    private void packIndexes(ColorCensus colors, RowBand band, int at, byte[] line) {
        int channels = band.layout().channels().count();
        int depth = header.bitDepth();
        java.util.Arrays.fill(line, (byte) 0);
        for (int x = 0, i = at; x < header.width(); x++, i += channels) {
            int index = colors.index(ColorCensus.argb(band.bytes(), i, channels));
            int bit = x * depth;
            line[bit >> 3] |= (byte) (index << 8 - depth - (bit & 7));
        }
    }

    private void packBytes(RowBand band, int at, byte[] line) {
        int from = band.layout().channels().count();
        int to = header.samples();
        int fromColors = band.layout().channels().colors();
        boolean alpha = header.colorType() >= 4;
        int colors = alpha ? to - 1 : to;
        byte[] bytes = band.bytes();
        for (int x = 0, i = at, o = 0; x < header.width(); x++, i += from, o += to) {
            System.arraycopy(bytes, i, line, o, colors);
            if (alpha) {
                line[o + colors] = bytes[i + fromColors];
            }
        }
    }
}
