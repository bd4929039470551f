package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A lighthouse at sunset; on the far left, outside the crop, someone waits beside a camper van. */
final class CoastScene {

    private static final int WIDTH = 2000;
    private static final int HEIGHT = 1200;
    private static final int CROP_LEFT = 400;
    private static final int HORIZON = 640;
    private static final int SUN_X = 1010;

    private CoastScene() {}

    /** Draws the whole view, as the camera saw it. */
    static BufferedImage whole() {
        BufferedImage picture = Canvas.opaque(WIDTH, HEIGHT);
        Graphics2D pen = Canvas.pen(picture);
        Random random = new Random(101);
        sky(pen, random);
        ridge(pen, random, 575, 46, 0xFF9A7FA0, 0xFFC99A9C);
        ridge(pen, random, 606, 30, 0xFF7B6A92, 0xFFAE8796);
        sea(pen, random);
        headland(pen, random);
        Lighthouse.draw(pen, 1640, 560);
        CamperVan.draw(pen, 60, 858);
        meadow(pen, random);
        pen.dispose();
        Lens.grain(picture, 1.8, 102);
        return picture;
    }

    /** Cuts away the left of the whole view, as the owner of the picture did. */
    static BufferedImage cropped(BufferedImage whole) {
        return Canvas.crop(whole, CROP_LEFT, 0, WIDTH - CROP_LEFT, HEIGHT);
    }

    private static void sky(Graphics2D pen, Random random) {
        int[] colors = {0xFF23335F, 0xFF43508A, 0xFF7A6BA0, 0xFFBF7F9E, 0xFFF09F86, 0xFFFFCF8E};
        Brush.fill(pen, Brush.box(0, 0, WIDTH, HORIZON + 2), Brush.down(0, HORIZON, colors));
        for (int i = 0; i < 70; i++) {
            double y = random.nextDouble() * 250;
            double size = 0.6 + random.nextDouble() * 1.1;
            int alpha = (int) (150 * (1 - y / 260));
            Brush.fill(pen, Brush.circle(random.nextDouble() * WIDTH, y, size), (alpha << 24) | 0xFFFFFF);
        }
        Brush.glow(pen, SUN_X, 575, 760, 430, 0xB0FFD79A);
        Brush.glow(pen, SUN_X, 575, 260, 220, 0xC0FFE9B8);
        for (int bank = 0; bank < 11; bank++) {
            double x = random.nextDouble() * WIDTH;
            double y = 150 + random.nextDouble() * 330;
            cloud(pen, random, x, y, 150 + random.nextDouble() * 230);
        }
        Brush.fill(pen, Brush.circle(SUN_X, 575, 44), Brush.radial(SUN_X, 575, 44, 0xFFFFFCEB, 0xFFFFF4CF, 0xFFFFE6A6));
    }

    private static void cloud(Graphics2D pen, Random random, double x, double y, double length) {
        for (int i = 0; i < 34; i++) {
            double along = random.nextGaussian() * 0.42;
            double dx = along * length;
            double size = (0.2 + random.nextDouble() * 0.34) * length * (1 - Math.min(0.8, Math.abs(along)));
            double dy = random.nextGaussian() * length * 0.03;
            Brush.glow(pen, x + dx, y + dy - size * 0.04, size, size * 0.14, 0x3CFFD9C2);
            Brush.glow(pen, x + dx, y + dy + size * 0.06, size, size * 0.11, 0x305B4A86);
        }
    }

