package dev.lethe.examples.photos;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A smiling person in a garden, with a house out of focus behind. */
final class PortraitScene {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1600;

    private PortraitScene() {}

    /** Draws the picture upright. */
    static BufferedImage upright() {
        BufferedImage picture = Canvas.opaque(WIDTH, HEIGHT);
        Graphics2D pen = Canvas.pen(picture);
        Random random = new Random(201);
        garden(pen, random);
        house(pen);
        hedge(pen, random);
        Lens.blur(picture, 7);
        lights(pen, random);
        Person.draw(pen);
        pen.dispose();
        Lens.vignette(picture, 90);
        Lens.grain(picture, 1.5, 202);
        return picture;
    }

    /** Draws the brightness map that tells a bright screen which parts to light up. */
    static BufferedImage gainMap(BufferedImage upright) {
        BufferedImage map = Canvas.shrink(upright, WIDTH / 4);
        for (int y = 0; y < map.getHeight(); y++) {
            for (int x = 0; x < map.getWidth(); x++) {
                int rgb = map.getRGB(x, y);
                int light = (2 * ((rgb >> 16) & 0xFF) + 5 * ((rgb >> 8) & 0xFF) + (rgb & 0xFF)) / 8;
                int gain = light * light / 255;
                map.setRGB(x, y, (gain << 16) | (gain << 8) | gain);
            }
        }
        Lens.blur(map, 1);
        return map;
    }

    private static void garden(Graphics2D pen, Random random) {
        Brush.fill(pen, Brush.box(0, 0, WIDTH, 900), Brush.down(0, 900, 0xFF7FB8E6, 0xFFB9DDF2, 0xFFEAF4EE));
        for (int i = 0; i < 26; i++) {
            double x = random.nextDouble() * WIDTH;
            Brush.glow(pen, x, 90 + random.nextDouble() * 190, 130, 46, 0x70FFFFFF);
        }
        Brush.fill(pen, Brush.box(0, 860, WIDTH, 740), Brush.down(860, 1600, 0xFF9CC569, 0xFF5E9A4A, 0xFF3D7A3F));
        tree(pen, random, 1040, 470, 300);
        tree(pen, random, 60, 560, 210);
    }

    private static void tree(Graphics2D pen, Random random, double x, double y, double size) {
        Brush.fill(pen, Brush.box(x - size * 0.1, y, size * 0.2, size * 1.8), 0xFF7A5538);
        int[] greens = {0xFF3F7F3E, 0xFF5B9C48, 0xFF79B654, 0xFF2F6B38, 0xFF97C962};
        for (int i = 0; i < 150; i++) {
            double angle = random.nextDouble() * Math.PI * 2;
            double away = Math.sqrt(random.nextDouble()) * size;
            double leafX = x + Math.cos(angle) * away;
            double leafY = y + Math.sin(angle) * away * 0.85;
            int shade = (int) Math.max(0, Math.min(4, (y - leafY) / size * 2 + 2 + random.nextGaussian()));
            Brush.fill(
                    pen,
                    Brush.circle(leafX, leafY, size * (0.08 + random.nextDouble() * 0.12)),
                    greens[shade == 0 ? 3 : shade]);
        }
    }

    private static void house(Graphics2D pen) {
        Brush.fill(pen, Brush.box(170, 430, 640, 520), Brush.across(170, 810, 0xFFFFF3DC, 0xFFF6DFC0, 0xFFE3C8A8));
        Path2D roof = Brush.polygon(110, 450, 250, 210, 730, 210, 870, 450);
        Brush.fill(pen, roof, Brush.down(210, 450, 0xFFD2694C, 0xFFA8452F));
        Brush.fill(pen, Brush.box(640, 130, 70, 140), Brush.across(640, 710, 0xFFC98B6B, 0xFF99604A));
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                if (row == 0 || column != 1) {
                    window(pen, 225 + column * 200, 500 + row * 220);
                }
            }
        }
        Brush.fill(pen, Brush.round(430, 710, 120, 240, 8), 0xFFFFFFFF);
        Brush.fill(pen, Brush.round(442, 722, 96, 228, 4), Brush.down(722, 950, 0xFF3E8E8A, 0xFF2B6C70));
        Brush.fill(pen, Brush.polygon(430, 950, 550, 950, 640, 1200, 300, 1200), 0xFFE9DCC6);
    }

    private static void window(Graphics2D pen, double x, double y) {
        Brush.fill(pen, Brush.box(x - 34, y - 6, 30, 142), 0xFF4F8FA8);
        Brush.fill(pen, Brush.box(x + 114, y - 6, 30, 142), 0xFF4F8FA8);
        Brush.fill(pen, Brush.box(x - 6, y - 6, 122, 142), 0xFFFFFFFF);
        Brush.fill(
                pen,
                Brush.box(x, y, 110, 130),
                Brush.linear(x, y, x + 110, y + 130, 0xFFDDF0FA, 0xFF7FA9C4, 0xFF4E7896));
        Brush.fill(pen, Brush.box(x + 52, y, 7, 130), 0xFFFFFFFF);
        Brush.fill(pen, Brush.box(x, y + 58, 110, 7), 0xFFFFFFFF);
    }

    private static void hedge(Graphics2D pen, Random random) {
        int[] colors = {0xFF4E8C44, 0xFF69A650, 0xFF3D7A3F, 0xFF86BC5C, 0xFFF08AA8, 0xFFFFFFFF, 0xFFF5C858};
        for (int i = 0; i < 1100; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = 985 + random.nextGaussian() * 55;
            int kind = random.nextInt(10);
            boolean path = x > 330 && x < 610;
            if (!path) {
                Brush.fill(
                        pen,
                        Brush.circle(x, y, kind > 6 ? 11 : 24),
                        colors[Math.min(6, kind > 6 ? kind - 3 : kind % 4)]);
            }
        }
    }

    private static void lights(Graphics2D pen, Random random) {
        for (int i = 0; i < 26; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * 1050;
            double size = 16 + random.nextDouble() * 34;
            int alpha = 16 + random.nextInt(26);
            Brush.fill(pen, Brush.circle(x, y, size), (alpha << 24) | 0xFFF6D8);
        }
        Brush.glow(pen, 1130, 60, 900, 800, 0x60FFF2C8);
    }
}
