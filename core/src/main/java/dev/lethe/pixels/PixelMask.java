package dev.lethe.pixels;

import java.util.Arrays;
import java.util.BitSet;

/** Any shape, pixel by pixel: what a brush painted or a network cut out. Immutable. */
public final class PixelMask implements Region {
    /** Says for each pixel whether it belongs to the shape. */
    @FunctionalInterface
    public interface Test {
        /** Whether the pixel belongs to the shape; coordinates are those of the picture. */
        boolean holds(int x, int y);
    }

    private final Box bounds;
    private final BitSet pixels;

    private PixelMask(Box bounds, BitSet pixels) {
        this.bounds = bounds;
        this.pixels = pixels;
    }

    /**
     * A shape.
     *
     * @param bounds a box around it of at most 2,147,483,647 pixels, each of which takes a bit of memory
     * @param test asked once for each pixel of the box
     * @throws IllegalArgumentException if no pixel belongs to it, or the box is too large
     */
    public static PixelMask of(Box bounds, Test test) {
        if ((long) bounds.width() * bounds.height() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("bounds: must hold at most " + Integer.MAX_VALUE + " pixels");
        }
        BitSet pixels = new BitSet(bounds.width() * bounds.height());
        for (int row = 0; row < bounds.height(); row++) {
            for (int column = 0; column < bounds.width(); column++) {
                if (test.holds(bounds.x() + column, bounds.y() + row)) {
                    pixels.set(row * bounds.width() + column);
                }
            }
        }
        if (pixels.isEmpty()) {
            throw new IllegalArgumentException("mask: must hold at least one pixel");
        }
        return new PixelMask(bounds, pixels);
    }

    /**
     * A shape grown on all sides by a square brush.
     *
     * @param pixels how far, 0 or more
     * @param width of the picture, beyond which nothing grows
     * @param height of the picture
     * @throws IllegalArgumentException if the shape lies outside of the picture
     */
    public static PixelMask grown(Region region, int pixels, int width, int height) {
        Box old = region.bounds();
        int left = Math.max(0, old.x() - pixels);
        int top = Math.max(0, old.y() - pixels);
        int right = (int) Math.min(width, (long) old.x() + old.width() + pixels);
        int bottom = (int) Math.min(height, (long) old.y() + old.height() + pixels);
        if (left >= right || top >= bottom) {
            throw new IllegalArgumentException("region: must reach into the picture");
        }
        // The last row above that touches the column, as far down as the brush reaches.
        long[] latest = new long[right - left];
        Arrays.fill(latest, Long.MIN_VALUE);
        int[] read = {old.y()};
        Box bounds = new Box(left, top, right - left, bottom - top);
        return of(bounds, (x, y) -> {
            while (read[0] <= (long) y + pixels && read[0] < (long) old.y() + old.height()) {
                int[] runs = region.runs(read[0]);
                for (int i = 0; i < runs.length; i += 2) {
                    int from = (int) Math.max(left, (long) runs[i] - pixels);
                    int to = (int) Math.min(right, (long) runs[i + 1] + pixels);
                    if (from < to) {
                        Arrays.fill(latest, from - left, to - left, read[0]);
                    }
                }
                read[0]++;
            }
            return latest[x - left] >= (long) y - pixels;
        });
    }

    @Override
    public Box bounds() {
        return bounds;
    }

    @Override
    public int[] runs(int y) {
        if (y < bounds.y() || y - bounds.y() >= bounds.height()) {
            return new int[0];
        }
        int start = (y - bounds.y()) * bounds.width();
        int end = start + bounds.width();
        int[] runs = new int[bounds.width() + 1];
        int count = 0;
        int from = pixels.nextSetBit(start);
        while (from >= 0 && from < end) {
            int to = Math.min(end, pixels.nextClearBit(from));
            runs[count++] = bounds.x() + from - start;
            runs[count++] = bounds.x() + to - start;
            from = pixels.nextSetBit(to);
        }
        return Arrays.copyOf(runs, count);
    }
}
