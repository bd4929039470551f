package dev.lethe.segmentation.plain;

/** Cuts values to a range: what Relu and Clip do, and nothing at all for the widest. */
record Bounds(float low, float high) {
    static final Bounds NONE = new Bounds(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
    static final Bounds RELU = new Bounds(0, Float.POSITIVE_INFINITY);

    /** Cuts values where they are. */
    void apply(float[] values, int start, int end) {
        if (equals(NONE)) {
            return;
        }
        float least = low;
        float most = high;
        for (int i = start; i < end; i++) {
            values[i] = Math.max(least, Math.min(most, values[i]));
        }
    }
}
