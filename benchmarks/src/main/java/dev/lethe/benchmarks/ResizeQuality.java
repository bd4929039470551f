package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.encoding.Resize;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/**
 * How close smaller pictures come to a reference: {@code ResizeQuality DIR [PART]} brings the PNGs of a folder to a part
 * (0.34) of their size. The reference is computed here, plainly and in double precision: each pixel is the mean of the
 * linear light of all samples in its reach, weighted with Lanczos 3 in two dimensions. Prints the peak signal-to-noise
 * ratio in decibels and SSIMULACRA 2, means over the pictures.
 */
public final class ResizeQuality {
    private static final double LOBES = 3;

    private ResizeQuality() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        double part = args.length > 1 ? Double.parseDouble(args[1]) : 0.34;
        File[] files = new File(args[0]).listFiles((folder, name) -> name.endsWith(".png"));
        String[] names = {"lethe", "thumbnailator", "jdk bilinear", "jdk bicubic"};
        double[] decibels = new double[names.length];
        double[] scores = new double[names.length];
        int count = 0;
        Arrays.sort(files);
        for (File file : files) {
            BufferedImage read = ImageIO.read(file);
            BufferedImage image = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            image.createGraphics().drawImage(read, 0, 0, null);
            try (RunContext context = RunContext.of(Limits.trusted())) {
                Raster[] results = results(image, part, context);
                Raster reference = reference(raster(image, context), results[0].layout(), context);
                for (int i = 0; i < names.length; i++) {
                    decibels[i] += decibels(reference, results[i]);
                    scores[i] += Ssimulacra2.score(reference, results[i], context);
                }
                count++;
            }
        }
        for (int i = 0; i < names.length; i++) {
            System.out.printf(Locale.ROOT, "%-14s %6.2f dB  %6.2f%n", names[i], decibels[i] / count, scores[i] / count);
        }
    }

    private static Raster[] results(BufferedImage image, double part, RunContext context) throws IOException {
        Raster source = raster(image, context);
        Raster ours = Raster.of(Resize.scale(part).edit(source, new Analysis(), context), context);
        int width = ours.layout().width();
        int height = ours.layout().height();
        Object bilinear = RenderingHints.VALUE_INTERPOLATION_BILINEAR;
        Object bicubic = RenderingHints.VALUE_INTERPOLATION_BICUBIC;
        return new Raster[] {
            ours,
            raster(Thumbnails.of(image).forceSize(width, height).asBufferedImage(), context),
            raster(ResizeBenchmark.drawn(image, width, height, bilinear), context),
            raster(ResizeBenchmark.drawn(image, width, height, bicubic), context)
        };
    }

    private static Raster raster(BufferedImage image, RunContext context) throws IOException {
        return Raster.of(BufferedImages.fromBufferedImage(image, context), context);
    }

    private static Raster reference(Raster from, Layout to, RunContext context) throws IOException {
        Raster result = Raster.create(to.withChannels(Channels.RGB), context);
        double scaleX = (double) from.layout().width() / to.width();
        double scaleY = (double) from.layout().height() / to.height();
        for (int y = 0; y < to.height(); y++) {
            for (int x = 0; x < to.width(); x++) {
                double[] light = light(from, (x + 0.5) * scaleX - 0.5, (y + 0.5) * scaleY - 0.5, scaleX, scaleY);
                for (int c = 0; c < 3; c++) {
                    result.all().set(result.index(x, y) + c, sample(light[c]));
                }
            }
        }
        return result;
    }

    private static double[] light(Raster from, double centerX, double centerY, double scaleX, double scaleY) {
        double[] sums = new double[3];
        double total = 0;
        int top = (int) Math.max(0, Math.ceil(centerY - LOBES * scaleY));
        int left = (int) Math.max(0, Math.ceil(centerX - LOBES * scaleX));
        for (int y = top; y < from.layout().height() && y <= centerY + LOBES * scaleY; y++) {
            double down = lanczos((y - centerY) / scaleY);
            for (int x = left; x < from.layout().width() && x <= centerX + LOBES * scaleX; x++) {
                double weight = down * lanczos((x - centerX) / scaleX);
                total += weight;
                int at = from.index(x, y);
                for (int c = 0; c < 3; c++) {
                    sums[c] += weight * linear(from.all().sample(at + c) / 255.0);
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            sums[c] /= total;
        }
        return sums;
    }

    private static double lanczos(double x) {
        double angle = Math.PI * x;
        return x == 0 ? 1 : Math.sin(angle) / angle * Math.sin(angle / LOBES) / (angle / LOBES);
    }

    private static double linear(double sample) {
        return sample <= 0.04045 ? sample / 12.92 : Math.pow((sample + 0.055) / 1.055, 2.4);
    }

    private static int sample(double light) {
        double sample = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, sample)));
    }

    private static double decibels(Raster a, Raster b) {
        double sum = 0;
        byte[] left = a.all().bytes();
        byte[] right = b.all().bytes();
        for (int i = 0; i < left.length; i++) {
            int difference = (left[i] & 0xFF) - (right[i] & 0xFF);
            sum += difference * difference;
        }
        return 10 * Math.log10(255.0 * 255 / Math.max(1e-4, sum / left.length));
    }
}
