package dev.lethe.metadata.png;

import dev.lethe.MalformedImageException;
import dev.lethe.io.ByteCursor;
import java.nio.ByteBuffer;

/** The fields of IHDR, and what follows from them (W3C PNG sections 11.2.1 and 11.3). */
record PngHeader(int width, int height, int depth, int color, boolean interlaced) {
    static final int LENGTH = 13;
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;
    private static final int GREY_ALPHA = 4;
    private static final int RGB_ALPHA = 6;
    /** Adam7: first column, first row, column step and row step of each pass. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    static PngHeader of(byte[] payload, ByteCursor cursor) throws MalformedImageException {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        PngHeader header = new PngHeader(bytes.getInt(0), bytes.getInt(4), payload[8], payload[9], payload[12] == 1);
        boolean methods = payload[10] == 0 && payload[11] == 0 && (payload[12] & 0xFE) == 0;
        if (header.width <= 0 || header.height <= 0 || !header.depthFits() || !methods) {
            throw cursor.malformed("has an impossible header (size, colour type or method)");
        }
        return header;
    }

    private boolean depthFits() {
        return switch (color) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case RGB, GREY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    boolean hasPalette() {
        return color == PALETTE;
    }

    boolean hasAlpha() {
        return color == GREY_ALPHA || color == RGB_ALPHA;
    }

    private boolean grey() {
        return color == GREY || color == GREY_ALPHA;
    }

    /** The most palette bytes that samples can point to. */
    int mostPaletteBytes() {
        return hasPalette() ? 3 << depth : 768;
    }

    /**
     * Whether a chunk that may stay has the length that its definition gives it. Decoders pass over those that have
     * another, so they can go.
     *
     * @param paletteBytes length of the palette that was kept, 0 before there is one
     */
    boolean fits(String type, long length, int paletteBytes) {
        return switch (type) {
            case "IHDR" -> length == LENGTH;
            case "PLTE" -> !grey() && length > 0 && length % 3 == 0 && length <= 768;
            case "tRNS" -> transparencyFits(length, paletteBytes);
            case "IEND" -> length == 0;
            case "acTL", "cLLI", "cLLi" -> length == 8;
            case "fcTL" -> length == 26;
            case "gAMA", "cICP" -> length == 4;
            case "cHRM" -> length == 32;
            case "sRGB" -> length == 1;
            case "mDCV", "mDCv" -> length == 24;
            case "sBIT" -> length == significantBits();
            case "bKGD" -> length == (hasPalette() ? 1 : grey() ? 2 : 6);
            case "pHYs" -> length == 9;
            default -> true;
        };
    }

    private boolean transparencyFits(long length, int paletteBytes) {
        return switch (color) {
            case GREY -> length == 2;
            case RGB -> length == 6;
            case PALETTE -> length > 0 && length * 3 <= paletteBytes;
            default -> false;
        };
    }

    private int significantBits() {
        return (grey() ? 1 : 3) + (hasAlpha() ? 1 : 0);
    }

    /** Bytes of the filtered rows that the picture data inflate to; {@link Long#MAX_VALUE} if beyond 63 bits. */
    long filteredBytes() {
        if (!interlaced) {
            return rows(width, height);
        }
        long sum = 0;
        for (int[] pass : PASSES) {
            long columns = ((long) width - pass[0] + pass[2] - 1) / pass[2];
            long lines = ((long) height - pass[1] + pass[3] - 1) / pass[3];
            sum += columns > 0 && lines > 0 ? rows(columns, lines) : 0;
        }
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long rows(long columns, long lines) {
        int samples = (grey() || hasPalette() ? 1 : 3) + (hasAlpha() ? 1 : 0);
        long row = 1 + (columns * samples * depth + 7) / 8;
        return Math.multiplyHigh(row, lines) == 0 && row * lines >= 0 ? row * lines : Long.MAX_VALUE / 8;
    }
}
