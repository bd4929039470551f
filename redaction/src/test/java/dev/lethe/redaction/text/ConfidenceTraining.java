package dev.lethe.redaction.text;

import dev.lethe.Limits;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Learns the weights of {@link StripJudge}: {@code ConfidenceTraining PHOTOS [PAGES]}. Strips that lie in lines of drawn
 * pages are text; strips elsewhere on those pages and in a folder of photos are not. Logistic regression with a small
 * penalty on the weights, by gradient descent; prints the weights and how often they are right on pages and photos that
 * were kept apart.
 */
final class ConfidenceTraining {
    private static final int STEPS = 3000;
    private static final double RATE = 0.3;
    private static final double PENALTY = 1e-4;

    private ConfidenceTraining() {}

    private record Example(double[] figures, boolean text) {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        int pages = args.length > 1 ? Integer.parseInt(args[1]) : 300;
        List<Example> training = new ArrayList<>();
        List<Example> validation = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < pages; i++) {
            TrainingPage page = TrainingPage.draw(random);
            collect(page.image(), Optional.of(page), i % 5 == 0 ? validation : training);
        }
        File[] photos = new File(args[0]).listFiles((folder, name) -> name.endsWith(".jpg"));
        Arrays.sort(photos);
        for (int i = 0; i < photos.length; i += 8) {
            collect(ImageIO.read(photos[i]), Optional.empty(), i % 40 == 0 ? validation : training);
        }
        double[] weights = fit(training);
        System.out.println(Arrays.toString(Arrays.stream(weights)
                .mapToObj(w -> String.format(Locale.ROOT, "%.3f", w))
                .toArray()));
        report("training", training, weights);
        report("validation", validation, weights);
    }

    private static void collect(BufferedImage image, Optional<TrainingPage> page, List<Example> target)
            throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            GrayPlane plane = gray(image);
            int least = LineSearch.leastContrast(plane);
            for (int scale = 1; scale <= 4 && plane.height() >= 24 && plane.width() >= 24; scale *= 2) {
                for (int negative : new int[] {0, 255}) {
                    StrokeMap map = StrokeMap.of(plane, negative, least, context);
                    for (Strip strip : Strips.candidates(Glyphs.of(map, context), context)) {
                        int text = page.isEmpty() ? 0 : page.get().judge(strip, scale, negative != 0);
                        if (text >= 0) {
                            target.add(new Example(StripFeatures.of(strip, map.surroundings()), text == 1));
                        }
                    }
                }
                plane = plane.halved(context);
            }
        }
    }

    private static GrayPlane gray(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] samples = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                samples[y * width + x] =
                        (byte) ((77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF)) >> 8);
            }
        }
        return new GrayPlane(width, height, samples);
    }

    private static double[] fit(List<Example> examples) {
        int n = examples.get(0).figures().length;
        double positives = examples.stream().filter(Example::text).count();
        double[] share = {0.5 / (examples.size() - positives), 0.5 / positives}; // both classes count the same
        double[] weights = new double[n + 1];
        double[] speed = new double[n + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n + 1];
            for (Example example : examples) {
                double error = (probability(weights, example.figures()) - (example.text() ? 1 : 0))
                        * share[example.text() ? 1 : 0];
                gradient[n] += error;
                for (int i = 0; i < n; i++) {
                    gradient[i] += error * example.figures()[i];
                }
            }
            for (int i = 0; i <= n; i++) {
                speed[i] = 0.9 * speed[i] - RATE * (gradient[i] + PENALTY * weights[i]);
                weights[i] += speed[i];
            }
        }
        return weights;
    }

    private static double probability(double[] weights, double[] figures) {
        double sum = weights[figures.length];
        for (int i = 0; i < figures.length; i++) {
            sum += weights[i] * figures[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static void report(String name, List<Example> examples, double[] weights) {
        int[][] counts = new int[2][2];
        for (Example example : examples) {
            counts[example.text() ? 1 : 0][probability(weights, example.figures()) >= 0.5 ? 1 : 0]++;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: text %d, found %.3f; others %d, taken for text %.3f%n",
                name,
                counts[1][0] + counts[1][1],
                (double) counts[1][1] / (counts[1][0] + counts[1][1]),
                counts[0][0] + counts[0][1],
                (double) counts[0][1] / (counts[0][0] + counts[0][1]));
    }
}
