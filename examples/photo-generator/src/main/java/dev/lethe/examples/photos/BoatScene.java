package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A sailing boat that rocks on the waves, as the frames of an endless animation. */
final class BoatScene {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int FRAMES = 8;

    private BoatScene() {}

    /** Draws all frames; the last one leads back to the first. */
    static List<BufferedImage> frames() {
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            frames.add(frame(Math.PI * 2 * i / FRAMES));
        }
        return frames;
    }

    private static BufferedImage frame(double phase) {
        BufferedImage picture = Canvas.opaque(WIDTH, HEIGHT);
        Graphics2D pen = Canvas.pen(picture);
        Brush.fill(pen, Brush.box(0, 0, WIDTH, HEIGHT), Brush.down(0, 210, 0xFF5FB4E5, 0xFFA8DDF3, 0xFFFDF1D2));
        Brush.glow(pen, 372, 76, 120, 120, 0x90FFF6CF);
        Brush.fill(pen, Brush.circle(372, 76, 26), 0xFFFFE48A);
        cloud(pen, 88 + 3 * Math.sin(phase), 66, 1);
        cloud(pen, 276 - 3 * Math.sin(phase), 42, 0.66);
        islands(pen);
        gull(pen, 150 + 5 * Math.sin(phase), 112 + 3 * Math.cos(phase), Math.sin(2 * phase));
        gull(pen, 186 + 4 * Math.cos(phase), 132 + 2 * Math.sin(phase), Math.cos(2 * phase));
        wave(pen, 214, 5, 92, phase, 0xFF4FA9C9, 0xFF3C8FB8);
        AffineTransform before = pen.getTransform();
        pen.translate(236, 234 + 3.5 * Math.sin(phase + 0.8));
        pen.rotate(0.055 * Math.sin(phase));
        boat(pen);
        pen.setTransform(before);
        wave(pen, 240, 6, 120, -phase, 0xFF358BB4, 0xFF2A739F);
        wave(pen, 266, 7, 160, phase + 1, 0xFF256C98, 0xFF1A4E78);
        wave(pen, 294, 7, 240, -phase + 2, 0xFF1D5580, 0xFF123B5C);
        pen.dispose();
        return picture;
    }

    private static void cloud(Graphics2D pen, double x, double y, double size) {
        double[][] puffs = {{0, 0, 26}, {28, -10, 32}, {60, -2, 27}, {86, 6, 18}, {-24, 8, 17}};
        for (double[] puff : puffs) {
            Brush.fill(pen, Brush.circle(x + puff[0] * size, y + (puff[1] + 4) * size, puff[2] * size), 0xFFDCEBF5);
        }
        for (double[] puff : puffs) {
            Brush.fill(
                    pen, Brush.circle(x + (puff[0] - 1) * size, y + puff[1] * size, puff[2] * 0.93 * size), 0xFFFFFFFF);
        }
    }

    private static void islands(Graphics2D pen) {
        Path2D far = Brush.blob(-40, 216, 20, 186, 70, 176, 110, 190, 150, 186, 190, 206, 210, 220);
        Brush.fill(pen, far, Brush.down(170, 220, 0xFF8FB7A8, 0xFFB9D5C4));
        Path2D near = Brush.blob(350, 222, 386, 194, 430, 182, 470, 190, 520, 176, 520, 224);
        Brush.fill(pen, near, Brush.down(176, 220, 0xFF5E9C7C, 0xFF8CBF94));
    }

    private static void gull(Graphics2D pen, double x, double y, double flap) {
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xFF4A5A6A));
        double tip = 5 * flap;
        pen.draw(Brush.curve(
                x - 14, y - 2 - tip, x - 6, y - 6 - tip / 3, x, y, x + 6, y - 6 - tip / 3, x + 14, y - 2 - tip));
    }

    private static void boat(Graphics2D pen) {
        Brush.fill(pen, Brush.box(-2, -176, 5, 160), Brush.across(-2, 3, 0xFFB98A5A, 0xFF7A5332));
        Path2D main = new Path2D.Double();
        main.moveTo(7, -172);
        main.quadTo(78, -98, 96, -30);
        main.lineTo(7, -30);
        main.closePath();
        Brush.fill(pen, main, Brush.across(0, 96, 0xFFFFFFFF, 0xFFFFF3E0, 0xFFF0D9BE));
        Brush.fill(pen, Brush.within(Brush.box(0, -92, 110, 20), main), 0xFFE5604D);
        Brush.fill(pen, Brush.within(Brush.box(0, -62, 110, 10), main), 0xFFF2A65A);
        Path2D jib = new Path2D.Double();
        jib.moveTo(-6, -158);
        jib.quadTo(-30, -80, -78, -32);
        jib.quadTo(-34, -24, -6, -32);
        jib.closePath();
        Brush.fill(pen, jib, Brush.across(-80, -4, 0xFFE8574A, 0xFFF58A6C));
        Brush.fill(pen, Brush.polygon(1, -190, 24, -183, 1, -176), 0xFFF2C14E);
        Path2D hull = new Path2D.Double();
        hull.moveTo(-94, -20);
        hull.quadTo(0, -10, 104, -26);
        hull.quadTo(92, 18, 62, 30);
        hull.lineTo(-58, 30);
        hull.quadTo(-84, 10, -94, -20);
        hull.closePath();
        Brush.fill(pen, hull, Brush.down(-26, 30, 0xFFB5714A, 0xFF7C4429, 0xFF56301F));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0xFFFFF3DF));
        pen.draw(Brush.curve(-90, -17, -40, -13, 20, -13, 100, -22));
        for (int i = 0; i < 3; i++) {
            Brush.fill(pen, Brush.circle(-36 + i * 34, 4, 6), 0xFFFFE2A0);
            Brush.fill(pen, Brush.circle(-36 + i * 34, 4, 4), 0xFF3A5670);
        }
    }

    private static void wave(
            Graphics2D pen, double level, double height, double length, double phase, int top, int foot) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(0, HEIGHT);
        Path2D crest = new Path2D.Double();
        for (int x = 0; x <= WIDTH; x += 4) {
            double y = level + height * Math.sin(x * Math.PI * 2 / length + phase);
            wave.lineTo(x, y);
            if (x == 0) {
                crest.moveTo(x, y + 2);
            } else {
                crest.lineTo(x, y + 2);
            }
        }
        wave.lineTo(WIDTH, HEIGHT);
        wave.closePath();
        Brush.fill(pen, wave, Brush.down(level - height, level + 44, top, foot));
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Brush.color(0x48FFFFFF));
        pen.draw(crest);
    }
}
