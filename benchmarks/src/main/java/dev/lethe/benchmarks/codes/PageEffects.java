package dev.lethe.benchmarks.codes;

import dev.lethe.benchmarks.codes.CodePage.Drawn;
import dev.lethe.benchmarks.codes.CodePage.Look;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a camera does to a page: perspective, blur, noise. */
final class PageEffects {
    private PageEffects() {}

    static CodePage apply(CodePage page, Look look, Random random) {
        CodePage seen = look.perspective() > 0 ? tilted(page, look.perspective(), random) : page;
        if (look.blur() > 0) {
            blur(seen.image(), look.blur());
        }
        if (look.noise() > 0) {
            noise(seen.image(), look.noise(), random);
        }
        return seen;
    }

    /** Shows the page as by a camera that looks at it from aside. */
    private static CodePage tilted(CodePage page, double strength, Random random) {
        int width = page.image().getWidth();
        int height = page.image().getHeight();
        double a = strength * (2 * random.nextDouble() - 1);
        double b = strength * (2 * random.nextDouble() - 1);
        double cx = width / 2.0;
        double cy = height / 2.0;
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                // the inverse of u / (1 + a u + b v), which is of the same kind
                double u = x + 0.5 - cx;
                double v = y + 0.5 - cy;
                double w = 1 - a * u - b * v;
                target.setRGB(x, y, sample(page.image(), u / w + cx - 0.5, v / w + cy - 0.5));
            }
        }
        List<Drawn> codes = new ArrayList<>();
        for (Drawn code : page.codes()) {
            Point2D[] corners = new Point2D[4];
            boolean inside = true;
            for (int i = 0; i < 4; i++) {
                double u = code.corners()[i].getX() - cx;
                double v = code.corners()[i].getY() - cy;
                double w = 1 + a * u + b * v;
                corners[i] = new Point2D.Double(u / w + cx, v / w + cy);
                inside &= corners[i].getX() > 3
                        && corners[i].getY() > 3
                        && corners[i].getX() < width - 3
                        && corners[i].getY() < height - 3;
            }
            if (inside) {
                codes.add(new Drawn(code.kind(), corners, code.module()));
            }
        }
        return new CodePage(target, codes);
    }

    private static int sample(BufferedImage image, double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        double fx = x - x0;
        double fy = y - y0;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double upper = part(image, x0, y0, shift) * (1 - fx) + part(image, x0 + 1, y0, shift) * fx;
            double lower = part(image, x0, y0 + 1, shift) * (1 - fx) + part(image, x0 + 1, y0 + 1, shift) * fx;
            rgb |= (int) Math.round(upper * (1 - fy) + lower * fy) << shift;
        }
        return rgb;
    }

    private static int part(BufferedImage image, int x, int y, int shift) {
        int inX = Math.max(0, Math.min(image.getWidth() - 1, x));
        int inY = Math.max(0, Math.min(image.getHeight() - 1, y));
        return image.getRGB(inX, inY) >> shift & 0xFF;
    }

    private static void blur(BufferedImage image, double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + radius];
        }
        for (int pass = 0; pass < 2; pass++) {
            int count = pass == 0 ? image.getWidth() : image.getHeight();
            int lines = pass == 0 ? image.getHeight() : image.getWidth();
            int[] line = new int[count];
            for (int l = 0; l < lines; l++) {
                for (int i = 0; i < count; i++) {
                    line[i] = pass == 0 ? image.getRGB(i, l) : image.getRGB(l, i);
                }
                for (int i = 0; i < count; i++) {
                    double r = 0;
                    double g = 0;
                    double b = 0;
                    for (int k = -radius; k <= radius; k++) {
                        int rgb = line[Math.max(0, Math.min(count - 1, i + k))];
                        double weight = kernel[k + radius] / sum;
                        r += weight * (rgb >> 16 & 0xFF);
                        g += weight * (rgb >> 8 & 0xFF);
                        b += weight * (rgb & 0xFF);
                    }
                    int rgb = (int) Math.round(r) << 16 | (int) Math.round(g) << 8 | (int) Math.round(b);
                    if (pass == 0) {
                        image.setRGB(i, l, rgb);
                    } else {
                        image.setRGB(l, i, rgb);
                    }
                }
            }
        }
    }

    private static void noise(BufferedImage image, double sigma, Random random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int result = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    double value = (rgb >> shift & 0xFF) + random.nextGaussian() * sigma;
                    result |= Math.max(0, Math.min(255, (int) Math.round(value))) << shift;
                }
                image.setRGB(x, y, result);
            }
        }
    }
}
