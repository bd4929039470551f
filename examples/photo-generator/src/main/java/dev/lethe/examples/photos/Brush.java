package dev.lethe.examples.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints and shapes that the scenes share; colours are given as 0xAARRGGBB. */
final class Brush {

    private Brush() {}

    static Color color(int argb) {
        return new Color(argb, true);
    }

    /** Gives a gradient from one point to another with evenly spaced colours. */
    static Paint linear(double x0, double y0, double x1, double y1, int... argb) {
        return new LinearGradientPaint(
                (float) x0, (float) y0, (float) x1, (float) y1, steps(argb.length), colors(argb));
    }

    /** Gives a gradient from top to bottom. */
    static Paint down(double top, double bottom, int... argb) {
        return linear(0, top, 0, bottom, argb);
    }

    /** Gives a gradient from left to right. */
    static Paint across(double left, double right, int... argb) {
        return linear(left, 0, right, 0, argb);
    }

    /** Gives a gradient from a point outwards. */
    static Paint radial(double x, double y, double radius, int... argb) {
        return new RadialGradientPaint((float) x, (float) y, (float) radius, steps(argb.length), colors(argb));
    }

    static void fill(Graphics2D pen, Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    static void fill(Graphics2D pen, Shape shape, int argb) {
        fill(pen, shape, color(argb));
    }

    /** Paints an ellipse of light or shadow that fades out towards its edge. */
    static void glow(Graphics2D pen, double x, double y, double radiusX, double radiusY, int argb) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(1, radiusY / radiusX);
        int rgb = argb & 0xFFFFFF;
        int alpha = argb >>> 24;
        int middle = ((alpha * 45 / 100) << 24) | rgb;
        int outer = ((alpha * 12 / 100) << 24) | rgb;
        fill(pen, circle(0, 0, radiusX), radial(0, 0, radiusX, argb, middle, outer, rgb));
        pen.setTransform(before);
    }

    static Shape circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    /** Gives an ellipse round its centre. */
    static Shape ellipse(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape round(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    /** Gives a polygon with straight sides through x, y, x, y and so on. */
    static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Gives a closed, softly rounded shape through x, y, x, y and so on. */
    static Path2D blob(double... xy) {
        int points = xy.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < points; i++) {
            spline(path, xy, (i + points - 1) % points, i, (i + 1) % points, (i + 2) % points);
        }
        path.closePath();
        return path;
    }

    /** Gives an open, softly bent line through x, y, x, y and so on. */
    static Path2D curve(double... xy) {
        int last = xy.length / 2 - 1;
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < last; i++) {
            spline(path, xy, Math.max(0, i - 1), i, i + 1, Math.min(last, i + 2));
        }
        return path;
    }

    private static void spline(Path2D path, double[] xy, int before, int from, int to, int after) {
        path.curveTo(
                xy[2 * from] + (xy[2 * to] - xy[2 * before]) / 6,
                xy[2 * from + 1] + (xy[2 * to + 1] - xy[2 * before + 1]) / 6,
                xy[2 * to] - (xy[2 * after] - xy[2 * from]) / 6,
                xy[2 * to + 1] - (xy[2 * after + 1] - xy[2 * from + 1]) / 6,
                xy[2 * to],
                xy[2 * to + 1]);
    }

    /** Gives the part of a shape that lies within another; unlike a clip, its edges stay smooth. */
    static Shape within(Shape shape, Shape bounds) {
        Area area = new Area(shape);
        area.intersect(new Area(bounds));
        return area;
    }

    private static float[] steps(int count) {
        float[] steps = new float[count];
        for (int i = 0; i < count; i++) {
            steps[i] = (float) i / (count - 1);
        }
        return steps;
    }

    private static Color[] colors(int... argb) {
        Color[] colors = new Color[argb.length];
        for (int i = 0; i < argb.length; i++) {
            colors[i] = color(argb[i]);
        }
        return colors;
    }
}
