package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Hot-air balloons over misty hills in the early morning. */
final class BalloonScene {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int GORES = 9;

    private BalloonScene() {}

    static BufferedImage draw() {
        BufferedImage picture = Canvas.opaque(WIDTH, HEIGHT);
        Graphics2D pen = Canvas.pen(picture);
        Brush.fill(
                pen,
                Brush.box(0, 0, WIDTH, HEIGHT),
                Brush.down(0, 430, 0xFF4C86C6, 0xFF86B4DE, 0xFFC7D6E6, 0xFFFADFC4, 0xFFFFE9B8));
        Brush.glow(pen, 610, 372, 430, 300, 0xA0FFF3CC);
        Brush.fill(pen, Brush.circle(610, 372, 34), 0xFFFFFBE8);
        balloon(pen, 640, 118, 0.34, 0xFF8A5BB5, 0xFFF4E3F7);
        balloon(pen, 78, 236, 0.27, 0xFF2F9E8F, 0xFFF7F0C8);
        hills(pen, 402, 34, 1.0, 0xFFB9B5D2, 0xFFF2D9CC);
        hills(pen, 438, 30, 2.3, 0xFF8FA3BE, 0xFFDCD6CC);
        balloon(pen, 500, 260, 0.42, 0xFF3577C2, 0xFFFFF1D0);
        hills(pen, 470, 32, 4.1, 0xFF5F8C8C, 0xFFB5C7B0);
        hills(pen, 516, 28, 5.2, 0xFF3F7460, 0xFF77A070);
        trees(pen);
        balloon(pen, 276, 190, 1.0, 0xFFE2503F, 0xFFFFD35C);
        pen.dispose();
        return picture;
    }

    private static void hills(Graphics2D pen, double base, double height, double phase, int top, int foot) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 4) {
            path.lineTo(x, base - height * (Math.sin(x / 120.0 + phase) + 0.4 * Math.sin(x / 47.0 + phase * 2)));
        }
        path.lineTo(WIDTH, HEIGHT);
        path.closePath();
        Brush.fill(pen, path, Brush.down(base - height * 1.4, base + 70, top, foot));
    }

    private static void trees(Graphics2D pen) {
        Brush.fill(pen, Brush.box(0, 548, WIDTH, 52), Brush.down(548, HEIGHT, 0xFF4E8155, 0xFF2A5440));
        Random random = new Random(601);
        for (int i = 0; i < 84; i++) {
            double x = (i * 37.3) % WIDTH + random.nextDouble() * 10;
            double foot = 562 + i * 0.5;
            double reach = 26 + random.nextDouble() * 32;
            int tone = random.nextBoolean() ? 0xFF23503F : 0xFF31664A;
            for (int tier = 0; tier < 3; tier++) {
                double y = foot - reach * (0.2 + tier * 0.26);
                double half = reach * (0.3 - tier * 0.07);
                Brush.fill(pen, Brush.polygon(x - half, y, x, y - reach * 0.46, x + half, y), tone);
            }
            Brush.fill(pen, Brush.box(x - 1.5, foot - reach * 0.2, 3, reach * 0.2), 0xFF4A3426);
        }
    }

    private static void balloon(Graphics2D pen, double x, double y, double size, int first, int second) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(size, size);
        Path2D envelope = half(1, 1);
        envelope.append(half(-1, 1).getPathIterator(null), false);
        for (int i = 0; i < GORES; i++) {
            Path2D gore = half(edge(i), 1);
            Path2D back = half(edge(i + 1), 1);
            Path2D slice = new Path2D.Double();
            slice.append(gore, false);
            slice.append(back, false);
            slice.setWindingRule(Path2D.WIND_EVEN_ODD);
            Brush.fill(pen, slice, i % 2 == 0 ? first : second);
        }
        Shape belt = new BasicStroke(24).createStrokedShape(Brush.curve(-170, -6, -80, 18, 0, 25, 80, 18, 170, -6));
        Brush.fill(pen, Brush.within(belt, envelope), 0x60FFFFFF);
        Brush.fill(pen, envelope, Brush.radial(50, -50, 236, 0x58FFF4D8, 0x10FFF4D8, 0x30201040, 0x8C201040));
        basket(pen);
        pen.setTransform(before);
    }

    /** Gives the sine that places a seam of the envelope between its left and its right edge. */
    private static double edge(int seam) {
        return Math.sin(Math.PI * ((double) seam / GORES - 0.5));
    }

    /** Gives the area between the middle line and a seam. */
    private static Path2D half(double across, double down) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -150 * down);
        path.curveTo(86 * across, -150 * down, 146 * across, -84 * down, 146 * across, -10 * down);
        path.curveTo(146 * across, 66 * down, 60 * across, 110 * down, 30 * across, 168 * down);
        path.lineTo(0, 168 * down);
        path.closePath();
        return path;
    }

    private static void basket(Graphics2D pen) {
        pen.setStroke(new BasicStroke(2));
        pen.setColor(Brush.color(0xFF5A3E2A));
        for (int side = -1; side <= 1; side += 2) {
            pen.draw(Brush.curve(side * 28, 168, side * 20, 216));
            pen.draw(Brush.curve(side * 10, 168, side * 8, 216));
        }
        Brush.glow(pen, 0, 180, 16, 22, 0xD0FFC24A);
        Brush.fill(pen, Brush.round(-24, 214, 48, 36, 7), Brush.across(-24, 24, 0xFF9A6A3C, 0xFFC9935A, 0xFF7C4F2A));
        Brush.fill(pen, Brush.round(-26, 210, 52, 8, 4), 0xFF6B4526);
        for (int side = -1; side <= 1; side += 2) {
            Brush.fill(pen, Brush.round(side * 10 - 6, 198, 12, 14, 5), side < 0 ? 0xFF3E6FA8 : 0xFFC8553F);
            Brush.fill(pen, Brush.circle(side * 10, 192, 6), 0xFFE8B48E);
        }
    }
}
