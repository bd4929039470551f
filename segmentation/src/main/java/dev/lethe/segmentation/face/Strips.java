package dev.lethe.segmentation.face;

import dev.lethe.segmentation.ChannelOrder;
import dev.lethe.segmentation.rows.FloatRows;
import java.io.IOException;

/**
 * Keeps as many rows of a picture as the tiles are high, and cuts those out when their last row is there. One owner, one
 * thread.
 */
final class Strips implements FloatRows {
    private final Tiling across;
    private final Tiling down;
    private final InputScale scale;
    private final Tiles target;
    private final byte[] rows;
    private int strip;

    /** Takes tiles. */
    @FunctionalInterface
    interface Tiles {
        /**
         * Takes one.
         *
         * @param planes as the network wants them
         * @param column of the tile
         * @param row of the tile
         */
        void tile(float[] planes, int column, int row) throws IOException;
    }

    Strips(Tiling across, Tiling down, InputScale scale, Tiles target) {
        this.across = across;
        this.down = down;
        this.scale = scale;
        this.target = target;
        this.rows = new byte[Math.toIntExact(rowBytes(across, down))];
    }

    /** Memory that it takes, a tile's planes included. */
    static long bytes(Tiling across, Tiling down) {
        return rowBytes(across, down) + 3L * Float.BYTES * across.size() * down.size();
    }

    private static long rowBytes(Tiling across, Tiling down) {
        return 3L * across.length() * Math.min(down.length(), down.size());
    }

    @Override
    public void row(int y, float[] colors) throws IOException {
        int at = (y - down.start(strip)) * pitch();
        for (int i = 0; i < pitch(); i++) {
            rows[at + i] = (byte) (int) (colors[i] + 0.5f);
        }
        if (y + 1 == down.end(strip)) {
            for (int column = 0; column < across.count(); column++) {
                target.tile(planes(column), column, strip);
            }
            advance(y + 1);
        }
    }

    private int pitch() {
        return 3 * across.length();
    }

    /** Keeps the rows that the next strip shares with this one. */
    private void advance(int end) {
        if (strip == down.count() - 1) {
            return;
        }
        int dropped = down.start(strip + 1) - down.start(strip);
        int kept = end - down.start(strip + 1);
        System.arraycopy(rows, dropped * pitch(), rows, 0, kept * pitch());
        strip++;
    }

    private float[] planes(int column) {
        int width = across.size();
        int plane = width * down.size();
        float[] planes = scale.blank(plane);
        int left = across.start(column);
        int count = across.end(column) - left;
        int height = down.end(strip) - down.start(strip);
        for (int c = 0; c < 3; c++) {
            int to = (scale.order() == ChannelOrder.RGB ? c : 2 - c) * plane;
            for (int y = 0; y < height; y++) {
                int from = y * pitch() + 3 * left + c;
                int line = to + y * width;
                for (int x = 0; x < count; x++) {
                    planes[line + x] = scale.of(rows[from + 3 * x] & 0xFF);
                }
            }
        }
        return planes;
    }
}
