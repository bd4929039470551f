package dev.lethe.compress.quality;

import java.util.Arrays;

/**
 * The mean and the 4-norm of errors that come row by row. Rows are added up column by column, which vector instructions
 * can do, and column sums go into doubles before rounding shows. One owner, one thread.
 */
final class ErrorMap {
    private static final int ROWS_IN_FLOAT = 32;

    private final float[] sums;
    private final float[] powers;
    private int waiting;
    private double sum;
    private double power;

    ErrorMap(int width) {
        sums = new float[width];
        powers = new float[width];
    }

    /** Adds a row of errors, 0 or more each. */
    void add(float[] errors) {
        accumulate(errors, sums, powers, sums.length);
        if (++waiting == ROWS_IN_FLOAT) {
            settle();
        }
    }

    private static void accumulate(float[] errors, float[] sums, float[] powers, int width) {
        for (int i = 0; i < width; i++) {
            float error = errors[i];
            float square = error * error;
            sums[i] += error;
            powers[i] += square * square;
        }
    }

    private void settle() {
        for (int i = 0; i < sums.length; i++) {
            sum += sums[i];
            power += powers[i];
        }
        Arrays.fill(sums, 0);
        Arrays.fill(powers, 0);
        waiting = 0;
    }

    /** Mean of the errors so far. */
    double mean(long pixels) {
        settle();
        return sum / pixels;
    }

    /** Fourth root of the mean of the errors' fourth powers so far. */
    double norm4(long pixels) {
        settle();
        return Math.sqrt(Math.sqrt(power / pixels));
    }
}