    private static void ridge(Graphics2D pen, Random random, double base, double height, int top, int bottom) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, HORIZON + 2);
        double phase = random.nextDouble() * 6;
        for (int x = 0; x <= WIDTH; x += 4) {
            double wave =
                    Math.sin(x / 310.0 + phase) + 0.5 * Math.sin(x / 127.0 + 2 * phase) + 0.2 * Math.sin(x / 41.0);
            double fade = 0.35 + 0.65 * Math.min(1, Math.abs(x - SUN_X) / 700.0);
            path.lineTo(x, Math.min(HORIZON + 2, base + 30 - height * (0.6 + wave / 2) * fade));
        }
        path.lineTo(WIDTH, HORIZON + 2);
        path.closePath();
        Brush.fill(pen, path, Brush.down(base - height, HORIZON, top, bottom));
    }

    private static void sea(Graphics2D pen, Random random) {
        int[] colors = {0xFFF5B98E, 0xFFC78F9B, 0xFF7C769F, 0xFF465C86, 0xFF2A4467, 0xFF223857};
        Brush.fill(pen, Brush.box(0, HORIZON, WIDTH, HEIGHT - HORIZON), Brush.down(HORIZON, HEIGHT, colors));
        for (int i = 0; i < 2600; i++) {
            double depth = Math.pow(random.nextDouble(), 1.6);
            double y = HORIZON + 3 + depth * 470;
            double width = 8 + depth * 120 * random.nextDouble();
            double x = random.nextDouble() * WIDTH;
            int tone = random.nextBoolean() ? 0x16FFE3C4 : 0x1C1B2A4A;
            Brush.fill(pen, Brush.ellipse(x, y, width, 0.7 + depth * 2.2), tone);
        }
        for (int i = 0; i < 1500; i++) {
            double depth = Math.pow(random.nextDouble(), 1.3);
            double y = HORIZON + 2 + depth * 440;
            double x = SUN_X + random.nextGaussian() * (34 + depth * 105);
            double width = 5 + depth * 34 * random.nextDouble();
            int alpha = (int) (170 * (1 - depth * 0.72));
            Brush.fill(pen, Brush.ellipse(x, y, width, 0.8 + depth * 2.1), (alpha << 24) | 0xFFE7B4);
        }
        Brush.glow(pen, SUN_X, HORIZON + 8, 520, 60, 0x70FFE9BE);
    }

    private static void headland(Graphics2D pen, Random random) {
        Path2D cliff = Brush.polygon(
                1148, 886, 1164, 858, 1196, 840, 1208, 806, 1236, 788, 1252, 734, 1288, 706, 1312, 655, 1350, 625, 1392,
                604, 1452, 578, 1540, 562, 1720, 556, 1860, 540, 2000, 520, 2000, 900, 1600, 892, 1300, 896);
        Brush.fill(pen, cliff, Brush.linear(1200, 600, 1640, 880, 0xFFC08478, 0xFF7E5F6C, 0xFF4E455E, 0xFF393A55));
        for (int i = 0; i < 420; i++) {
            double x = 1160 + random.nextDouble() * 840;
            double y = 590 + random.nextDouble() * 270;
            double reach = 24 + random.nextDouble() * 90;
            double side = 3 + random.nextDouble() * 9;
            int tone = i % 3 == 0 ? 0x1EFFC9A4 : 0x261C1A32;
            Path2D crack = Brush.polygon(
                    x, y, x + side, y + reach * 0.3, x + side * 0.6, y + reach, x - side, y + reach * 0.6);
            Brush.fill(pen, Brush.within(crack, cliff), tone);
        }
        for (int i = 0; i < 9; i++) {
            double x = 1090 + random.nextDouble() * 220;
            double size = 7 + random.nextDouble() * 15;
            double y = 884 + random.nextDouble() * 14;
            Brush.fill(
                    pen,
                    Brush.blob(
                            x - size * 1.5,
                            y,
                            x - size * 0.5,
                            y - size,
                            x + size * 0.7,
                            y - size * 0.7,
                            x + size * 1.6,
                            y),
                    0xFF4A4058);
        }
        Path2D turf =
                Brush.curve(1316, 650, 1350, 622, 1392, 601, 1452, 575, 1540, 559, 1720, 552, 1860, 536, 2004, 515);
        turf.lineTo(2004, 612);
        for (double x = 1990; x > 1320; x -= 14) {
            double drop = 20 + 34 * (x - 1316) / 690 + 16 * random.nextDouble();
            turf.lineTo(x, 652 - 112 * Math.pow((x - 1316) / 690, 0.7) + drop);
        }
        turf.closePath();
        Brush.fill(pen, turf, Brush.linear(1330, 560, 1900, 640, 0xFFB49A62, 0xFF6E7C52, 0xFF4A5E4A));
        for (int i = 0; i < 120; i++) {
            double x = 1110 + Math.pow(random.nextDouble(), 1.3) * 880;
            Brush.glow(pen, x, 893 + random.nextGaussian() * 5, 24 + random.nextDouble() * 36, 5, 0x50FFEDE0);
        }
    }

    private static double ground(double x) {
        return 935 + 62 * Math.sin(x / 520.0 + 0.3) + 0.000028 * (x - 1100) * (x - 1100) + 14 * Math.sin(x / 90.0);
    }

    private static void meadow(Graphics2D pen, Random random) {
        Path2D field = new Path2D.Double();
        field.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 5) {
            field.lineTo(x, ground(x));
        }
        field.lineTo(WIDTH, HEIGHT);
        field.closePath();
        Brush.fill(pen, field, Brush.down(900, HEIGHT, 0xFF6C7A49, 0xFF3C5A3C, 0xFF1F3A2E));
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int[] greens = {0xFF8A9450, 0xFF5E7A42, 0xFF466A40, 0xFF2E5238, 0xFFA8A45C, 0xFF24452F};
        for (int i = 0; i < 9000; i++) {
            double depth = i / 9000.0;
            double x = random.nextDouble() * WIDTH;
            double y = ground(x) + 6 + depth * (HEIGHT + 30 - ground(x));
            double reach = 14 + depth * 62 * (0.5 + random.nextDouble());
            double lean = (random.nextDouble() - 0.35) * reach * 0.7;
            pen.setColor(Brush.color(greens[random.nextInt(greens.length)]));
            pen.draw(Brush.curve(x, y, x + lean * 0.35, y - reach * 0.6, x + lean, y - reach));
            if (i % 34 == 0) {
                flower(pen, random, x + lean, y - reach, 3 + depth * 9);
            }
        }
    }

    private static void flower(Graphics2D pen, Random random, double x, double y, double size) {
        int[] petals = {0xFFE9574F, 0xFFF6D365, 0xFFF3E9F7, 0xFFB98AD8, 0xFFEF8FA7};
        int petal = petals[random.nextInt(petals.length)];
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.rotate(random.nextDouble());
        for (int i = 0; i < 5; i++) {
            pen.rotate(Math.PI * 2 / 5);
            Brush.fill(pen, Brush.ellipse(0, -size * 0.62, size * 0.42, size * 0.55), petal);
        }
        Brush.fill(pen, Brush.circle(0, 0, size * 0.3), 0xFFF7C948);
        pen.setTransform(before);
    }
}
