package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;

/** A red and white lighthouse with its keeper's cottage. */
final class Lighthouse {

    private Lighthouse() {}

    /** Draws it with the middle of the tower's foot at the given point. */
    static void draw(Graphics2D pen, double x, double foot) {
        cottage(pen, x + 54, foot - 2);
        double top = foot - 322;
        Brush.glow(pen, x, top - 34, 330, 200, 0x50FFF0BF);
        beam(pen, x, top - 34);
        Shape tower = Brush.polygon(x - 46, foot + 6, x - 29, top, x + 29, top, x + 46, foot + 6);
        Brush.fill(pen, tower, 0xFFF6EFE6);
        for (int band = 0; band < 3; band++) {
            double y = top + 44 + band * 108;
            Brush.fill(pen, Brush.within(Brush.box(x - 50, y, 100, 54), tower), 0xFFC8453F);
        }
        Brush.fill(
                pen, tower, Brush.across(x - 46, x + 46, 0x66FFD8A8, 0x22FFE6C8, 0x00FFFFFF, 0x50302A50, 0x94201C40));
        for (int i = 0; i < 3; i++) {
            Brush.fill(pen, Brush.round(x - 7, top + 18 + i * 106, 13, 22, 6), 0xFF3A3350);
            Brush.fill(pen, Brush.round(x - 5, top + 20 + i * 106, 9, 18, 4), 0xFFFFD98A);
        }
        lantern(pen, x, top);
        Brush.glow(pen, x, foot + 8, 80, 9, 0x80202030);
    }

    private static void lantern(Graphics2D pen, double x, double top) {
        Brush.fill(pen, Brush.box(x - 40, top - 8, 80, 10), Brush.across(x - 40, x + 40, 0xFF6B5560, 0xFF2C2A40));
        Brush.fill(pen, Brush.box(x - 22, top - 56, 44, 48), Brush.across(x - 22, x + 22, 0xFFFFF6D0, 0xFFFFE08A));
        pen.setStroke(new BasicStroke(2.4f));
        pen.setColor(Brush.color(0xFF35304A));
        for (int bar = -2; bar <= 2; bar++) {
            pen.draw(Brush.curve(x + bar * 11, top - 56, x + bar * 11, top - 8));
        }
        pen.setStroke(new BasicStroke(1.8f));
        for (int post = -4; post <= 4; post++) {
            pen.draw(Brush.curve(x + post * 9.5, top - 26, x + post * 9.5, top - 8));
        }
        pen.draw(Brush.curve(x - 39, top - 26, x + 39, top - 26));
        Brush.fill(
                pen,
                Brush.polygon(x - 30, top - 56, x - 18, top - 80, x, top - 92, x + 18, top - 80, x + 30, top - 56),
                Brush.across(x - 30, x + 30, 0xFFD9625A, 0xFF7C2A35));
        Brush.fill(pen, Brush.circle(x, top - 96, 5), 0xFF7C2A35);
        Brush.glow(pen, x, top - 32, 70, 60, 0xB0FFF6CC);
    }

    private static void beam(Graphics2D pen, double x, double y) {
        Brush.fill(
                pen,
                Brush.polygon(x, y - 8, x - 640, y - 74, x - 640, y + 26, x, y + 8),
                Brush.across(x - 640, x, 0x00FFF3C4, 0x20FFF3C4, 0x78FFF3C4));
    }

    private static void cottage(Graphics2D pen, double x, double foot) {
        Brush.fill(pen, Brush.box(x, foot - 74, 190, 78), Brush.across(x, x + 190, 0xFFF7E6D2, 0xFFC9B4B4, 0xFF9A8A9C));
        Brush.fill(
                pen,
                Brush.polygon(x - 12, foot - 72, x + 22, foot - 124, x + 168, foot - 124, x + 202, foot - 72),
                Brush.down(foot - 124, foot - 72, 0xFFB9564C, 0xFF7E3640));
        Brush.fill(pen, Brush.box(x + 128, foot - 148, 22, 44), Brush.across(x + 128, x + 150, 0xFFB87A68, 0xFF6E4650));
        for (int i = 0; i < 3; i++) {
            if (i != 1) {
                Brush.fill(pen, Brush.box(x + 22 + i * 56, foot - 56, 30, 32), 0xFF5A4652);
                Brush.fill(
                        pen,
                        Brush.box(x + 25 + i * 56, foot - 53, 24, 26),
                        Brush.down(foot - 53, foot - 27, 0xFFFFE7A8, 0xFFFFBE63));
                Brush.fill(pen, Brush.box(x + 36 + i * 56, foot - 53, 2.5, 26), 0xFF5A4652);
            }
        }
        Brush.fill(pen, Brush.round(x + 78, foot - 58, 32, 62, 4), 0xFF3F6F78);
        Brush.fill(pen, Brush.circle(x + 104, foot - 26, 2), 0xFFFFE0A0);
    }
}
