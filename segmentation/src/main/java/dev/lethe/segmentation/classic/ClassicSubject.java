package dev.lethe.segmentation.classic;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Finds the subject of a small picture without a network: first what stands out from the border, then a graph cut that
 * follows edges and colours, as in GrabCut. Stateless and thread-safe; the same picture gives the same mask.
 *
 * <p>A picture in which nothing stands out, such as a plain or a noisy one, gives an empty mask.
 */
public final class ClassicSubject {
    private static final int CUTS = 3;

    /** Spread of the colours, in L*a*b* units, below which nothing can stand out. */
    private static final double LEAST_SPREAD = 1.5;

    /** How much likelier the subject's colours must be in its own model than in the background's, on average, in nats. */
    private static final double LEAST_SEPARATION = 0.5;

    private static final double LEAST_SHARE = 0.003;

    /** Integers per nat in the graph. */
    private static final float SCALE = 100;

    private static final float SALIENCY_WEIGHT = 1.5f;
    private static final float SMOOTHNESS = 60f;
    private static final float MOST_LIKELIHOOD = 12f;
    private static final float TRACE = 0.02f;

    /** Subjects have dull parts: what is less salient than Otsu's threshold by this factor may still be one. */
    private static final float LEVEL = 0.4f;

    private static final float CENTER_WEIGHT = 1.5f;
    private static final float CENTER_REACH = 0.7f;

    private final LabPicture picture;
    private final float[] saliency;
    private final float threshold;
    private final RunContext context;

    private ClassicSubject(LabPicture picture, float[] saliency, RunContext context) {
        this.picture = picture;
        this.saliency = saliency;
        this.threshold = LEVEL * Otsu.threshold(saliency);
        this.context = context;
    }

    /** Memory that a picture takes while it is worked on. */
    public static long bytes(int width, int height) {
        return (long) width * height * 32 + 3 * GridCut.bytes(width, height) + (4L << 20);
    }

    /**
     * Finds the subject.
     *
     * @param rgb planes of red, green and blue between 0 and 1
     * @param width in pixels
     * @param height in pixels
     * @return 1 where the subject is, 0 elsewhere
     */
    public static float[] mask(float[] rgb, int width, int height, RunContext context) throws IOException {
        LabPicture picture = LabPicture.of(rgb, width, height);
        float[] mask = new float[picture.pixels()];
        if (spread(picture) < LEAST_SPREAD) {
            return mask;
        }
        Superpixels patches = Superpixels.of(picture, context);
        float[] perPatch = BorderSaliency.of(patches, context);
        float[] saliency = new float[mask.length];
        for (int i = 0; i < saliency.length; i++) {
            saliency[i] = perPatch[patches.at(i)];
        }
        boolean[] subject = new ClassicSubject(picture, saliency, context).cut();
        for (int i = 0; i < mask.length; i++) {
            mask[i] = subject[i] ? 1 : 0;
        }
        return mask;
    }

    /** Standard deviation of the colours. */
    private static double spread(LabPicture picture) {
        return Math.sqrt(variance(picture.lightness()) + variance(picture.a()) + variance(picture.b()));
    }

    private static double variance(float[] values) {
        double sum = 0;
        double square = 0;
        for (float value : values) {
            sum += value;
            square += (double) value * value;
        }
        double mean = sum / values.length;
        return Math.max(0, square / values.length - mean * mean);
    }

    private boolean[] cut() throws IOException {
        boolean[] subject = salient();
        float[] evidence = new float[subject.length];
        for (int round = 0; round < CUTS && isUsable(subject); round++) {
            evidence = evidence(subject);
            subject = cut(evidence);
        }
        if (!isUsable(subject) || separation(subject, evidence) < LEAST_SEPARATION) {
            return new boolean[subject.length];
        }
        return subject;
    }

    private boolean[] salient() {
        boolean[] result = new boolean[saliency.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = saliency[i] > threshold;
        }
        return result;
    }

    private static boolean isUsable(boolean[] subject) {
        int count = 0;
        for (boolean inside : subject) {
            count += inside ? 1 : 0;
        }
        return count > LEAST_SHARE * subject.length && count < (1 - LEAST_SHARE) * subject.length;
    }

    /** For each pixel how much likelier its colour is in the subject than in the background, in nats. */
    private float[] evidence(boolean[] subject) throws IOException {
        context.check();
        ColorMixture inside = ColorMixture.of(picture, subject, true);
        ColorMixture outside = ColorMixture.of(picture, subject, false);
        float[] result = new float[subject.length];
        for (int i = 0; i < result.length; i++) {
            float ratio = inside.likelihood(picture, i) - outside.likelihood(picture, i);
            result[i] = Math.max(-MOST_LIKELIHOOD, Math.min(MOST_LIKELIHOOD, ratio));
        }
        return result;
    }

    private static double separation(boolean[] subject, float[] evidence) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < subject.length; i++) {
            if (subject[i]) {
                sum += evidence[i];
                count++;
            }
        }
        return sum / count;
    }

    private boolean[] cut(float[] evidence) throws IOException {
        int width = picture.width();
        GridCut graph = new GridCut(width, picture.height());
        float steepness = steepness();
        for (int i = 0; i < evidence.length; i++) {
            int x = i % width;
            int y = i / width;
            graph.tie(x, y, Math.round(SCALE * (evidence[i] + prior(i))));
            tie(graph, x, y, steepness);
        }
        graph.solve(context);
        boolean[] result = new boolean[evidence.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = graph.isSource(i % width, i / width);
        }
        return result;
    }

    /** What place and saliency say about a pixel, whatever its colour, in nats. */
    private float prior(int pixel) {
        int column = pixel % picture.width();
        int row = pixel / picture.width();
        float x = (column + 0.5f) / picture.width() * 2 - 1;
        float y = (row + 0.5f) / picture.height() * 2 - 1;
        float salient = (float) StrictMath.log((saliency[pixel] + TRACE) / (threshold + TRACE));
        return SALIENCY_WEIGHT * salient + CENTER_WEIGHT * (1 - (x * x + y * y) / (CENTER_REACH * CENTER_REACH));
    }

    private void tie(GridCut graph, int x, int y, float steepness) {
        boolean right = x + 1 < picture.width();
        boolean below = y + 1 < picture.height();
        int at = y * picture.width() + x;
        int under = at + picture.width();
        if (right) {
            graph.tie(x, y, 0, weight(at, at + 1, steepness, 1));
        }
        if (below) {
            graph.tie(x, y, 2, weight(at, under, steepness, 1));
        }
        if (below && right) {
            graph.tie(x, y, 4, weight(at, under + 1, steepness, 1.4142f));
        }
        if (below && x > 0) {
            graph.tie(x, y, 6, weight(at, under - 1, steepness, 1.4142f));
        }
    }

    private int weight(int i, int j, float steepness, float distance) {
        double alike = StrictMath.exp(-steepness * picture.difference(i, j));
        return (int) Math.round(SCALE * SMOOTHNESS / distance * alike);
    }

    /** So that the usual step between neighbours is neither an edge nor none. */
    private float steepness() {
        double sum = 0;
        for (int i = 1; i < picture.pixels(); i++) {
            sum += picture.difference(i, i - 1);
        }
        return (float) (picture.pixels() / (2 * sum + 1e-3));
    }
}
