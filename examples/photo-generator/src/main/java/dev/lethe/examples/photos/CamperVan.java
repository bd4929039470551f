package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A camper van and the person beside it, which the crop of the coast scene was meant to hide. */
final class CamperVan {

    private CamperVan() {}

    /** Draws both with the van's upper left corner at the given point. */
    static void draw(Graphics2D pen, double x, double y) {
        Brush.glow(pen, x + 110, y + 142, 150, 16, 0xA0101820);
        Path2D body = Brush.blob(
                x, y + 30, x + 14, y + 4, x + 60, y - 4, x + 170, y - 4, x + 202, y + 12, x + 218, y + 62, x + 224,
                y + 100, x + 216, y + 120, x + 110, y + 124, x + 6, y + 120, x - 2, y + 90);
        Brush.fill(pen, body, Brush.down(y, y + 124, 0xFFFFF2DC, 0xFFEBD8C2));
        Brush.fill(
                pen,
                Brush.within(Brush.box(x - 10, y + 62, 250, 70), body),
                Brush.down(y + 62, y + 124, 0xFF3FA7A0, 0xFF22686C));
        Brush.fill(pen, Brush.within(Brush.box(x - 10, y + 60, 250, 4), body), 0xFFFFFFFF);
        for (int i = 0; i < 3; i++) {
            Shape window = Brush.round(x + 18 + i * 52, y + 16, 44, 34, 7);
            Brush.fill(pen, window, Brush.linear(x, y + 16, x + 60, y + 60, 0xFFF8C9A0, 0xFF5C5F86, 0xFF39406A));
        }
        Brush.fill(
                pen,
                Brush.polygon(x + 176, y + 16, x + 194, y + 18, x + 208, y + 50, x + 176, y + 50),
                Brush.linear(x + 170, y + 16, x + 208, y + 50, 0xFFF8C9A0, 0xFF4B5078));
        pen.setStroke(new BasicStroke(1.6f));
        pen.setColor(Brush.color(0x80203040));
        pen.draw(Brush.curve(x + 118, y + 12, x + 118, y + 116));
        pen.draw(Brush.curve(x + 172, y + 12, x + 172, y + 116));
        wheel(pen, x + 50, y + 120);
        wheel(pen, x + 172, y + 120);
        Brush.fill(pen, Brush.circle(x + 217, y + 84, 7), 0xFFFFF3C0);
        Brush.fill(
                pen,
                Brush.round(x + 30, y - 22, 120, 16, 7),
                Brush.down(y - 22, y - 6, 0xFFE7A84E, 0xFFB06F2E)); // surfboard
        person(pen, x + 268, y + 140);
    }

    private static void wheel(Graphics2D pen, double x, double y) {
        Brush.fill(pen, Brush.circle(x, y, 22), 0xFF1D2028);
        Brush.fill(pen, Brush.circle(x, y, 12), Brush.radial(x - 3, y - 3, 14, 0xFFF4F0EA, 0xFF8A8F98));
    }

    private static void person(Graphics2D pen, double x, double foot) {
        Brush.glow(pen, x, foot, 34, 6, 0xA0101820);
        Brush.fill(pen, Brush.round(x - 12, foot - 46, 10, 46, 4), 0xFF2F3B5C);
        Brush.fill(pen, Brush.round(x + 2, foot - 46, 10, 46, 4), 0xFF2F3B5C);
        Brush.fill(
                pen,
                Brush.blob(
                        x - 14,
                        foot - 98,
                        x,
                        foot - 104,
                        x + 14,
                        foot - 98,
                        x + 20,
                        foot - 40,
                        x,
                        foot - 36,
                        x - 20,
                        foot - 40),
                Brush.across(x - 20, x + 20, 0xFFA92F2A, 0xFFE0493F, 0xFFF0766A));
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xFFD2413A));
        pen.draw(Brush.curve(x + 12, foot - 92, x + 26, foot - 108, x + 30, foot - 130)); // waves
        pen.draw(Brush.curve(x - 13, foot - 92, x - 20, foot - 74, x - 18, foot - 56));
        Brush.fill(pen, Brush.circle(x + 30, foot - 135, 5.5), 0xFFE8B48E);
        Brush.fill(pen, Brush.circle(x, foot - 118, 16), 0xFF3B2A2A);
        Brush.fill(pen, Brush.ellipse(x + 2, foot - 115, 11, 13), 0xFFE8B48E);
        Brush.fill(
                pen,
                Brush.blob(
                        x - 16, foot - 122, x - 4, foot - 138, x + 14, foot - 132, x + 16, foot - 122, x, foot - 127),
                0xFFF2C14E);
    }
}
