package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A vase of tulips on a table, alone before a soft background: one clear subject. */
final class VaseScene {

    private static final int SIDE = 1200;
    private static final double X = 600;

    private VaseScene() {}

    static BufferedImage draw() {
        BufferedImage picture = Canvas.opaque(SIDE, SIDE);
        Graphics2D pen = Canvas.pen(picture);
        room(pen);
        Lens.blur(picture, 16);
        table(pen);
        Brush.glow(pen, 700, 1010, 330, 48, 0xB0281408);
        Brush.fill(pen, Brush.ellipse(600, 617, 81, 15), Brush.across(518, 682, 0xFFC9D8EE, 0xFFFFFFFF, 0xFF8CA4CC));
        Brush.fill(pen, Brush.ellipse(600, 618, 70, 10), 0xFF2B3A54);
        flowers(pen);
        vase(pen);
        petals(pen);
        pen.dispose();
        Lens.vignette(picture, 70);
        Lens.grain(picture, 1.5, 702);
        return picture;
    }

    private static void room(Graphics2D pen) {
        Brush.fill(pen, Brush.box(0, 0, SIDE, SIDE), Brush.linear(0, 0, SIDE, 900, 0xFFF6EAD6, 0xFFE6D6C2, 0xFFC9B8AC));
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
                double x = 90 + column * 190;
                double y = 90 + row * 250;
                Brush.fill(pen, Brush.polygon(x, y + 30, x + 160, y, x + 160, y + 220, x, y + 250), 0xC0FFFBE9);
            }
        }
        Brush.fill(pen, Brush.box(860, 180, 240, 300), 0xFF8A6A50);
        Brush.fill(pen, Brush.box(884, 204, 192, 252), Brush.down(204, 456, 0xFFA9C4C0, 0xFFDDE0C8, 0xFF8FA57C));
        Brush.fill(pen, Brush.box(0, 760, SIDE, 440), 0xFF8E5E3A);
    }

    private static void table(Graphics2D pen) {
        Random random = new Random(701);
        Brush.fill(pen, Brush.box(0, 800, SIDE, 400), Brush.down(800, SIDE, 0xFFB98251, 0xFFA66C3E, 0xFF7C4A28));
        for (int i = 0; i < 420; i++) {
            double depth = random.nextDouble();
            double y = 804 + depth * depth * 400;
            double width = 90 + 320 * random.nextDouble();
            int tone = random.nextBoolean() ? 0x18FFE0B0 : 0x1C40200A;
            Brush.fill(pen, Brush.ellipse(random.nextDouble() * SIDE, y, width, 1 + depth * 2.4), tone);
        }
        Brush.fill(pen, Brush.box(0, 796, SIDE, 14), Brush.down(796, 810, 0x00FFE6C0, 0x80FFE6C0, 0x00FFE6C0));
        Brush.glow(pen, 330, 960, 420, 110, 0x50FFE9C4);
    }

    private static void flowers(Graphics2D pen) {
        double[][] heads = {
            {-250, 330, -0.5, 0},
            {238, 300, 0.45, 1},
            {-140, 196, -0.24, 2},
            {128, 176, 0.2, 0},
            {-4, 120, 0, 1},
            {-320, 470, -0.8, 2},
            {318, 440, 0.75, 0},
            {-62, 300, -0.1, 0},
            {78, 322, 0.12, 2}
        };
        for (double[] head : heads) {
            stem(pen, head);
        }
        leaf(pen, -1, 250, 400);
        leaf(pen, 1, 290, 360);
        leaf(pen, -1, 130, 300);
        leaf(pen, 1, 110, 420);
        for (double[] head : heads) {
            tulip(pen, X + head[0], head[1], head[2], (int) head[3]);
        }
    }

    private static void stem(Graphics2D pen, double... head) {
        double topX = X + head[0] - Math.sin(head[2]) * 44;
        double topY = head[1] + Math.cos(head[2]) * 44;
        Path2D line = new Path2D.Double();
        line.moveTo(X + head[0] * 0.12, 640);
        double bend = 70 + Math.abs(head[0]) * 0.35;
        line.curveTo(
                X + head[0] * 0.3, 520, topX - Math.sin(head[2]) * bend, topY + Math.cos(head[2]) * bend, topX, topY);
        pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.down(topY, 640, 0xFF7FB45A, 0xFF3F7A3C));
        pen.draw(line);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.color(0x60D6F0A8));
        pen.draw(line);
    }

    private static void leaf(Graphics2D pen, int side, double reach, double top) {
        double x = X + side * reach;
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(X + side * 10, 640);
        leaf.curveTo(X + side * 20, 540, X + side * reach * 0.5, top + 60, x, top);
        leaf.curveTo(x + side * 10, top + 90, X + side * reach * 0.8, 560, X + side * 44, 640);
        leaf.closePath();
        Brush.fill(pen, leaf, Brush.linear(X, 640, x, top, 0xFF2F6B38, 0xFF5B9C4C, 0xFF9CCB78));
        pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.color(0x50E6FFC8));
        pen.draw(Brush.curve(X + side * 26, 640, X + side * reach * 0.48, top + (640 - top) * 0.42, x, top));
    }

    private static void tulip(Graphics2D pen, double x, double y, double lean, int kind) {
        int[][] tones = {
            {0xFFFF9A86, 0xFFE8463F, 0xFFA8202C},
            {0xFFFFE9A0, 0xFFF7BE3B, 0xFFD08A18},
            {0xFFFFD6E6, 0xFFEE7FA8, 0xFFB8447A}
        };
        int[] tone = tones[kind];
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.rotate(lean);
        Path2D back = Brush.blob(-44, -30, -30, -84, -8, -60, 0, -96, 10, -60, 32, -84, 44, -30, 0, 30);
        Brush.fill(pen, back, Brush.down(-96, 30, tone[1], tone[2]));
        for (int side = -1; side <= 1; side += 2) {
            Path2D petal =
                    Brush.blob(0, 54, side * 44, 34, side * 60, -16, side * 50, -88, side * 22, -52, side * 4, 0);
            Brush.fill(pen, petal, Brush.linear(side * 60, -80, 0, 54, tone[0], tone[1], tone[2]));
        }
        Path2D front =
                Brush.blob(0, 58, -34, 32, -40, -14, -24, -48, -9, -68, 0, -78, 9, -68, 24, -48, 40, -14, 34, 32);
        Brush.fill(pen, front, Brush.radial(-10, -40, 110, tone[0], tone[1], tone[1], tone[2]));
        Brush.glow(pen, -14, -26, 13, 30, 0x70FFFFFF);
        pen.setTransform(before);
    }

    private static void vase(Graphics2D pen) {
        Path2D vase = Brush.blob(
                519, 614, 535, 625, 566, 631, 600, 633, 634, 631, 665, 625, 681, 614, 672, 664, 690, 712, 744, 790, 760,
                880, 716, 976, 660, 1018, 600, 1024, 540, 1018, 484, 976, 440, 880, 456, 790, 510, 712, 528, 664);
        Brush.fill(
                pen,
                vase,
                Brush.across(436, 764, 0xFFB9CDEB, 0xFFFFFFFF, 0xFFE3ECF8, 0xFFA9BEDD, 0xFF6C86B4, 0xFF4A6292));
        for (int row = 0; row < 2; row++) {
            double y = row == 0 ? 768 : 936;
            Brush.fill(pen, Brush.within(Brush.ellipse(600, y, 260, 26), vase), 0xB02C5AA8);
            Brush.fill(
                    pen,
                    Brush.within(Brush.ellipse(600, y - 9, 260, 24), vase),
                    Brush.across(436, 764, 0xFFC6D6EE, 0xFFFFFFFF, 0xFFE3ECF8, 0xFFA9BEDD, 0xFF6C86B4, 0xFF4A6292));
        }
        for (int i = -2; i <= 2; i++) {
            double angle = i * 0.52;
            ornament(pen, 600 + Math.sin(angle) * 152, 864 + Math.cos(angle) * 8, Math.cos(angle));
        }
        Brush.fill(pen, vase, Brush.down(880, 1024, 0x00182C58, 0x18182C58, 0x70182C58));
        Brush.glow(pen, 512, 822, 22, 70, 0xE0FFFFFF);
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.across(518, 682, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFA9BEDD));
        pen.draw(Brush.curve(519, 616, 535, 625, 566, 631, 600, 633, 634, 631, 665, 625, 681, 616));
    }

    private static void ornament(Graphics2D pen, double x, double y, double wide) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(wide, 1);
        for (int i = 0; i < 8; i++) {
            Brush.fill(pen, Brush.ellipse(0, -22, 7, 17), 0xD02C5AA8);
            pen.rotate(Math.PI / 4);
        }
        Brush.fill(pen, Brush.circle(0, 0, 8), 0xFFE8B84A);
        pen.setTransform(before);
    }

    private static void petals(Graphics2D pen) {
        double[][] fallen = {{330, 1040, 0.4}, {404, 1086, -0.7}, {858, 1062, 0.9}};
        for (double[] petal : fallen) {
            AffineTransform before = pen.getTransform();
            Brush.glow(pen, petal[0] + 8, petal[1] + 10, 40, 10, 0x80281408);
            pen.translate(petal[0], petal[1]);
            pen.rotate(petal[2] * 0.3);
            Path2D shape = Brush.blob(-36, 4, -10, -14, 30, -10, 40, 4, 8, 14, -22, 13);
            Brush.fill(pen, shape, Brush.down(-14, 14, 0xFFFF9A86, 0xFFD23A38));
            pen.setTransform(before);
        }
    }
}
