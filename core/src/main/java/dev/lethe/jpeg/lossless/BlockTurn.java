package dev.lethe.jpeg.lossless;

import dev.lethe.Orientation;
import dev.lethe.jpeg.ZigZag;

/**
 * What an orientation does to a block. Mirroring its pixels negates the coefficients of odd frequency in that direction,
 * because their cosines (T.81 A.3.3) are odd about the block's middle; exchanging rows and columns transposes it.
 */
final class BlockTurn {
    private final boolean columns;
    private final boolean rows;
    private final boolean swap;
    private final int[] origins = new int[64];
    private final int[] signs = new int[64];

    private BlockTurn(boolean columns, boolean rows, boolean swap) {
        this.columns = columns;
        this.rows = rows;
        this.swap = swap;
        int[] toRowMajor = ZigZag.toRowMajor();
        int[] fromRowMajor = ZigZag.fromRowMajor();
        for (int k = 0; k < 64; k++) {
            int vertical = toRowMajor[k] / 8;
            int horizontal = toRowMajor[k] % 8;
            int sourceVertical = swap ? horizontal : vertical;
            int sourceHorizontal = swap ? vertical : horizontal;
            origins[k] = fromRowMajor[sourceVertical * 8 + sourceHorizontal];
            boolean negative = (columns && sourceHorizontal % 2 != 0) != (rows && sourceVertical % 2 != 0);
            signs[k] = negative ? -1 : 1;
        }
    }

    /** What makes that orientation upright: the stored picture mirrored first, and then transposed. */
    static BlockTurn of(Orientation orientation) {
        return switch (orientation) {
            case NORMAL -> new BlockTurn(false, false, false);
            case MIRRORED -> new BlockTurn(true, false, false);
            case ROTATED_180 -> new BlockTurn(true, true, false);
            case FLIPPED -> new BlockTurn(false, true, false);
            case TRANSPOSED -> new BlockTurn(false, false, true);
            case ROTATED_90 -> new BlockTurn(false, true, true);
            case TRANSVERSED -> new BlockTurn(true, true, true);
            case ROTATED_270 -> new BlockTurn(true, false, true);
        };
    }

    /** Whether the stored picture is mirrored left to right. */
    boolean mirrorsColumns() {
        return columns;
    }

    /** Whether the stored picture is mirrored top to bottom. */
    boolean mirrorsRows() {
        return rows;
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return swap;
    }

    /** For each place in zig-zag order the place that its coefficient comes from. Not a copy. */
    int[] origins() {
        return origins;
    }

    void copy(short[] from, int source, short[] to, int target) {
        for (int k = 0; k < 64; k++) {
            to[target + k] = (short) (signs[k] * from[source + origins[k]]);
        }
    }
}
