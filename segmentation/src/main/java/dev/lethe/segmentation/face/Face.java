package dev.lethe.segmentation.face;

/**
 * A face that a network believes in.
 *
 * @param x left edge in pixels, perhaps outside of the picture, as all edges
 * @param y upper edge
 * @param width of the box around it
 * @param height of the box around it
 * @param score how sure the network is, 0 to 1
 * @param level number of the scale that it was seen at
 */
record Face(double x, double y, double width, double height, double score, int level) {
    /** A face that was seen at the first or only scale. */
    Face(double x, double y, double width, double height, double score) {
        this(x, y, width, height, score, 0);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    private double area() {
        return width * height;
    }

    private double shared(Face other) {
        double across = Math.min(right(), other.right()) - Math.max(x, other.x);
        double down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return Math.max(0, across) * Math.max(0, down);
    }

    /** Intersection over union, 0 to 1. */
    double overlap(Face other) {
        double shared = shared(other);
        return shared / (area() + other.area() - shared);
    }

    /** Which part of the smaller of both lies inside of the larger, 0 to 1. */
    double inside(Face other) {
        return shared(other) / Math.min(area(), other.area());
    }

    /** The same face seen from another origin. */
    Face moved(double byX, double byY) {
        return new Face(x + byX, y + byY, width, height, score, level);
    }

    /** The same face in a picture of another size, seen at a level. */
    Face scaled(double scaleX, double scaleY, int seenAt) {
        return new Face(x * scaleX, y * scaleY, width * scaleX, height * scaleY, score, seenAt);
    }

    /** The same face with another score. */
    Face withScore(double other) {
        return new Face(x, y, width, height, other, level);
    }
}
