package dev.lethe.jpeg.lossless;

import dev.lethe.LimitExceededException;
import dev.lethe.Orientation;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import java.util.BitSet;
import java.util.List;

/**
 * The squares of 8 by 8 stored pixels that regions touch. An MCU is made of whole ones (T.81 A.2), so it is touched if one
 * of them is. Immutable.
 */
public final class TouchedBlocks {
    private static final int SIDE = 8;

    /** Most squares across and down a JPEG, whose sides are 65,535 pixels at most. */
    private static final int MOST = (65_535 + SIDE - 1) / SIDE;

    private final BitSet[] rows;

    private TouchedBlocks(int count) {
        rows = new BitSet[count];
        for (int i = 0; i < count; i++) {
            rows[i] = new BitSet();
        }
    }

    /**
     * Squares of a picture that is displayed as its orientation says.
     *
     * @param regions in pixels as displayed; what reaches beyond the picture is cut
     * @param width of the picture as stored
     * @param height of the picture as stored
     */
    public static TouchedBlocks displayed(
            List<? extends Region> regions, Orientation orientation, int width, int height, RunContext context)
            throws LimitExceededException {
        int shownWidth = orientation.swapsAxes() ? height : width;
        int shownHeight = orientation.swapsAxes() ? width : height;
        TouchedBlocks touched = new TouchedBlocks(Math.min(MOST, (height + SIDE - 1) / SIDE));
        for (Region region : regions) {
            Box bounds = region.bounds();
            int end = (int) Math.min(shownHeight, (long) bounds.y() + bounds.height());
            // A box is one piece; of other shapes each row is one.
            int step = region instanceof Box ? Math.max(1, end - bounds.y()) : 1;
            for (int y = bounds.y(); y < end; y += step) {
                context.check();
                int[] runs = region.runs(y);
                for (int i = 0; i < runs.length; i += 2) {
                    int right = Math.min(runs[i + 1], shownWidth);
                    if (runs[i] < right) {
                        Box shown = new Box(runs[i], y, right - runs[i], step);
                        touched.add(StoredBoxes.of(shown, orientation, width, height));
                    }
                }
            }
        }
        return touched;
    }

    /** Squares that boxes touch, in pixels as stored. */
    static TouchedBlocks stored(List<Box> boxes) {
        long bottom = boxes.stream()
                .mapToLong(box -> (long) box.y() + box.height())
                .max()
                .orElse(0);
        TouchedBlocks touched = new TouchedBlocks((int) Math.min(MOST, (bottom + SIDE - 1) / SIDE));
        boxes.forEach(touched::add);
        return touched;
    }

    private void add(Box box) {
        int right = (int) Math.min(MOST, ((long) box.x() + box.width() + SIDE - 1) / SIDE);
        int bottom = (int) Math.min(rows.length, ((long) box.y() + box.height() + SIDE - 1) / SIDE);
        if (box.x() / SIDE < right) {
            for (int row = box.y() / SIDE; row < bottom; row++) {
                rows[row].set(box.x() / SIDE, right);
            }
        }
    }

    /** Whether no region touches the picture. */
    public boolean isEmpty() {
        for (BitSet row : rows) {
            if (!row.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of these squares is touched. */
    boolean any(int column, int row, int wide, int high) {
        for (int y = row; y < Math.min(rows.length, row + high); y++) {
            int next = rows[y].nextSetBit(column);
            if (next >= 0 && next < column + wide) {
                return true;
            }
        }
        return false;
    }
}
