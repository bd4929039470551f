package dev.lethe.examples.photos;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What a lens and a sensor do to a picture: blur, darker corners and a little grain. */
final class Lens {

    private Lens() {}

    /** Blurs the picture; three passes of a box come close to the blur of a lens. */
    static void blur(BufferedImage picture, int radius) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) {
                blurLine(pixels, y * width, 1, width, radius);
            }
            for (int x = 0; x < width; x++) {
                blurLine(pixels, x, width, height, radius);
            }
        }
        picture.setRGB(0, 0, width, height, pixels, 0, width);
    }

    /** Darkens the corners. */
    static void vignette(BufferedImage picture, int strength) {
        Graphics2D pen = Canvas.pen(picture);
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform flat = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        flat.scale(1, (double) height / width);
        pen.transform(flat);
        double radius = width * 0.72;
        pen.setPaint(Brush.radial(0, 0, radius, 0, 0, (strength / 4) << 24, strength << 24));
        pen.fill(Brush.box(-width, -width, 2.0 * width, 2.0 * width));
        pen.dispose();
    }

    /** Adds the fine noise of a sensor, the same in every run. */
    static void grain(BufferedImage picture, double strength, long seed) {
        Random random = new Random(seed);
        int width = picture.getWidth();
        for (int y = 0; y < picture.getHeight(); y++) {
            int[] row = picture.getRGB(0, y, width, 1, null, 0, width);
            for (int x = 0; x < width; x++) {
                int noise = (int) Math.round(random.nextGaussian() * strength);
                row[x] = (row[x] & 0xFF000000)
                        | (clamp(((row[x] >> 16) & 0xFF) + noise) << 16)
                        | (clamp(((row[x] >> 8) & 0xFF) + noise) << 8)
                        | clamp((row[x] & 0xFF) + noise);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /** Replaces every pixel of a line by the mean of its neighbours; beyond the ends the last one repeats. */
    private static void blurLine(int[] pixels, int start, int step, int length, int radius) {
        int[] line = new int[length];
        for (int i = 0; i < length; i++) {
            line[i] = pixels[start + i * step];
        }
        int window = 2 * radius + 1;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += (at(line, i) >>> shift) & 0xFF;
            }
            for (int i = 0; i < length; i++) {
                int cleared = pixels[start + i * step] & ~(0xFF << shift);
                pixels[start + i * step] = cleared | (((sum + radius) / window) << shift);
                sum += (at(line, i + radius + 1) >>> shift) & 0xFF;
                sum -= (at(line, i - radius) >>> shift) & 0xFF;
            }
        }
    }

    private static int at(int[] line, int index) {
        return line[Math.max(0, Math.min(line.length - 1, index))];
    }
}
