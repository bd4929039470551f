package dev.lethe.jpeg.lossless;

import dev.lethe.LimitExceededException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.pixels.Box;
import dev.lethe.run.RunContext;

/**
 * Cuts a part out of a JPEG without loss. The part begins on the grid of MCUs: its left and upper edges move outwards to
 * the next line of the grid, at most 31 pixels; its right and lower edges stay where they are asked for.
 *
 * <p>Blocks at the right and lower edges are kept whole, with up to 31 columns and rows that are not displayed. Who cuts
 * something away to hide it has to wipe those too, or cut along the grid.
 *
 * <p>Coordinates are those of the stored picture, not of a picture turned by an orientation tag. Immutable.
 */
public final class JpegCrop {
    private final Box box;

    private JpegCrop(Box box) {
        this.box = box;
    }

    /** A crop to a part of the stored picture, in pixels. */
    public static JpegCrop to(Box box) {
        return new JpegCrop(box);
    }

    /**
     * The part that is left of a picture: the box asked for, extended to the grid on its left and upper sides.
     *
     * @throws IllegalArgumentException if the box is not inside the picture
     */
    public Box boxIn(JpegFrame frame) {
        if (!box.fits(frame.width(), frame.height())) {
            throw new IllegalArgumentException(
                    "box: must be inside the picture of " + frame.width() + " by " + frame.height() + " pixels");
        }
        McuGrid grid = new McuGrid(frame);
        int left = box.x() % grid.unitWidth();
        int above = box.y() % grid.unitHeight();
        return new Box(box.x() - left, box.y() - above, box.width() + left, box.height() + above);
    }

    /**
     * Whether the result holds the box asked for and nothing else, not even in blocks that reach beyond its edges: all four
     * edges lie on the grid, or the right and lower ones at the picture's own.
     *
     * @throws IllegalArgumentException if the box is not inside the picture
     */
    public boolean isExact(JpegFrame frame) {
        McuGrid grid = new McuGrid(frame);
        int right = box.x() + box.width();
        int lower = box.y() + box.height();
        return boxIn(frame).equals(box)
                && (right == frame.width() || right % grid.unitWidth() == 0)
                && (lower == frame.height() || lower % grid.unitHeight() == 0);
    }

    /**
     * Cuts it out.
     *
     * @return new coefficients; the picture is not changed
     * @throws IllegalArgumentException if the box is not inside the picture
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public JpegCoefficients apply(JpegCoefficients picture, RunContext context) throws LimitExceededException {
        Box part = boxIn(picture.frame());
        McuGrid grid = new McuGrid(picture.frame());
        JpegCoefficients result = McuGrid.zeros(grid.resized(part.width(), part.height()), context);
        for (int i = 0; i < result.planes().size(); i++) {
            CoefficientPlane from = picture.planes().get(i);
            CoefficientPlane to = result.planes().get(i);
            int column = part.x() / grid.unitWidth() * grid.horizontal(i);
            int row = part.y() / grid.unitHeight() * grid.vertical(i);
            for (int y = 0; y < to.rows(); y++) {
                context.check();
                System.arraycopy(
                        from.values(), from.index(column, row + y), to.values(), to.index(0, y), to.stride() * 64);
            }
        }
        return result;
    }
}
