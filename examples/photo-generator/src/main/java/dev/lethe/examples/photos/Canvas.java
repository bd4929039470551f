package dev.lethe.examples.photos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes pictures to draw on, and crops, shrinks and turns them. */
final class Canvas {

    private Canvas() {}

    static BufferedImage opaque(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage transparent(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /** Gives a pen that draws smooth edges. */
    static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        return pen;
    }

    /** Copies a part of the picture. */
    static BufferedImage crop(BufferedImage picture, int x, int y, int width, int height) {
        BufferedImage part = new BufferedImage(width, height, picture.getType());
        part.setRGB(0, 0, width, height, picture.getRGB(x, y, width, height, null, 0, width), 0, width);
        return part;
    }

    /** Makes the picture smaller; every new pixel is the mean of the old ones it covers. */
    static BufferedImage shrink(BufferedImage picture, int width) {
        int height = picture.getHeight() * width / picture.getWidth();
        BufferedImage small = new BufferedImage(width, height, picture.getType());
        for (int y = 0; y < height; y++) {
            int top = y * picture.getHeight() / height;
            int bottom = Math.max(top + 1, (y + 1) * picture.getHeight() / height);
            for (int x = 0; x < width; x++) {
                int left = x * picture.getWidth() / width;
                int right = Math.max(left + 1, (x + 1) * picture.getWidth() / width);
                int[] covered = picture.getRGB(left, top, right - left, bottom - top, null, 0, right - left);
                small.setRGB(x, y, mean(covered));
            }
        }
        return small;
    }

    /** Turns the picture a quarter to the left, as a phone held upright stores it. */
    static BufferedImage turnLeft(BufferedImage picture) {
        int width = picture.getHeight();
        int height = picture.getWidth();
        BufferedImage turned = new BufferedImage(width, height, picture.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned.setRGB(x, y, picture.getRGB(height - 1 - y, x));
            }
        }
        return turned;
    }

    private static int mean(int... pixels) {
        int mean = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = 0;
            for (int pixel : pixels) {
                sum += (pixel >>> shift) & 0xFF;
            }
            mean |= ((sum + pixels.length / 2) / pixels.length) << shift;
        }
        return mean;
    }
}
