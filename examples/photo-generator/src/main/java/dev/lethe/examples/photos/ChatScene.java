package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A chat on a phone's screen; bars stand for the words, and the last message shows a place on a map. */
final class ChatScene {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 1440;
    private static final int CROP_HEIGHT = 980;
    private static final int INK = 0xFF8A94A6;
    private static final int MINE = 0xFF3D7BFF;

    private ChatScene() {}

    /** Draws the whole screen, map and all. */
    static BufferedImage whole() {
        BufferedImage picture = Canvas.opaque(WIDTH, HEIGHT);
        Graphics2D pen = Canvas.pen(picture);
        Brush.fill(pen, Brush.box(0, 0, WIDTH, HEIGHT), Brush.down(0, HEIGHT, 0xFFF4F7FC, 0xFFE7EDF8));
        header(pen);
        bubble(pen, 150, false, 330, 250);
        bubble(pen, 256, false, 400, 340, 180);
        bubble(pen, 398, true, 360, 210);
        photo(pen, 506);
        bubble(pen, 806, true, 250);
        bubble(pen, 880, false, 380, 300);
        bubble(pen, 990, true, 310, 270);
        StreetMap.draw(pen, 240, 1090, 456, 236);
        input(pen);
        pen.dispose();
        return picture;
    }

    /** Cuts away the lower part with the map, as the owner of the screenshot did. */
    static BufferedImage cropped(BufferedImage whole) {
        return Canvas.crop(whole, 0, 0, WIDTH, CROP_HEIGHT);
    }

    private static void header(Graphics2D pen) {
        Brush.fill(pen, Brush.box(0, 0, WIDTH, 124), Brush.across(0, WIDTH, 0xFF2F5BD8, 0xFF5A7DF0));
        for (int bar = 0; bar < 4; bar++) {
            Brush.fill(pen, Brush.round(586 + bar * 10, 28 - bar * 5, 7, 6 + bar * 5, 2), 0xFFFFFFFF);
        }
        pen.setColor(Brush.color(0xFFFFFFFF));
        pen.setStroke(new BasicStroke(2.5f));
        pen.draw(Brush.round(644, 13, 44, 21, 6));
        Brush.fill(pen, Brush.round(648, 17, 25, 13, 3), 0xFFFFFFFF);
        Brush.fill(pen, Brush.round(690, 19, 4, 9, 2), 0xFFFFFFFF);
        Brush.fill(pen, Brush.round(28, 17, 66, 13, 6), 0xE0FFFFFF);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(Brush.polygon(46, 66, 30, 83, 46, 100, 30, 83));
        face(pen, 106, 83, 30, 0xFFFFD66B, 0xFF7A4A2C);
        Brush.fill(pen, Brush.round(156, 64, 190, 17, 8), 0xFFFFFFFF);
        Brush.fill(pen, Brush.round(156, 91, 112, 11, 5), 0x99FFFFFF);
        Brush.fill(pen, Brush.circle(134, 104, 8), 0xFF46D68A);
        for (int dot = 0; dot < 3; dot++) {
            Brush.fill(pen, Brush.circle(684, 68 + dot * 15, 4), 0xFFFFFFFF);
        }
    }

    private static void face(Graphics2D pen, double x, double y, double size, int ground, int hair) {
        Shape disc = Brush.circle(x, y, size);
        Brush.fill(pen, disc, ground);
        Brush.fill(pen, Brush.within(Brush.ellipse(x, y + size, size * 0.75, size * 0.5), disc), 0xFF4A6FA5);
        Brush.fill(pen, Brush.circle(x, y - size * 0.12, size * 0.47), hair);
        Brush.fill(pen, Brush.ellipse(x, y - size * 0.02, size * 0.36, size * 0.42), 0xFFF2C09C);
    }

    private static void bubble(Graphics2D pen, double y, boolean mine, double... lines) {
        double widest = 0;
        for (double line : lines) {
            widest = Math.max(widest, line);
        }
        double width = widest + 52;
        double height = lines.length * 34 + 26;
        double x = mine ? WIDTH - 24 - width : 88;
        balloon(pen, x, y, width, height, mine);
        for (int i = 0; i < lines.length; i++) {
            words(pen, x + 26, y + 22 + i * 34, lines[i], mine);
        }
        if (!mine) {
            face(pen, 48, y + height - 26, 26, 0xFFFFD66B, 0xFF7A4A2C);
        }
    }

