package dev.lethe.benchmarks.sensitive;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/** A page that is being drawn, with a record of where each word stands. */
final class Sheet {
    private final BufferedImage image;
    private final Graphics2D pen;
    private final AffineTransform tilt;
    private final List<Word> words = new ArrayList<>();

    /** A word and what it tells; an empty entity for nothing private. */
    record Word(Shape shape, String entity) {}

    /** An empty page on a desk, tilted by so many degrees. */
    Sheet(int width, int height, Color paper, double degrees) {
        boolean tilted = degrees != 0;
        int w = tilted ? width * 5 / 4 : width;
        int h = tilted ? height * 5 / 4 : height;
        image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(new Color(120, 98, 80));
        pen.fillRect(0, 0, w, h);
        tilt = AffineTransform.getTranslateInstance((w - width) / 2.0, (h - height) / 2.0);
        tilt.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.setTransform(tilt);
        pen.setColor(paper);
        pen.fillRect(0, 0, width, height);
    }

    Graphics2D pen() {
        return pen;
    }

    /** Writes words from a point on the base line; says where they end. */
    double write(String text, double x, double y, Font font, Color color, String entity) {
        pen.setFont(font);
        pen.setColor(color);
        double at = x;
        double space = font.getStringBounds(" ", pen.getFontRenderContext()).getWidth();
        for (String word : text.split(" ", -1)) {
            pen.drawString(word, (float) at, (float) y);
            Rectangle2D box =
                    font.createGlyphVector(pen.getFontRenderContext(), word).getVisualBounds();
            Rectangle2D placed =
                    new Rectangle2D.Double(at + box.getX(), y + box.getY(), box.getWidth(), box.getHeight());
            words.add(new Word(tilt.createTransformedShape(placed), entity));
            at += font.getStringBounds(word, pen.getFontRenderContext()).getWidth() + space;
        }
        return at - space;
    }

    List<Word> words() {
        return words;
    }

    /** The page as a camera or a screen gives it: 0 as drawn, 1 with JPEG, 2 with blur and noise and JPEG. */
    BufferedImage finished(int wear, Random random) throws IOException {
        pen.dispose();
        if (wear == 0) {
            return image;
        }
        BufferedImage worn = image;
        if (wear == 2) {
            float[] kernel = {.04f, .1f, .04f, .1f, .44f, .1f, .04f, .1f, .04f};
            worn = new ConvolveOp(new Kernel(3, 3, kernel), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
            for (int y = 0; y < worn.getHeight(); y++) {
                for (int x = 0; x < worn.getWidth(); x++) {
                    worn.setRGB(x, y, noisy(worn.getRGB(x, y), (int) Math.round(random.nextGaussian() * 4)));
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(worn, "jpg", out);
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    private static int noisy(int rgb, int noise) {
        int result = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            result |= Math.max(0, Math.min(255, (rgb >> shift & 0xFF) + noise)) << shift;
        }
        return result;
    }
}
