package dev.lethe.redaction.code;

import dev.lethe.pixels.Polygon;

/**
 * A rectangle at an angle.
 *
 * @param x of the centre, in pixels
 * @param y of the centre
 * @param halfWidth along its own axis
 * @param halfHeight across it
 * @param angle of that axis, in radians, clockwise as displayed
 */
record TurnedBox(double x, double y, double halfWidth, double halfHeight, double angle) {
    /** The smallest box at an angle around the centres of cells, half a cell wider on each side. */
    static TurnedBox around(CellGroup cells, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < cells.count(); i++) {
            double px = (cells.column(i) + 0.5) * CellGrid.SIDE;
            double py = (cells.row(i) + 0.5) * CellGrid.SIDE;
            double u = px * cos + py * sin;
            double v = py * cos - px * sin;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        double half = CellGrid.SIDE / 2.0;
        return new TurnedBox(
                u * cos - v * sin, u * sin + v * cos, (right - left) / 2 + half, (bottom - top) / 2 + half, angle);
    }

    /** The part of this box between distances from its left and upper side. */
    TurnedBox part(double left, double top, double right, double bottom) {
        double u = (left + right) / 2 - halfWidth;
        double v = (top + bottom) / 2 - halfHeight;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new TurnedBox(
                x + u * cos - v * sin, y + u * sin + v * cos, (right - left) / 2, (bottom - top) / 2, angle);
    }

    TurnedBox grown(double width, double height) {
        return new TurnedBox(x, y, halfWidth + width, halfHeight + height, angle);
    }

    TurnedBox turned(double by) {
        return new TurnedBox(x, y, halfWidth, halfHeight, angle + by);
    }

    TurnedBox scaled(double factor) {
        return new TurnedBox(x * factor, y * factor, halfWidth * factor, halfHeight * factor, angle);
    }

    double area() {
        return 4 * halfWidth * halfHeight;
    }

    boolean contains(double px, double py) {
        double u = (px - x) * Math.cos(angle) + (py - y) * Math.sin(angle);
        double v = (py - y) * Math.cos(angle) - (px - x) * Math.sin(angle);
        return Math.abs(u) <= halfWidth && Math.abs(v) <= halfHeight;
    }

    /** The pixels inside, turned upright; white where the picture ends. */
    GrayPlane upright(GrayPlane plane, double step) {
        int width = Math.max(1, (int) Math.round(2 * halfWidth / step));
        int height = Math.max(1, (int) Math.round(2 * halfHeight / step));
        byte[] samples = new byte[width * height];
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int row = 0; row < height; row++) {
            double v = (row + 0.5) * step - halfHeight;
            for (int column = 0; column < width; column++) {
                double u = (column + 0.5) * step - halfWidth;
                double px = x + u * cos - v * sin;
                double py = y + u * sin + v * cos;
                boolean inside = px >= 0 && py >= 0 && px <= plane.width() && py <= plane.height();
                samples[row * width + column] = (byte) (inside ? Math.round(plane.between(px, py)) : 255);
            }
        }
        return new GrayPlane(width, height, samples);
    }

    Polygon polygon() {
        return Polygon.rotated(x, y, 2 * halfWidth, 2 * halfHeight, Math.toDegrees(angle));
    }
}
