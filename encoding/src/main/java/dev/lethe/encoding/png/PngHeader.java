package dev.lethe.encoding.png;

import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Channels;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What IHDR says (W3C PNG, third edition, 11.2.1), checked.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param bitDepth 1, 2, 4, 8 or 16, as the colour type allows
 * @param colorType 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
 * @param interlaced whether rows come in the seven passes of Adam7
 */
public record PngHeader(int width, int height, int bitDepth, int colorType, boolean interlaced) {
    /** Length of the chunk's data. */
    public static final int BYTES = 13;

    private static final List<Pass> ADAM7 = List.of(
            new Pass(0, 0, 8, 8),
            new Pass(4, 0, 8, 8),
            new Pass(0, 4, 4, 8),
            new Pass(2, 0, 4, 4),
            new Pass(0, 2, 2, 4),
            new Pass(1, 0, 2, 2),
            new Pass(0, 1, 1, 2));

    /**
     * Which pixels a pass holds.
     *
     * @param x first column
     * @param y first row
     * @param dx distance of columns
     * @param dy distance of rows
     */
    public record Pass(int x, int y, int dx, int dy) {
        /** Columns of this pass in a picture of that width, possibly none. */
        public int columns(int width) {
            return (width - x + dx - 1) / dx;
        }

        /** Rows of this pass in a picture of that height, possibly none. */
        public int rows(int height) {
            return (height - y + dy - 1) / dy;
        }
    }

    /** Reads the chunk's data. */
    public static PngHeader parse(byte[] data) throws MalformedImageException {
        if (data.length != BYTES) {
            throw new MalformedImageException("PNG header has a wrong length; the file is damaged");
        }
        ByteBuffer in = ByteBuffer.wrap(data);
        int width = in.getInt();
        int height = in.getInt();
        int depth = in.get();
        int color = in.get();
        int compression = in.get();
        int filter = in.get();
        int interlace = in.get();
        boolean depthFits = switch (color) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        if (width < 1 || height < 1 || !depthFits || compression != 0 || filter != 0 || interlace >> 1 != 0) {
            throw new MalformedImageException("PNG header holds values that the format does not allow; it is damaged");
        }
        return new PngHeader(width, height, depth, color, interlace == 1);
    }

    /** The chunk's data. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(BYTES)
                .putInt(width)
                .putInt(height)
                .put((byte) bitDepth)
                .put((byte) colorType)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) (interlaced ? 1 : 0))
                .array();
    }

    /** This header for a frame of another size (APNG). */
    public PngHeader withSize(int newWidth, int newHeight) {
        return new PngHeader(newWidth, newHeight, bitDepth, colorType, interlaced);
    }

    /** Samples per pixel as stored. */
    public int samples() {
        return switch (colorType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** What a pixel means once a palette is looked up. */
    public Channels channels(boolean transparentColor) {
        Channels base = switch (colorType) {
            case 0 -> Channels.GRAY;
            case 4 -> Channels.GRAY_ALPHA;
            case 6 -> Channels.RGBA;
            default -> Channels.RGB;
        };
        return transparentColor ? base.withAlpha() : base;
    }

    /** Distance of the bytes that a filter compares (9.2): bytes per pixel, at least 1. */
    public int filterBytes() {
        return Math.max(1, samples() * bitDepth / 8);
    }

    /** Bytes of a scan line of that many pixels, without the filter's byte. */
    public long lineBytes(int pixels) {
        return ((long) pixels * samples() * bitDepth + 7) / 8;
    }

    /** The passes in which rows come; one for all pixels if not interlaced. */
    public List<Pass> passes() {
        return interlaced ? ADAM7 : List.of(new Pass(0, 0, 1, 1));
    }

    /** Bytes of all scan lines with their filter bytes: what the compressed data must inflate to. */
    public long rawBytes() {
        long total = 0;
        for (Pass pass : passes()) {
            int columns = pass.columns(width);
            if (columns > 0) {
                total += (1 + lineBytes(columns)) * pass.rows(height);
            }
        }
        return total;
    }
}