    private static void balloon(Graphics2D pen, double x, double y, double width, double height, boolean mine) {
        Brush.fill(pen, Brush.round(x + 1, y + 4, width, height, 24), 0x14203060);
        int top = mine ? MINE : 0xFFFFFFFF;
        int bottom = mine ? 0xFF5B92FF : 0xFFFBFCFF;
        double edge = mine ? x + width - 26 : x + 26;
        double tip = mine ? x + width + 10 : x - 10;
        Path2D tail = new Path2D.Double();
        tail.moveTo(edge, y + height - 30);
        tail.quadTo(edge + (tip - edge) * 0.6, y + height - 6, tip, y + height);
        tail.quadTo(edge, y + height + 2, edge - (tip - edge) * 0.4, y + height - 4);
        tail.closePath();
        Area balloon = new Area(Brush.round(x, y, width, height, 24));
        balloon.add(new Area(tail));
        Brush.fill(pen, balloon, Brush.down(y, y + height, top, bottom));
    }

    private static void words(Graphics2D pen, double x, double y, double length, boolean mine) {
        double at = 0;
        for (int word = 0; at < length - 20; word++) {
            double width = Math.min(length - at, 34 + (word * 53 + (int) length) % 61);
            Brush.fill(pen, Brush.round(x + at, y, width, 14, 7), mine ? 0xD8FFFFFF : INK);
            at += width + 10;
        }
    }

    private static void photo(Graphics2D pen, double y) {
        balloon(pen, 88, y, 400, 284, false);
        Shape frame = Brush.round(98, y + 10, 380, 264, 16);
        Brush.fill(pen, frame, Brush.down(y, y + 200, 0xFF6FB7E8, 0xFFCDEBF7, 0xFFFDF3D8));
        Brush.fill(pen, Brush.circle(386, y + 74, 27), Brush.radial(386, y + 74, 28, 0xFFFFFBE0, 0xFFFFDD7A));
        int[] hills = {0xFF9CC7B2, 0xFF6FAE8B, 0xFF3F8562};
        for (int i = 0; i < hills.length; i++) {
            double base = y + 150 + i * 34;
            Path2D hill = Brush.curve(
                    88, base, 170 + i * 30, base - 46, 260 - i * 20, base + 8, 380 - i * 40, base - 38, 500, base - 4);
            hill.lineTo(500, y + 300);
            hill.lineTo(88, y + 300);
            hill.closePath();
            Brush.fill(pen, Brush.within(hill, frame), hills[i]);
        }
        Brush.fill(pen, Brush.polygon(190, y + 244, 234, y + 150, 278, y + 244), 0xFFF08A4B);
        Brush.fill(pen, Brush.polygon(234, y + 150, 278, y + 244, 246, y + 244), 0xFFC7632F);
        Brush.fill(pen, Brush.polygon(222, y + 244, 234, y + 200, 246, y + 244), 0xFF5B3322);
        face(pen, 48, y + 258, 26, 0xFFFFD66B, 0xFF7A4A2C);
    }

    private static void input(Graphics2D pen) {
        Brush.fill(pen, Brush.box(0, 1348, WIDTH, 92), 0xFFFFFFFF);
        Brush.fill(pen, Brush.round(88, 1364, 520, 58, 29), 0xFFEFF3FA);
        Brush.fill(pen, Brush.round(118, 1386, 150, 14, 7), 0xFFC3CBDA);
        Brush.fill(pen, Brush.circle(48, 1393, 24), 0xFFE0E8F7);
        Brush.fill(pen, Brush.round(36, 1390, 24, 6, 3), MINE);
        Brush.fill(pen, Brush.round(45, 1381, 6, 24, 3), MINE);
        Brush.fill(pen, Brush.circle(660, 1393, 32), MINE);
        Brush.fill(pen, Brush.polygon(648, 1377, 678, 1393, 648, 1409, 654, 1393), 0xFFFFFFFF);
    }
}
