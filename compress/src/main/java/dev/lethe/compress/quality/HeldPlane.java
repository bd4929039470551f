package dev.lethe.compress.quality;

/** The original's side of a comparison, worked out once and held. Not changed after it was filled; then thread-safe. */
final class HeldPlane implements OriginalPlane {
    private final float[][] samples;
    private final float[][] means;
    private final float[][] squares;

    HeldPlane(int height) {
        samples = new float[height][];
        means = new float[height][];
        squares = new float[height][];
    }

    /** Keeps the latest row and, four rows above it, what that row completed. */
    void keep(OriginalPlane from, int y) {
        samples[y] = from.samples(y).clone();
        if (y >= CosineFilter.AHEAD) {
            keepBlurred(from, y - CosineFilter.AHEAD);
        }
        int height = samples.length;
        for (int rest = Math.max(0, height - CosineFilter.AHEAD); y == height - 1 && rest < height; rest++) {
            keepBlurred(from, rest);
        }
    }

    private void keepBlurred(OriginalPlane from, int y) {
        from.complete(y);
        means[y] = from.mean(y).clone();
        squares[y] = from.squares(y).clone();
    }

    @Override
    public float[] samples(int y) {
        return samples[y];
    }

    @Override
    public void complete(int y) {
        // all rows are
    }

    @Override
    public float[] mean(int y) {
        return means[y];
    }

    @Override
    public float[] squares(int y) {
        return squares[y];
    }
}
