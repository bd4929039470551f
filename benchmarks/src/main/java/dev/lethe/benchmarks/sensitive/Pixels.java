package dev.lethe.benchmarks.sensitive;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures of the JDK as ours. */
final class Pixels {
    private Pixels() {}

    /** Reads a file; what the JDK can't read is an error. */
    static BufferedImage read(File file) throws IOException {
        BufferedImage image = ImageIO.read(file);
        if (image == null) {
            throw new IOException("not read: " + file.getName());
        }
        return image;
    }

    /** The same pixels, opaque. */
    static Raster raster(BufferedImage image, RunContext context) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        Raster raster = Raster.create(Layout.of(width, height, Channels.RGB), context);
        byte[] samples = raster.all().bytes();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            int at = raster.all().index(0, y);
            for (int rgb : row) {
                samples[at++] = (byte) (rgb >> 16);
                samples[at++] = (byte) (rgb >> 8);
                samples[at++] = (byte) rgb;
            }
        }
        return raster;
    }
}
