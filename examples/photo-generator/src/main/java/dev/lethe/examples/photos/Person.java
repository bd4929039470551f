package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** The head and shoulders of an invented person. */
final class Person {

    private static final double X = 600;
    private static final int HAIR_DARK = 0xFF3A2218;
    private static final int HAIR = 0xFF5C3623;
    private static final int HAIR_LIGHT = 0xFF8E5A38;

    private Person() {}

    static void draw(Graphics2D pen) {
        backHair(pen);
        jumper(pen);
        neck(pen);
        head(pen);
        for (int side : new int[] {-1, 1}) {
            eye(pen, X + side * 88, 668);
            brow(pen, side);
        }
        noseAndMouth(pen);
        fringe(pen);
    }

    private static void backHair(Graphics2D pen) {
        Path2D hair = Brush.blob(
                600, 330, 770, 372, 856, 520, 858, 720, 884, 880, 868, 1060, 780, 1130, 600, 1110, 420, 1130, 332, 1060,
                316, 880, 342, 720, 344, 520, 430, 372);
        Brush.fill(pen, hair, Brush.across(320, 880, HAIR_DARK, HAIR, HAIR_DARK, HAIR, HAIR_LIGHT));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 13; i++) {
            for (int side : new int[] {-1, 1}) {
                double away = side * (184 + i * 5.4);
                pen.setColor(Brush.color(i % 2 == 0 ? 0x34A06A44 : 0x40201008));
                pen.draw(Brush.curve(X + away * 0.9, 560, X + away, 760, X + away * 1.13, 900, X + away * 0.99, 1110));
            }
        }
    }

    private static void jumper(Graphics2D pen) {
        Path2D body = Brush.blob(
                470, 1040, 600, 1075, 730, 1040, 880, 1088, 1010, 1180, 1078, 1340, 1110, 1640, 600, 1700, 90, 1640,
                122, 1340, 190, 1180, 320, 1088);
        Brush.fill(pen, body, Brush.linear(150, 1100, 1060, 1500, 0xFFC98A1E, 0xFFE9AE3A, 0xFFF4C65C, 0xFFD9982A));
        Brush.glow(pen, 240, 1420, 150, 360, 0x50753F0A);
        Brush.glow(pen, 950, 1440, 140, 340, 0x40FFF0C0);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 27; i++) {
            double x = 205 + i * 30.5;
            pen.setPaint(Brush.down(1180, 1560, 0x007A4508, 0x2C7A4508));
            pen.draw(Brush.curve(x, 1180 + Math.abs(i - 13) * 5, x + (x - X) * 0.06, 1600));
        }
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.down(1270, 1520, 0x006B3A06, 0x5A6B3A06));
        pen.draw(Brush.curve(262, 1290, 300, 1430, 306, 1610));
        pen.draw(Brush.curve(938, 1290, 900, 1430, 894, 1610));
    }

    private static void neck(Graphics2D pen) {
        Path2D neck = Brush.blob(522, 840, 678, 840, 686, 980, 730, 1052, 600, 1110, 470, 1052, 514, 980);
        Brush.fill(pen, neck, Brush.across(490, 710, 0xFFC98A68, 0xFFE9B08A, 0xFFF0BC98));
        Brush.fill(pen, Brush.within(Brush.ellipse(600, 880, 150, 100), neck), 0x50934F36);
        pen.setStroke(new BasicStroke(46, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xFFB97A18));
        pen.draw(Brush.curve(452, 1046, 520, 1104, 600, 1122, 680, 1104, 748, 1046));
        pen.setStroke(new BasicStroke(34, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xFFF0BC4E));
        pen.draw(Brush.curve(452, 1042, 520, 1098, 600, 1116, 680, 1098, 748, 1042));
    }

    private static void head(Graphics2D pen) {
        for (int side : new int[] {-1, 1}) {
            Brush.fill(pen, Brush.ellipse(X + side * 206, 700, 30, 52), 0xFFDE9E7A);
            Brush.fill(pen, Brush.ellipse(X + side * 204, 704, 15, 32), 0xFFC98463);
            Brush.fill(
                    pen,
                    Brush.circle(X + side * 212, 760, 9),
                    Brush.radial(X + side * 212 - 3, 757, 12, 0xFFFFF7DA, 0xFFD8A93C));
        }
        Path2D face = Brush.blob(
                600, 420, 730, 452, 800, 560, 806, 690, 784, 800, 720, 890, 640, 938, 600, 944, 560, 938, 480, 890, 416,
                800, 394, 690, 400, 560, 470, 452);
        Brush.fill(pen, face, Brush.linear(400, 600, 820, 720, 0xFFE5A681, 0xFFF3BF9B, 0xFFFAD0AE));
        Brush.glow(pen, 690, 560, 130, 120, 0x60FFE9D0);
        Brush.glow(pen, 478, 770, 84, 62, 0x78EE7F6C);
        Brush.glow(pen, 722, 770, 84, 62, 0x78EE7F6C);
        Brush.fill(
                pen,
                Brush.within(Brush.ellipse(600, 420, 235, 140), face),
                Brush.down(420, 570, 0x70753A22, 0x00753A22));
    }

    private static void eye(Graphics2D pen, double x, double y) {
        Brush.glow(pen, x, y - 6, 74, 46, 0x40965A40);
        Shape white = Brush.blob(
                x - 46, y + 4, x - 22, y - 20, x + 4, y - 26, x + 30, y - 17, x + 46, y + 2, x + 20, y + 20, x - 18,
                y + 20);
        Brush.fill(pen, white, Brush.down(y - 26, y + 22, 0xFFE3DCDA, 0xFFFFFFFF, 0xFFFFF8F4));
        Shape iris = Brush.within(Brush.circle(x, y - 1, 24), white);
        Brush.fill(pen, iris, Brush.radial(x, y + 4, 25, 0xFF8FB07A, 0xFF4F7D5A, 0xFF274A38));
        Brush.fill(pen, Brush.circle(x, y - 1, 11), 0xFF14100E);
        Brush.fill(pen, Brush.circle(x + 8, y - 10, 6), 0xFFFFFFFF);
        Brush.fill(pen, Brush.circle(x - 8, y + 8, 3), 0xB0FFFFFF);
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(HAIR_DARK));
        pen.draw(Brush.curve(x - 48, y + 3, x - 22, y - 21, x + 4, y - 27, x + 30, y - 18, x + 48, y + 1));
        pen.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0x909A5B42));
        pen.draw(Brush.curve(x - 40, y - 30, x, y - 46, x + 42, y - 30));
        pen.draw(Brush.curve(x - 34, y + 18, x, y + 27, x + 34, y + 18));
    }

    private static void brow(Graphics2D pen, int side) {
        double x = X + side * 90;
        Path2D brow = Brush.blob(x - side * 50, 596, x - side * 4, 574, x + side * 62, 602, x, 591, x - side * 46, 611);
        Brush.fill(pen, brow, 0xE0482A1B);
    }

    private static void noseAndMouth(Graphics2D pen) {
        Brush.glow(pen, 590, 742, 44, 60, 0x38A8603F);
        Brush.glow(pen, 610, 738, 20, 56, 0x60FFEBD6);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xA0B06A4C));
        pen.draw(Brush.curve(566, 766, 578, 782, 600, 788, 622, 782, 634, 766));
        Path2D mouth = Brush.blob(512, 822, 560, 828, 600, 832, 640, 828, 688, 822, 660, 862, 600, 884, 540, 862);
        Brush.fill(pen, mouth, 0xFF8E3436);
        Brush.fill(
                pen,
                Brush.within(Brush.blob(524, 818, 600, 822, 676, 818, 652, 848, 600, 854, 548, 848), mouth),
                0xFFFFFAF4);
        Brush.fill(pen, Brush.within(Brush.ellipse(600, 890, 46, 26), mouth), 0xFFD9686A);
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xFFC7605C));
        pen.draw(Brush.curve(508, 820, 560, 826, 600, 829, 640, 826, 692, 820));
        pen.draw(Brush.curve(524, 838, 548, 868, 600, 886, 652, 868, 676, 838));
        Brush.glow(pen, 600, 914, 50, 10, 0x50A8603F);
    }

    private static void fringe(Graphics2D pen) {
        Path2D right = Brush.blob(
                540, 372, 640, 340, 760, 380, 838, 480, 858, 620, 842, 760, 818, 800, 812, 690, 790, 590, 740, 520, 650,
                470, 570, 430);
        Brush.fill(pen, right, Brush.linear(560, 360, 850, 760, HAIR_LIGHT, HAIR, HAIR_DARK));
        Path2D left = Brush.blob(
                600, 396, 560, 352, 470, 362, 380, 440, 344, 560, 346, 700, 372, 800, 390, 760, 392, 660, 424, 560, 500,
                500, 580, 440);
        Brush.fill(pen, left, Brush.linear(600, 380, 350, 760, HAIR, HAIR_DARK, HAIR));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 7; i++) {
            pen.setColor(Brush.color(i % 2 == 0 ? 0x38C08A5C : 0x34200F08));
            pen.draw(Brush.curve(
                    588 + i * 4, 404 - i * 6, 690 + i * 10, 440 - i * 10, 790 + i * 6, 520 - i * 12, 824 + i * 3, 640));
            pen.draw(Brush.curve(
                    572 - i * 6, 408 - i * 6, 490 - i * 8, 440 - i * 8, 410 - i * 6, 530 - i * 8, 372 - i * 3, 640));
        }
    }
}
