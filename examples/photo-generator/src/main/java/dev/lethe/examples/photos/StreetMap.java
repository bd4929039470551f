package dev.lethe.examples.photos;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Random;

/** A small street map with a pin, the message that a crop was meant to remove. */
final class StreetMap {

    private StreetMap() {}

    static void draw(Graphics2D pen, double x, double y, double width, double height) {
        Brush.fill(pen, Brush.round(x + 1, y + 5, width, height, 24), 0x1C203060);
        Brush.fill(pen, Brush.round(x, y, width, height, 24), 0xFF3D7BFF);
        Shape frame = Brush.round(x + 8, y + 8, width - 16, height - 16, 18);
        Brush.fill(pen, frame, 0xFFEFEBE0);
        Random random = new Random(301);
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 11; column++) {
                double side = 26 + random.nextDouble() * 8;
                Shape block = Brush.round(x + 4 + column * 42 + row * 3, y + 2 + row * 36, side, side - 6, 3);
                int[] tones = {0xFFDED8C8, 0xFFD6D9DE, 0xFFE6D5C0, 0xFFBFDDB0, 0xFFD9D2E4};
                Brush.fill(pen, Brush.within(block, frame), tones[random.nextInt(tones.length)]);
            }
        }
        Shape river = new BasicStroke(30, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                .createStrokedShape(Brush.curve(
                        x - 10,
                        y + 170,
                        x + 110,
                        y + 150,
                        x + 200,
                        y + 196,
                        x + 330,
                        y + 150,
                        x + width + 10,
                        y + 186));
        Brush.fill(pen, Brush.within(river, frame), 0xFF9CCBEF);
        Shape road = new BasicStroke(11, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                .createStrokedShape(Brush.curve(x + 90, y - 10, x + 130, y + 70, x + 240, y + 110, x + 290, y + 240));
        Brush.fill(pen, Brush.within(road, frame), 0xFFFFD981);
        pin(pen, x + width / 2, y + 116);
    }

    private static void pin(Graphics2D pen, double x, double tip) {
        Brush.glow(pen, x, tip, 30, 9, 0x90202030);
        Brush.fill(pen, Brush.circle(x, tip - 52, 28), Brush.down(tip - 80, tip - 24, 0xFFFF6B5E, 0xFFD6302C));
        Brush.fill(pen, Brush.polygon(x - 25, tip - 41, x + 25, tip - 41, x, tip), 0xFFD6302C);
        Brush.fill(pen, Brush.circle(x, tip - 52, 11), 0xFFFFFFFF);
    }
}
