package dev.lethe.compress.quality;

/** The original's side of a comparison, worked out as rows come. One owner, one thread. */
final class OriginalBlur implements OriginalPlane {
    private static final int HELD = CosineFilter.AHEAD + 1;

    private final int width;
    private final int height;
    private final boolean structure;
    private final float[][] samples;
    private final float[] product;
    private final PlaneBlur mean;
    private final PlaneBlur squares;
    private int pushed;

    OriginalBlur(CosineFilter[] filters, int width, int height, boolean structure) {
        this.width = width;
        this.height = height;
        this.structure = structure;
        int forStructure = structure ? width : 0;
        samples = new float[HELD][width];
        product = new float[forStructure];
        mean = new PlaneBlur(filters, width);
        squares = new PlaneBlur(filters, forStructure);
    }

    /** Takes the next row. */
    void push(float[] row) {
        float[] copy = samples[pushed % HELD];
        System.arraycopy(row, 0, copy, 0, width);
        mean.push(copy);
        if (structure) {
            RowErrors.multiply(copy, copy, product, width);
            squares.push(product);
        }
        pushed++;
    }

    @Override
    public float[] samples(int y) {
        return samples[y % HELD];
    }

    @Override
    public void complete(int y) {
        if (y + CosineFilter.AHEAD >= height) {
            mean.drain();
            if (structure) {
                squares.drain();
            }
        }
    }

    @Override
    public float[] mean(int y) {
        return mean.blurred();
    }

    @Override
    public float[] squares(int y) {
        return squares.blurred();
    }
}
