package dev.lethe.segmentation;

/** A network's input while it is being filled with rows of a picture of its size. One owner, one thread. */
final class InputTensor implements FloatRows {
    private final ModelSpec spec;
    private final float[] values;
    private float maximum;

    InputTensor(ModelSpec spec) {
        this.spec = spec;
        this.values = new float[3 * spec.width() * spec.height()];
    }

    static long bytes(ModelSpec spec) {
        return 3L * spec.width() * spec.height() * Float.BYTES;
    }

    @Override
    public void row(int y, float[] samples) {
        int plane = spec.width() * spec.height();
        for (int c = 0; c < 3; c++) {
            int from = spec.order() == ChannelOrder.RGB ? c : 2 - c;
            int to = c * plane + y * spec.width();
            for (int x = 0; x < spec.width(); x++) {
                float value = samples[3 * x + from];
                values[to + x] = value;
                maximum = Math.max(maximum, value);
            }
        }
    }

    /** The numbers as the network wants them; called once, after the last row. */
    float[] normalised() {
        Normalisation how = spec.normalisation();
        double divisor = how.byOwnMaximum() ? Math.max(maximum, 1e-6) : 1;
        int plane = spec.width() * spec.height();
        for (int c = 0; c < 3; c++) {
            float scale = (float) (1 / (divisor * how.deviation().get(c)));
            float shift = (float) (how.mean().get(c) / how.deviation().get(c));
            for (int i = c * plane; i < (c + 1) * plane; i++) {
                values[i] = values[i] * scale - shift;
            }
        }
        return values;
    }
}
