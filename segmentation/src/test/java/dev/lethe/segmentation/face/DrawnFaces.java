package dev.lethe.segmentation.face;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.util.Arrays;

/** Faces of nobody: ovals with hair, eyes, nose and mouth. */
final class DrawnFaces {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;

    private DrawnFaces() {}

    /** Three people before a wall, their faces 60 to 100 pixels high. */
    static Raster group(RunContext context) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(150, 165, 170));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        person(canvas, 80, 120, 60, new Color(224, 180, 150), new Color(60, 40, 30));
        person(canvas, 200, 110, 80, new Color(140, 95, 70), new Color(25, 20, 20));
        person(canvas, 320, 130, 100, new Color(240, 200, 175), new Color(120, 80, 40));
        canvas.dispose();
        float[] soft = new float[9];
        Arrays.fill(soft, 1 / 9f);
        return raster(new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(image, null), context);
    }

    private static void person(Graphics2D canvas, int x, int y, int size, Color skin, Color hair) {
        double w = size * 0.75;
        canvas.setColor(new Color(60, 70, 110));
        canvas.fill(new Ellipse2D.Double(x - size, y + size * 0.75, 2.0 * size, 3.0 * size));
        canvas.setColor(hair);
        canvas.fill(new Ellipse2D.Double(x - w * 0.65, y - size * 0.75, w * 1.3, size * 1.25));
        canvas.setColor(skin.darker());
        canvas.fill(new Ellipse2D.Double(x - w * 0.2, y + size * 0.3, w * 0.4, size * 0.6));
        canvas.setColor(skin);
        canvas.fill(new Ellipse2D.Double(x - w / 2, y - size * 0.55, w, size * 1.1));
        for (int side = -1; side <= 1; side += 2) {
            double eye = x + side * w * 0.22;
            canvas.setColor(hair);
            canvas.fill(new Ellipse2D.Double(eye - w * 0.13, y - size * 0.2, w * 0.26, size * 0.04));
            canvas.setColor(Color.WHITE);
            canvas.fill(new Ellipse2D.Double(eye - w * 0.1, y - size * 0.12, w * 0.2, size * 0.08));
            canvas.setColor(new Color(40, 30, 25));
            canvas.fill(new Ellipse2D.Double(eye - w * 0.045, y - size * 0.12, w * 0.09, size * 0.08));
        }
        canvas.setColor(skin.darker());
        canvas.fill(new Ellipse2D.Double(x - w * 0.08, y + size * 0.08, w * 0.16, size * 0.06));
        canvas.setColor(new Color(160, 60, 60));
        canvas.fill(new Arc2D.Double(x - w * 0.18, y + size * 0.16, w * 0.36, size * 0.16, 180, 180, Arc2D.CHORD));
    }

    private static Raster raster(BufferedImage image, RunContext context) throws IOException {
        Raster raster = Raster.create(Layout.of(image.getWidth(), image.getHeight(), Channels.RGB), context);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int c = 0; c < 3; c++) {
                    raster.all().set(raster.index(x, y) + c, image.getRGB(x, y) >> 16 - 8 * c & 0xFF);
                }
            }
        }
        return raster;
    }
}
