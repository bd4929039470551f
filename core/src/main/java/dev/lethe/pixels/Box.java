package dev.lethe.pixels;

/**
 * A rectangle in the coordinates of the picture as displayed, orientation applied; the origin is the upper left corner.
 *
 * @param x left edge in pixels
 * @param y upper edge in pixels
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Box(int x, int y, int width, int height) implements Region {
    /** Checks that the box is not empty or negative. */
    public Box {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("box: x and y must be 0 or more, width and height 1 or more, is " + x
                    + "," + y + "," + width + "," + height);
        }
    }

    /** Reads {@code x,y,w,h}. */
    public static Box parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("box: must be x,y,width,height");
        }
        int[] numbers = new int[4];
        for (int i = 0; i < 4; i++) {
            try {
                numbers[i] = Integer.parseInt(parts[i].trim());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("box: must be four whole numbers x,y,width,height", e);
            }
        }
        return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** Whether all of this box lies inside a picture of that size. */
    public boolean fits(int pictureWidth, int pictureHeight) {
        return (long) x + width <= pictureWidth && (long) y + height <= pictureHeight;
    }

    @Override
    public Box bounds() {
        return this;
    }

    @Override
    public int[] runs(int row) {
        return row < y || row - y >= height ? new int[0] : new int[] {x, x + width};
    }
}
