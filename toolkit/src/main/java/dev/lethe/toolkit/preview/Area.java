package dev.lethe.toolkit.preview;

/** A rectangle of a picture, in pixels and parts of them. */
record Area(double left, double top, double width, double height) {
    static Area of(Luma picture) {
        return new Area(0, 0, picture.width(), picture.height());
    }

    double aspect() {
        return width / height;
    }

    /** The largest area of an aspect that has the same centre. */
    Area cutTo(double aspect) {
        return aspect > aspect() ? scaled(1, aspect() / aspect) : scaled(aspect / aspect(), 1);
    }

    /** The area around the same centre whose sides are these parts of its own. */
    Area scaled(double across, double down) {
        double newWidth = width * across;
        double newHeight = height * down;
        return new Area(left + (width - newWidth) / 2, top + (height - newHeight) / 2, newWidth, newHeight);
    }
}
