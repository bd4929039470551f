package dev.lethe.redaction.code;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Luminance, one byte for each pixel. Transparent pixels are white, as most viewers show them.
 *
 * @param samples rows from top to bottom, unsigned
 */
record GrayPlane(int width, int height, byte[] samples) {
    static GrayPlane of(Raster picture, RunContext context) throws IOException {
        int width = picture.layout().width();
        int height = picture.layout().height();
        context.reserve((long) width * height);
        byte[] samples = new byte[Math.multiplyExact(width, height)];
        Channels channels = picture.layout().channels();
        int shift = picture.layout().bits() - 8;
        for (int y = 0; y < height; y++) {
            context.check();
            int at = picture.index(0, y);
            for (int x = 0; x < width; x++, at += channels.count()) {
                int level = picture.all().sample(at) >> shift;
                if (channels.colors() == 3) {
                    int green = picture.all().sample(at + 1) >> shift;
                    int blue = picture.all().sample(at + 2) >> shift;
                    level = (77 * level + 150 * green + 29 * blue + 128) >> 8;
                }
                if (channels.hasAlpha()) {
                    int alpha = picture.all().sample(at + channels.colors()) >> shift;
                    level = 255 + (level - 255) * alpha / 255;
                }
                samples[y * width + x] = (byte) level;
            }
        }
        return new GrayPlane(width, height, samples);
    }

    int at(int x, int y) {
        return samples[y * width + x] & 0xFF;
    }

    /** Between pixels, whose centres lie at halves; beyond the edge the edge's own. */
    double between(double x, double y) {
        double left = Math.max(0, Math.min(width - 1.0, x - 0.5));
        double top = Math.max(0, Math.min(height - 1.0, y - 0.5));
        int x0 = (int) left;
        int y0 = (int) top;
        int x1 = Math.min(width - 1, x0 + 1);
        int y1 = Math.min(height - 1, y0 + 1);
        double fx = left - x0;
        double upper = at(x0, y0) + (at(x1, y0) - at(x0, y0)) * fx;
        double lower = at(x0, y1) + (at(x1, y1) - at(x0, y1)) * fx;
        return upper + (lower - upper) * (top - y0);
    }

    /** Half as wide and high. */
    GrayPlane half(RunContext context) throws IOException {
        int newWidth = width / 2;
        int newHeight = height / 2;
        context.reserve((long) newWidth * newHeight);
        byte[] target = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int above = 2 * y * width;
            int below = above + width;
            for (int x = 0; x < newWidth; x++, above += 2, below += 2) {
                int sum = (samples[above] & 0xFF)
                        + (samples[above + 1] & 0xFF)
                        + (samples[below] & 0xFF)
                        + (samples[below + 1] & 0xFF);
                target[y * newWidth + x] = (byte) ((sum + 2) >> 2);
            }
        }
        return new GrayPlane(newWidth, newHeight, target);
    }
}
