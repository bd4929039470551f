package dev.lethe.toolkit.threat;

import dev.lethe.encoding.PixelCodecs;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * Moves pixels by a pixel or two, each picture and each part of it in another direction by chance, so smoothly that it can
 * hardly be seen. A camera's fingerprint no longer lies where it belongs, and where it lies instead nobody can know, not even
 * who knows the method: to be found again, parts would have to be so large that the shift changes within them.
 *
 * <p>Twice the same picture gives two results. Immutable and thread-safe.
 */
public final class Warp implements EditStep {
    /** Pixels between two places whose shifts are drawn by chance. */
    private static final int MESH = 64;

    /** Of Catmull and Rom: neighbours that a sample is mixed from, across and down. */
    private static final int TAPS = 4;

    private final double most;

    /**
     * A warp.
     *
     * @param most how far pixels move, across and down, above 0 and at most 8
     */
    public Warp(double most) {
        if (!(most > 0 && most <= 8)) {
            throw new IllegalArgumentException("most: must be above 0 and at most 8, is " + most);
        }
        this.most = most;
    }

    @Override
    public String describe() {
        return "move pixels by chance, by " + most + " at most";
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public Reach reach() {
        return Reach.WHOLE;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Layout layout = picture.layout();
        Raster source = Raster.of(picture, context);
        Raster result = Raster.create(layout, context);
        SecureRandom random = new SecureRandom();
        Field across = new Field(layout, most, random);
        Field down = new Field(layout, most, random);
        float[] weights = new float[2 * TAPS];
        for (int y = 0; y < layout.height(); y++) {
            context.check();
            for (int x = 0; x < layout.width(); x++) {
                sample(source, x + across.at(x, y), y + down.at(x, y), weights, result, result.index(x, y));
            }
        }
        return result;
    }

    private static void sample(Raster source, double x, double y, float[] weights, Raster result, int target) {
        Layout layout = source.layout();
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        weigh((float) (x - left), weights, 0);
        weigh((float) (y - top), weights, TAPS);
        for (int c = 0; c < layout.channels().count(); c++) {
            float sum = 0;
            for (int j = 0; j < TAPS; j++) {
                float line = 0;
                int row = within(top + j - 1, layout.height());
                for (int i = 0; i < TAPS; i++) {
                    int column = within(left + i - 1, layout.width());
                    line += weights[i] * source.all().sample(source.index(column, row) + c);
                }
                sum += weights[TAPS + j] * line;
            }
            result.all().set(target + c, Math.max(0, Math.min(layout.maxSample(), Math.round(sum))));
        }
    }

    private static int within(int at, int length) {
        return Math.max(0, Math.min(length - 1, at));
    }

    /** E. Catmull, R. Rom: "A class of local interpolating splines", 1974. */
    private static void weigh(float t, float[] weights, int at) {
        weights[at] = t * (-0.5f + t * (1 - 0.5f * t));
        weights[at + 1] = 1 + t * t * (-2.5f + 1.5f * t);
        weights[at + 2] = t * (0.5f + t * (2 - 1.5f * t));
        weights[at + 3] = t * t * (-0.5f + 0.5f * t);
    }

    /** Shifts in one direction: drawn at the mesh's points, smooth between them. */
    private static final class Field {
        private final float[] drawn;
        private final int columns;

        Field(Layout layout, double most, SecureRandom random) {
            columns = layout.width() / MESH + 2;
            drawn = new float[columns * (layout.height() / MESH + 2)];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = (float) (most * (2 * random.nextDouble() - 1));
            }
        }

        float at(int x, int y) {
            float across = smooth((float) (x % MESH) / MESH);
            float down = smooth((float) (y % MESH) / MESH);
            int i = y / MESH * columns + x / MESH;
            float above = drawn[i] + across * (drawn[i + 1] - drawn[i]);
            float below = drawn[i + columns] + across * (drawn[i + columns + 1] - drawn[i + columns]);
            return above + down * (below - above);
        }

        private static float smooth(float t) {
            return t * t * (3 - 2 * t);
        }
    }
}
