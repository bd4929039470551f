package dev.lethe.encoding.webp.vp8;

import dev.lethe.MalformedImageException;
import java.io.IOException;

/**
 * The pixels of a key frame, row by row, decoded as they are asked for. Holds two rows of macroblocks. One owner, one
 * thread.
 */
public final class Vp8Rows {
    /** Rows above an edge that may still change or serve to interpolate colours: the normal filter reaches so far. */
    private static final int UNFINISHED = 8;

    private final FrameHeader header;
    private final int columns;
    private final IntraModeReader modes;
    private final ResidualReader residuals;
    private final Reconstruction reconstruction;
    private final Planes planes;
    private final Macroblock block = new Macroblock();
    private final FilterStrength[] strengths = new FilterStrength[2 * Segmentation.COUNT];
    /** How each macroblock of the row is filtered. */
    private final FilterStrength[] filters;

    private final boolean[] inner;
    /** Rows of macroblocks that are decoded. */
    private int decoded;

    private int y;

    /**
     * Stands before the first row.
     *
     * @param data of a {@code VP8} chunk, not changed
     * @throws MalformedImageException if the frame's header is damaged
     */
    public Vp8Rows(byte[] data) throws MalformedImageException {
        header = FrameHeader.read(data);
        columns = header.columns();
        modes = new IntraModeReader(header.modes(), header.segmentation(), header.skipProbability(), columns);
        residuals = new ResidualReader(header);
        reconstruction = new Reconstruction(columns);
        planes = new Planes(columns);
        filters = new FilterStrength[columns];
        inner = new boolean[columns];
        for (int s = 0; s < Segmentation.COUNT; s++) {
            int level = header.segmentation().level(s, header.filter().level());
            strengths[2 * s] = header.filter().strength(level, false);
            strengths[2 * s + 1] = header.filter().strength(level, true);
        }
    }

    /**
     * Reads the header alone.
     *
     * @param data of a {@code VP8} chunk, not changed
     * @throws MalformedImageException if it is damaged
     */
    public static void check(byte[] data) throws MalformedImageException {
        FrameHeader.read(data);
    }

    /**
     * Bytes that one takes beside its data.
     *
     * @param width of the picture
     */
    public static long bytes(int width) {
        int columns = width + 15 >> 4;
        long perColumn = 64 + 4 * (4 + 9);
        return 16_384 + columns * perColumn + Planes.bytes(columns) + Reconstruction.bytes(columns);
    }

    /**
     * Puts the next row into an array, as red, green and blue.
     *
     * @param at index of its first sample
     * @param step from pixel to pixel, 3 or more
     * @throws MalformedImageException if the data end before the row does
     */
    public void next(byte[] target, int at, int step) throws IOException {
        while (y >= finished()) {
            decodeRow();
        }
        int top = Planes.LUMA * (decoded - 2);
        int near = y >> 1;
        int far = Math.max(0, Math.min(header.height() - 1 >> 1, near + ((y & 1) == 0 ? -1 : 1)));
        int luma = (y - top) * planes.lumaStride;
        FancyColors.row(planes, luma, chromaRow(near), chromaRow(far), header.width(), target, at, step);
        y++;
    }

    private int chromaRow(int row) {
        return (row - Planes.CHROMA * (decoded - 2)) * planes.chromaStride;
    }

    private int finished() {
        int end = Planes.LUMA * decoded;
        return end >= header.height() ? header.height() : end - UNFINISHED;
    }

    private void decodeRow() throws MalformedImageException {
        BoolReader in = header.partitions()[decoded & header.partitions().length - 1];
        planes.advance();
        modes.startRow();
        residuals.startRow();
        reconstruction.startRow(decoded == 0);
        for (int column = 0; column < columns; column++) {
            modes.read(block, column);
            boolean coded = false;
            if (block.skipped) {
                residuals.skip(block, column);
            } else {
                coded = residuals.read(in, block, column);
            }
            reconstruction.add(block, column, planes);
            filters[column] = strengths[2 * block.segment + (block.split ? 1 : 0)];
            inner[column] = block.split || coded;
        }
        FrameHeader.require(!modes.past() && !in.past(), "end before their last macroblock");
        filterRow();
        decoded++;
    }

    private void filterRow() {
        for (int column = 0; column < columns; column++) {
            FilterStrength strength = filters[column];
            if (strength.level() > 0 && header.filter().simple()) {
                LoopFilter.simple(planes, column, decoded > 0, strength, inner[column]);
            } else if (strength.level() > 0) {
                LoopFilter.normal(planes, column, decoded > 0, strength, inner[column]);
            }
        }
    }
}
