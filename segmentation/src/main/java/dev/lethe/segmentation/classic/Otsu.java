package dev.lethe.segmentation.classic;

/** Parts values between 0 and 1 into low and high ones, so that each part varies least (Otsu, 1979). */
final class Otsu {
    private static final int BINS = 256;

    private Otsu() {}

    static float threshold(float[] values) {
        int[] histogram = new int[BINS];
        double total = 0;
        for (float value : values) {
            int bin = bin(value);
            histogram[bin]++;
            total += bin;
        }
        double low = 0;
        double count = 0;
        double most = -1;
        int best = 0;
        for (int t = 0; t < BINS - 1; t++) {
            count += histogram[t];
            low += (double) t * histogram[t];
            double rest = values.length - count;
            if (count == 0 || rest == 0) {
                continue;
            }
            double apart = low / count - (total - low) / rest;
            if (count * rest * apart * apart > most) {
                most = count * rest * apart * apart;
                best = t;
            }
        }
        return (best + 1f) / BINS;
    }

    private static int bin(float value) {
        return Math.min(BINS - 1, Math.max(0, (int) (value * BINS)));
    }
}
