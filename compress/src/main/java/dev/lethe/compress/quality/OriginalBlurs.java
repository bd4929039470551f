package dev.lethe.compress.quality;

/** The original's side of all planes at all scales, worked out as rows come. One owner, one thread. */
final class OriginalBlurs {
    private final OriginalBlur[][] planes;

    OriginalBlurs(PictureScales scales, CosineFilter[] filters) {
        Weights weights = new Weights(scales.count());
        planes = new OriginalBlur[scales.count()][Comparison.PLANES];
        for (int s = 0; s < planes.length; s++) {
            for (int p = 0; p < Comparison.PLANES; p++) {
                boolean structure = weights.counting(p, s).contains(ErrorKind.STRUCTURE);
                planes[s][p] = new OriginalBlur(filters, scales.width(s), scales.height(s), structure);
            }
        }
    }

    /** Takes the next row of a scale: planes X, Y and B. */
    void push(int scale, float[][] xyb) {
        for (int p = 0; p < Comparison.PLANES; p++) {
            planes[scale][p].push(xyb[p]);
        }
    }

    OriginalBlur plane(int scale, int plane) {
        return planes[scale][plane];
    }
}
