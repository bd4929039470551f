package dev.lethe.redaction.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A page with words in random fonts, sizes, colours and tilts, among rules, frames, discs and scribbles.
 *
 * @param dark whether the text is light on dark
 * @param lines boxes of the lines' strokes before the page was tilted
 * @param tilt from there to the image
 */
record TrainingPage(BufferedImage image, boolean dark, List<Rectangle2D> lines, AffineTransform tilt) {
    private static final String[] FONTS =
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();

    static TrainingPage draw(Random random) throws IOException {
        int width = 500 + random.nextInt(400);
        int height = 500 + random.nextInt(400);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        boolean dark = random.nextInt(4) == 0;
        pen.setPaint(new GradientPaint(
                0, 0, shade(random, !dark, 0), random.nextInt(width), height, shade(random, !dark, 0)));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        AffineTransform tilt = random.nextInt(3) == 0
                ? AffineTransform.getRotateInstance(
                        Math.toRadians(random.nextDouble() * 30 - 15), width / 2.0, height / 2.0)
                : new AffineTransform();
        pen.setTransform(tilt);
        List<Rectangle2D> lines = new ArrayList<>();
        int y = 20 + random.nextInt(40);
        while (y < height - 60) {
            y = row(pen, random, y, width, dark, lines);
        }
        scribble(pen, random, width, height, dark);
        pen.dispose();
        return new TrainingPage(worn(image, random), dark, lines, tilt);
    }

    private static Color shade(Random random, boolean light, int towardsMiddle) {
        int base = light ? 255 - random.nextInt(60) - towardsMiddle : random.nextInt(60) + towardsMiddle;
        return new Color(clamp(base), clamp(base + random.nextInt(20) - 10), clamp(base + random.nextInt(30) - 15));
    }

    private static int clamp(int sample) {
        return Math.max(0, Math.min(255, sample));
    }

    private static int row(Graphics2D pen, Random random, int top, int width, boolean dark, List<Rectangle2D> lines) {
        float size = random.nextInt(6) == 0 ? 24 + random.nextInt(36) : 9 + random.nextInt(14);
        String family = FONTS[random.nextInt(FONTS.length)];
        pen.setFont(new Font(family, random.nextInt(4), 10).deriveFont(size));
        pen.setColor(shade(random, dark, random.nextInt(90)));
        int x = 20 + random.nextInt(60);
        while (x < width - 60) {
            String text = text(random);
            Rectangle2D box = pen.getFont()
                    .createGlyphVector(pen.getFontRenderContext(), text)
                    .getPixelBounds(null, x, top + size)
                    .getBounds2D();
            if (box.getMaxX() > width - 10) {
                break;
            }
            pen.drawString(text, x, top + size);
            lines.add(box);
            x = (int) box.getMaxX() + (int) (size * (2 + random.nextInt(6)));
            if (random.nextInt(2) == 0) {
                break;
            }
        }
        return top + (int) (size * (1.25 + random.nextDouble()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = 1 + random.nextInt(6);
        int style = random.nextInt(4);
        for (int i = 0; i < words; i++) {
            int letters = 1 + random.nextInt(9);
            for (int k = 0; k < letters; k++) {
                text.append(style == 0 ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26)));
            }
            text.append(i + 1 < words ? " " : random.nextInt(3) == 0 ? ":" : "");
        }
        return style == 1 ? text.toString().toUpperCase(Locale.ROOT) : text.toString();
    }

    private static void scribble(Graphics2D pen, Random random, int width, int height, boolean dark) {
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            pen.setColor(shade(random, dark, random.nextInt(140)));
            pen.setStroke(new BasicStroke(1 + random.nextInt(4)));
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            int size = 10 + random.nextInt(200);
            switch (random.nextInt(4)) {
                case 0 -> pen.drawLine(x, y, x + size, y);
                case 1 -> pen.drawRect(x, y, size, size / 2);
                case 2 -> pen.drawOval(x, y, size / 2, size / 2);
                default -> pen.drawLine(x, y, random.nextInt(width), random.nextInt(height));
            }
        }
    }

    private static BufferedImage worn(BufferedImage image, Random random) throws IOException {
        BufferedImage worn = image;
        if (random.nextInt(3) == 0) {
            float side = 0.05f + random.nextFloat() * 0.06f;
            float middle = 1 - 8 * side;
            float[] kernel = {side, side, side, side, middle, side, side, side, side};
            worn = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        }
        double noise = random.nextInt(3) == 0 ? random.nextDouble() * 8 : 0;
        for (int y = 0; noise > 0 && y < worn.getHeight(); y++) {
            for (int x = 0; x < worn.getWidth(); x++) {
                int d = (int) Math.round(random.nextGaussian() * noise);
                int rgb = worn.getRGB(x, y);
                worn.setRGB(
                        x,
                        y,
                        clamp((rgb >> 16 & 0xFF) + d) << 16
                                | clamp((rgb >> 8 & 0xFF) + d) << 8
                                | clamp((rgb & 0xFF) + d));
            }
        }
        if (random.nextInt(2) == 0) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(worn, "jpg", out);
            worn = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        }
        return worn;
    }

    /** 1 for text, 0 for something else, -1 for what is neither. */
    int judge(Strip strip, int scale, boolean light) {
        double inside = 0;
        double all = 0;
        double lineHeight = 0;
        for (Placed placed : strip.glyphs()) {
            Glyph glyph = placed.glyph();
            double area = glyph.area();
            Optional<Rectangle2D> line = line(glyph.centerX() * scale, glyph.centerY() * scale);
            all += area;
            if (line.isPresent()) {
                inside += area;
                lineHeight += area * line.get().getHeight();
            }
        }
        if (inside < 0.3 * all || light != dark) {
            return 0;
        }
        double ratio = strip.height() * scale / (lineHeight / inside);
        return inside > 0.85 * all && ratio > 0.55 && ratio < 1.35 ? 1 : ratio > 1.6 || ratio < 0.4 ? 0 : -1;
    }

    private Optional<Rectangle2D> line(double x, double y) {
        try {
            Point2D point = tilt.inverseTransform(new Point2D.Double(x, y), null);
            return lines.stream().filter(line -> line.contains(point)).findFirst();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }
}
