package dev.lethe.redaction.text;

/**
 * Coordinates along and across lines of text that lie at an angle: {@code along} grows in the direction of reading,
 * {@code across} downwards.
 *
 * @param degrees clockwise as displayed
 */
record Slant(double degrees, double cos, double sin) {
    static final Slant NONE = of(0);

    static Slant of(double degrees) {
        double radians = Math.toRadians(degrees);
        return new Slant(degrees, Math.cos(radians), Math.sin(radians));
    }

    double along(double x, double y) {
        return x * cos + y * sin;
    }

    double across(double x, double y) {
        return y * cos - x * sin;
    }

    double x(double along, double across) {
        return along * cos - across * sin;
    }

    double y(double along, double across) {
        return along * sin + across * cos;
    }

    /** Height of an upright rectangle whose box, when turned by the angle, is as given. */
    double height(double boxWidth, double boxHeight) {
        double tilt = Math.abs(sin);
        double height = (boxHeight * cos - boxWidth * tilt) / (cos * cos - tilt * tilt);
        return Math.max(Math.min(boxHeight, 0.4 * Math.min(boxWidth, boxHeight)), height);
    }

    /** Width of an upright rectangle whose box, when turned by the angle, is as given. */
    double width(double boxWidth, double boxHeight) {
        double tilt = Math.abs(sin);
        double width = (boxWidth * cos - boxHeight * tilt) / (cos * cos - tilt * tilt);
        return Math.max(Math.min(boxWidth, 0.4 * Math.min(boxWidth, boxHeight)), width);
    }
}
