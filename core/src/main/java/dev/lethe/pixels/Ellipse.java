package dev.lethe.pixels;

/**
 * An upright ellipse; every pixel that it touches belongs to it. Its parts left of the picture or above it are cut.
 *
 * @param centerX of the centre, in pixels from the left edge of the picture
 * @param centerY of the centre, in pixels from its upper edge
 * @param radiusX half of its width, more than 0
 * @param radiusY half of its height, more than 0
 */
public record Ellipse(double centerX, double centerY, double radiusX, double radiusY) implements Region {
    /** Checks that the numbers are within reach of a picture. */
    public Ellipse {
        if (!(Math.abs(centerX) <= 1e9) || !(Math.abs(centerY) <= 1e9)) {
            throw new IllegalArgumentException("ellipse: its centre must be finite and within a billion pixels");
        }
        if (!(radiusX > 0 && radiusX <= 1e9) || !(radiusY > 0 && radiusY <= 1e9)) {
            throw new IllegalArgumentException("ellipse: radii must be more than 0 and within a billion pixels");
        }
    }

    /** The ellipse that touches the four sides of a box: what covers a face whose box is known. */
    public static Ellipse within(Box box) {
        return new Ellipse(
                box.x() + box.width() / 2.0, box.y() + box.height() / 2.0, box.width() / 2.0, box.height() / 2.0);
    }

    @Override
    public Box bounds() {
        int left = (int) Math.max(0, Math.floor(centerX - radiusX));
        int top = (int) Math.max(0, Math.floor(centerY - radiusY));
        int right = (int) Math.ceil(centerX + radiusX);
        int bottom = (int) Math.ceil(centerY + radiusY);
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    @Override
    public int[] runs(int y) {
        // It is widest where the row comes closest to the centre.
        double distance = Math.max(0, Math.max(y - centerY, centerY - (y + 1.0)));
        if (distance >= radiusY) {
            return new int[0];
        }
        double half = radiusX * Math.sqrt(1 - distance / radiusY * (distance / radiusY));
        int from = (int) Math.max(0, Math.floor(centerX - half));
        int to = (int) Math.ceil(centerX + half);
        return from < to ? new int[] {from, to} : new int[0];
    }
}
