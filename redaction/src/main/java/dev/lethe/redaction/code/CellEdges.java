package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;

/** How strong the edges in each cell are and which ways they run, summed over the cell. */
final class CellEdges {
    private final int wide;
    private final int high;
    /** The structure tensor: squares of both slopes and their product. */
    private final float[] xx;

    private final float[] yy;
    private final float[] xy;

    /** Changes between dark and light, across and down. */
    private final short[] changes;

    private final short[] dark;

    private CellEdges(int wide, int high) {
        this.wide = wide;
        this.high = high;
        int cells = wide * high;
        xx = new float[cells];
        yy = new float[cells];
        xy = new float[cells];
        changes = new short[cells];
        dark = new short[cells];
    }

    static CellEdges of(CellGrid grid, byte[] ink, RunContext context) throws IOException {
        CellEdges edges = new CellEdges(grid.wide(), grid.high());
        context.reserve(16L * grid.wide() * grid.high());
        GrayPlane plane = grid.plane();
        int width = plane.width();
        for (int y = 1; y < plane.height() - 1; y++) {
            context.check();
            for (int left = 0; left < width; left += CellGrid.SIDE) {
                int cell = y / CellGrid.SIDE * grid.wide() + left / CellGrid.SIDE;
                if (grid.threshold(cell) >= 0) {
                    edges.add(plane.samples(), ink, width, y, cell, left);
                }
            }
        }
        return edges;
    }

    private void add(byte[] samples, byte[] ink, int width, int y, int cell, int left) {
        float a = 0;
        float b = 0;
        float c = 0;
        int count = 0;
        int black = 0;
        int end = Math.min(width - 1, left + CellGrid.SIDE);
        for (int i = y * width + Math.max(1, left); i < y * width + end; i++) {
            int gx = (samples[i + 1] & 0xFF) - (samples[i - 1] & 0xFF);
            int gy = (samples[i + width] & 0xFF) - (samples[i - width] & 0xFF);
            float difference = gx * gx - gy * gy;
            float product = 2f * gx * gy;
            float sum = gx * gx + gy * gy;
            a += sum + difference;
            b += sum - difference;
            c += product;
            count += (ink[i] ^ ink[i - 1]) + (ink[i] ^ ink[i - width]);
            black += ink[i];
        }
        xx[cell] += a / 2;
        yy[cell] += b / 2;
        xy[cell] += c / 2;
        changes[cell] += (short) count;
        dark[cell] += (short) black;
    }

    int wide() {
        return wide;
    }

    int high() {
        return high;
    }

    int changes(int cell) {
        return changes[cell];
    }

    int dark(int cell) {
        return dark[cell];
    }

    /** What several cells have together. */
    static final class Sum {
        private double xx;
        private double yy;
        private double xy;

        void add(CellEdges edges, int cell) {
            xx += edges.xx[cell];
            yy += edges.yy[cell];
            xy += edges.xy[cell];
        }

        double energy() {
            return xx + yy;
        }

        /** How much all edges run one way: 0 to 1. */
        double coherence() {
            return Math.hypot(xx - yy, 2 * xy) / (xx + yy + 1e-9);
        }

        /** The direction across those edges, in radians from -π/2 to π/2. */
        double across() {
            return Math.atan2(2 * xy, xx - yy) / 2;
        }
    }
}
