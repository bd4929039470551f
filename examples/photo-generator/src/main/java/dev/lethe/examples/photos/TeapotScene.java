package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A teapot cut out of a kitchen picture whose colours survive under the transparent pixels. */
final class TeapotScene {

    private static final int SIDE = 800;
    private static final int LIGHT = 0xFF7FC6C9;
    private static final int MIDDLE = 0xFF3E97A3;
    private static final int DEEP = 0xFF1C5A70;

    private TeapotScene() {}

    /** Draws the cut-out: the teapot is opaque, the kitchen round it is only made transparent. */
    static BufferedImage cutOut() {
        BufferedImage teapot = Canvas.transparent(SIDE, SIDE);
        Graphics2D pen = Canvas.pen(teapot);
        teapot(pen);
        pen.dispose();
        BufferedImage scene = kitchen();
        Graphics2D over = Canvas.pen(scene);
        over.drawImage(teapot, 0, 0, null);
        over.dispose();
        BufferedImage cutOut = Canvas.transparent(SIDE, SIDE);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int alpha = teapot.getRGB(x, y) >>> 24;
                int rgb = alpha == 0 ? scene.getRGB(x, y) : teapot.getRGB(x, y);
                cutOut.setRGB(x, y, (alpha << 24) | (rgb & 0xFFFFFF));
            }
        }
        return cutOut;
    }

    /** Draws the kitchen that the cut-out leaves behind under its transparent pixels. */
    static BufferedImage kitchen() {
        BufferedImage picture = Canvas.opaque(SIDE, SIDE);
        Graphics2D pen = Canvas.pen(picture);
        Random random = new Random(401);
        Brush.fill(pen, Brush.box(0, 0, SIDE, SIDE), Brush.down(0, 560, 0xFFF2E6D2, 0xFFE6D3B8));
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 11; column++) {
                int tone = 0xFFDDE8E6 - 0x030303 * random.nextInt(6);
                Brush.fill(pen, Brush.round(column * 76 - (row % 2) * 38, 60 + row * 62, 72, 58, 4), tone);
            }
        }
        Brush.fill(pen, Brush.box(40, 40, 230, 300), 0xFFFFFFFF);
        Brush.fill(pen, Brush.box(54, 54, 202, 272), Brush.down(54, 326, 0xFF9CD0F0, 0xFFE6F4F2, 0xFF9CC77C));
        Brush.fill(pen, Brush.box(150, 54, 10, 272), 0xFFFFFFFF);
        Brush.fill(pen, Brush.box(480, 190, 320, 16), 0xFF9A6B43);
        int[] jars = {0xFFD9695A, 0xFFE9B44C, 0xFF6C9A5B, 0xFF8A6FB0};
        for (int i = 0; i < jars.length; i++) {
            Brush.fill(pen, Brush.round(500 + i * 74, 104, 56, 86, 12), jars[i]);
            Brush.fill(pen, Brush.round(506 + i * 74, 88, 44, 20, 5), 0xFF6B4A30);
        }
        Brush.fill(pen, Brush.box(0, 560, SIDE, 240), Brush.down(560, SIDE, 0xFFC08A56, 0xFF8E5E36));
        for (int i = 0; i < 60; i++) {
            double y = 566 + random.nextDouble() * 230;
            Brush.fill(pen, Brush.ellipse(random.nextDouble() * SIDE, y, 160, 1.2), 0x30502E14);
        }
        Brush.fill(pen, Brush.polygon(560, 690, 760, 668, 792, 770, 580, 796), 0xFFFDFBF4); // a letter
        for (int line = 0; line < 5; line++) {
            Brush.fill(pen, Brush.round(596 + line * 4, 704 + line * 15, 130 - line * 9, 5, 2), 0xFF8890A0);
        }
        pen.dispose();
        Lens.blur(picture, 1);
        return picture;
    }

    private static void teapot(Graphics2D pen) {
        Brush.glow(pen, 400, 662, 270, 34, 0xA0182830);
        handle(pen);
        spout(pen);
        Path2D body = Brush.blob(
                400, 292, 500, 306, 578, 366, 604, 460, 580, 560, 508, 640, 400, 656, 292, 640, 220, 560, 196, 460, 222,
                366, 300, 306);
        Brush.fill(pen, body, Brush.radial(330, 400, 330, 0xFFB9E6E4, LIGHT, MIDDLE, DEEP, 0xFF123F55));
        band(pen, body);
        Brush.fill(pen, body, Brush.down(440, 656, 0x00103040, 0x10103040, 0x60103040));
        Brush.glow(pen, 306, 384, 56, 38, 0xD0FFFFFF);
        Brush.fill(
                pen,
                Brush.blob(300, 640, 400, 652, 500, 640, 520, 664, 400, 676, 280, 664),
                Brush.across(280, 520, MIDDLE, DEEP, 0xFF123F55));
        lid(pen);
    }

    private static void band(Graphics2D pen, Shape body) {
        Path2D stripe = Brush.curve(180, 476, 290, 512, 400, 522, 510, 512, 620, 476);
        stripe.lineTo(620, 524);
        stripe.append(Brush.curve(620, 524, 510, 562, 400, 572, 290, 562, 180, 524), true);
        stripe.closePath();
        Brush.fill(
                pen,
                Brush.within(stripe, body),
                Brush.across(196, 604, 0xFFE8DCC0, 0xFFFFF8E4, 0xFFE9D8B4, 0xFF9C8A6C));
        for (int i = 0; i < 11; i++) {
            double angle = (i - 5) * 0.27;
            double x = 400 + Math.sin(angle) * 205;
            double y = 500 + Math.cos(angle) * 47;
            double wide = Math.cos(angle);
            Brush.fill(pen, Brush.ellipse(x, y, 11 * wide + 1, 11), 0xFFE0704F);
            Brush.fill(pen, Brush.ellipse(x, y, 4.5 * wide + 0.5, 4.5), 0xFFFFE2A0);
        }
    }

    private static void lid(Graphics2D pen) {
        Brush.fill(pen, Brush.ellipse(400, 304, 128, 22), Brush.across(272, 528, 0xFF2A7684, 0xFF164C60));
        Path2D lid = Brush.blob(
                276, 298, 306, 262, 360, 236, 400, 230, 440, 236, 494, 262, 524, 298, 462, 312, 400, 315, 338, 312);
        Brush.fill(pen, lid, Brush.radial(356, 252, 170, 0xFFC4ECEA, LIGHT, MIDDLE, DEEP));
        Brush.glow(pen, 350, 258, 34, 14, 0xD0FFFFFF);
        Brush.fill(pen, Brush.round(388, 212, 24, 26, 8), Brush.across(388, 412, MIDDLE, DEEP));
        Brush.fill(pen, Brush.circle(400, 198, 28), Brush.radial(390, 188, 36, 0xFFFFD9B8, 0xFFE98A62, 0xFFB0482F));
        Brush.glow(pen, 390, 187, 9, 7, 0xE0FFFFFF);
    }

    private static void handle(Graphics2D pen) {
        Path2D line = Brush.curve(238, 380, 150, 340, 96, 400, 104, 496, 160, 566, 250, 586);
        pen.setStroke(new BasicStroke(40, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.linear(90, 360, 250, 590, MIDDLE, DEEP, 0xFF164C60));
        pen.draw(line);
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Brush.down(350, 570, 0xC0D8F6F4, 0x40D8F6F4, 0x00D8F6F4));
        pen.draw(Brush.curve(226, 368, 146, 332, 90, 396, 98, 492));
    }

    private static void spout(Graphics2D pen) {
        Path2D spout = Brush.curve(556, 452, 612, 436, 640, 380, 664, 320, 706, 296);
        spout.quadTo(738, 300, 742, 330);
        spout.append(Brush.curve(742, 330, 716, 356, 700, 430, 660, 520, 552, 590), true);
        spout.closePath();
        Brush.fill(pen, spout, Brush.linear(590, 400, 720, 500, 0xFF9AD7D6, MIDDLE, DEEP, 0xFF123F55));
        Brush.fill(pen, Brush.blob(702, 298, 726, 304, 744, 330, 722, 322), 0xFF0E3345);
    }
}
