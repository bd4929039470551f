package dev.lethe.segmentation;

import dev.lethe.ModelMismatchException;

/** Turns a network's output into one plane of probabilities between 0 and 1. */
final class Probabilities {
    /** Below this span an output shows no subject, and stretching it would invent one. */
    private static final float LEAST_SPAN = 0.1f;

    private Probabilities() {}

    static Tensor of(Tensor output, ModelSpec spec) throws ModelMismatchException {
        MaskOutput how = spec.output();
        Tensor plane = Tensor.plane(output.width(), output.height());
        float[] values = plane.values();
        int from = how.channel() * values.length;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            float value = activate(output, from + i, i, how);
            if (Float.isNaN(value)) {
                throw new ModelMismatchException("Network " + spec.name()
                        + ": its output holds values that are no numbers; is this the right specification?");
            }
            values[i] = value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (how.stretch() && high - low >= LEAST_SPAN) {
            stretch(values, low, high);
        }
        clamp(values);
        return plane;
    }

    private static float activate(Tensor output, int at, int pixel, MaskOutput how) {
        float value = output.values()[at];
        return switch (how.activation()) {
            case NONE -> value;
            case SIGMOID -> (float) (1 / (1 + Math.exp(-value)));
            case SOFTMAX -> share(output, pixel, value);
        };
    }

    private static float share(Tensor output, int pixel, float chosen) {
        int plane = output.width() * output.height();
        double sum = 0;
        for (int c = 0; c < output.channels(); c++) {
            sum += Math.exp((double) output.values()[c * plane + pixel] - chosen);
        }
        return (float) (1 / sum);
    }

    private static void stretch(float[] values, float low, float high) {
        float scale = 1 / (high - low);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - low) * scale;
        }
    }

    private static void clamp(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(1, Math.max(0, values[i]));
        }
    }
}
