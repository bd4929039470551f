package dev.lethe.segmentation.classic;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * How much each patch stands out from what reaches the picture's border (Zhu, Liang, Wei and Sun, "Saliency Optimization
 * from Robust Background Detection", 2014), with a preference for the middle.
 *
 * <p>Background is what has a long border with the picture's edge for its area. What differs from the background near it
 * is subject. A least-squares problem over neighbouring patches reconciles the two.
 */
final class BorderSaliency {
    /** Differences of colour below it count as none, far above it as full. */
    private static final float COLOR_SIGMA = 15;

    private static final float PLACE_SIGMA = 0.3f;
    private static final float CENTER_SIGMA = 0.33f;
    private static final float LEAST_SMOOTHNESS = 0.1f;
    private static final int ROUNDS = 120;

    private final Superpixels patches;
    private final boolean[] border;
    private final boolean[][] neighbours;

    private BorderSaliency(Superpixels patches) {
        this.patches = patches;
        this.border = patches.border();
        this.neighbours = patches.neighbours();
        connectBorder();
    }

    /** For each patch a value from 0, background, to 1. */
    static float[] of(Superpixels patches, RunContext context) throws IOException {
        BorderSaliency saliency = new BorderSaliency(patches);
        float[] background = saliency.background(context);
        float[] subject = saliency.contrast(background);
        return saliency.solve(background, subject, context);
    }

    /** Background is often cut into parts by the subject: all that reaches the border hangs together. */
    private void connectBorder() {
        for (int i = 0; i < border.length; i++) {
            for (int j = 0; j < border.length; j++) {
                neighbours[i][j] |= i != j && border[i] && border[j];
            }
        }
    }

    /** For each patch how sure it is background, 0 to 1. */
    private float[] background(RunContext context) throws IOException {
        float[][] paths = paths(context);
        float[] result = new float[paths.length];
        for (int i = 0; i < paths.length; i++) {
            float area = 0;
            float length = 0;
            for (int j = 0; j < paths.length; j++) {
                float alike = bell(paths[i][j] * paths[i][j], COLOR_SIGMA);
                area += alike;
                length += border[j] ? alike : 0;
            }
            result[i] = 1 - bell(length * length / area, 1);
        }
        return result;
    }

    /** The least sum of colour steps between any two patches (Floyd and Warshall). */
    private float[][] paths(RunContext context) throws IOException {
        float[][] paths = steps();
        for (int via = 0; via < paths.length; via++) {
            context.check();
            float[] second = paths[via];
            for (float[] row : paths) {
                float first = row[via];
                for (int j = 0; j < row.length; j++) {
                    row[j] = Math.min(row[j], first + second[j]);
                }
            }
        }
        return paths;
    }

    /** Steps between neighbours, less what is usual between the most similar ones: texture and noise. */
    private float[][] steps() {
        float[][] steps = new float[border.length][border.length];
        double usual = 0;
        for (int i = 0; i < border.length; i++) {
            Arrays.fill(steps[i], Float.MAX_VALUE / 4);
            steps[i][i] = 0;
            float least = Float.MAX_VALUE;
            for (int j = 0; j < border.length; j++) {
                if (neighbours[i][j]) {
                    steps[i][j] = (float) Math.sqrt(patches.difference(i, j));
                    least = Math.min(least, steps[i][j]);
                }
            }
            usual += least < Float.MAX_VALUE ? least : 0;
        }
        float noise = (float) (usual / border.length);
        for (float[] row : steps) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0, row[j] - noise);
            }
        }
        return steps;
    }

    /** For each patch how much it differs from the background near it, the most being 1. */
    private float[] contrast(float[] background) {
        float[] result = new float[background.length];
        float most = COLOR_SIGMA * 1e-3f;
        for (int i = 0; i < result.length; i++) {
            double sum = 0;
            for (int j = 0; j < result.length; j++) {
                double weight = patches.share(j) * background[j] * bell(distance(i, j), PLACE_SIGMA);
                sum += weight * Math.sqrt(patches.difference(i, j));
            }
            result[i] = (float) sum * (1 - background[i]) * centrality(i);
            most = Math.max(most, result[i]);
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= most;
        }
        return result;
    }

    private float centrality(int i) {
        float dx = patches.x(i) - 0.5f;
        float dy = patches.y(i) - 0.5f;
        return bell(dx * dx + dy * dy, CENTER_SIGMA);
    }

    private float distance(int i, int j) {
        float dx = patches.x(i) - patches.x(j);
        float dy = patches.y(i) - patches.y(j);
        return dx * dx + dy * dy;
    }

    /** Least squares: 0 where background, 1 where subject, equal where neighbours are alike (Gauss and Seidel). */
    private float[] solve(float[] background, float[] subject, RunContext context) throws IOException {
        float[][] ties = ties();
        float[] result = subject.clone();
        for (int round = 0; round < ROUNDS; round++) {
            context.check();
            for (int i = 0; i < result.length; i++) {
                float value = subject[i];
                float weight = subject[i] + background[i] + 1e-6f;
                float[] tie = ties[i];
                for (int j = 0; j < tie.length; j++) {
                    value += tie[j] * result[j];
                    weight += tie[j];
                }
                result[i] = value / weight;
            }
        }
        return result;
    }

    private float[][] ties() {
        float[][] ties = new float[border.length][border.length];
        for (int i = 0; i < ties.length; i++) {
            for (int j = 0; j < ties.length; j++) {
                if (neighbours[i][j]) {
                    ties[i][j] = bell(patches.difference(i, j), COLOR_SIGMA) + LEAST_SMOOTHNESS;
                }
            }
        }
        return ties;
    }

    private static float bell(float squared, float sigma) {
        return (float) StrictMath.exp(-squared / (2 * sigma * sigma));
    }
}
