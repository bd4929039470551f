package dev.lethe.segmentation;

import dev.lethe.segmentation.rows.FloatRows;

/** A picture at the size of a network's input, while it is being filled row by row and afterwards. One owner, one thread. */
final class InputTensor implements FloatRows {
    private final ModelSpec spec;
    private final Tensor colors;
    private float maximum;

    InputTensor(ModelSpec spec) {
        this.spec = spec;
        this.colors = new Tensor(3, spec.width(), spec.height(), new float[3 * spec.width() * spec.height()]);
    }

    /** Memory that it takes, the normalised numbers included. */
    static long bytes(ModelSpec spec) {
        return 2L * 3 * spec.width() * spec.height() * Float.BYTES;
    }

    @Override
    public void row(int y, float[] samples) {
        int plane = spec.width() * spec.height();
        for (int c = 0; c < 3; c++) {
            int to = c * plane + y * spec.width();
            for (int x = 0; x < spec.width(); x++) {
                float value = samples[3 * x + c];
                colors.values()[to + x] = value;
                maximum = Math.max(maximum, value);
            }
        }
    }

    /** Red, green and blue between 0 and 1. */
    Tensor colors() {
        return colors;
    }

    /** The numbers as the network wants them. */
    float[] normalised() {
        Normalisation how = spec.normalisation();
        double divisor = how.byOwnMaximum() ? Math.max(maximum, 1e-6) : 1;
        int plane = spec.width() * spec.height();
        float[] result = new float[3 * plane];
        for (int c = 0; c < 3; c++) {
            int from = (spec.order() == ChannelOrder.RGB ? c : 2 - c) * plane;
            float scale = (float) (1 / (divisor * how.deviation().get(c)));
            float shift = (float) (how.mean().get(c) / how.deviation().get(c));
            for (int i = 0; i < plane; i++) {
                result[c * plane + i] = colors.values()[from + i] * scale - shift;
            }
        }
        return result;
    }
}
