package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.QuantizationTable;

/**
 * Chooses the AC coefficients of a block together, for the least sum of errors and bits: the way through all choices
 * that costs least (A. Viterbi, 1967; for JPEG: K. Ramchandran and M. Vetterli, "Rate-Distortion Optimal Fast
 * Thresholding with Complete JPEG/MPEG Decoder Compatibility", 1994). Each coefficient becomes the nearest value, the
 * next smaller one, or 0 as part of a run; what a run costs depends on where the last one ended.
 *
 * <p>Errors are counted in squared steps of the divisors, which already say what eyes notice. One owner, one thread.
 */
final class Trellis implements BlockQuantizer {
    private static final int ZERO_RUN = 0xF0;
    private static final int END_OF_BLOCK = 0;

    private final float[] factors;
    private final float[] bits;
    private final float bitPrice;

    /** Error of zeros up to and with a coefficient. */
    private final float[] zeros = new float[64];
    /** The least cost of all up to a coefficient that is not 0. */
    private final float[] costs = new float[64];

    private final float[] steps = new float[64];
    private final int[] chosen = new int[64];
    private final int[] before = new int[64];
    /** Coefficients that may be other than 0, after the DC's place, where every way begins. */
    private final int[] places = new int[64];

    /**
     * A trellis.
     *
     * @param bitPrice squared steps that a bit is worth on flat ground
     */
    Trellis(QuantizationTable divisors, CodeLengths lengths, double bitPrice) {
        this.factors = Reciprocals.of(divisors);
        this.bits = lengths.all();
        this.bitPrice = (float) bitPrice;
    }

    @Override
    public void quantize(short[] values, int block, float visibility) {
        float price = bitPrice / visibility;
        int count = 1;
        for (int k = 1; k < 64; k++) {
            float size = Math.abs(values[block + k]) * factors[k];
            steps[k] = size;
            zeros[k] = zeros[k - 1] + size * size;
            if (size >= 0.5f) {
                reach(k, count, price);
                places[count++] = k;
            }
        }
        int last = end(count, price);
        write(values, block, last);
    }

    /** The best way to a coefficient that is not 0. */
    private void reach(int k, int count, float price) {
        int near = (int) (steps[k] + 0.5f);
        float least = Float.MAX_VALUE;
        for (int value = near; value >= Math.max(1, near - 1); value--) {
            float error = steps[k] - value;
            float fixed = error * error + zeros[k - 1];
            int size = SymbolCounts.size(value);
            for (int i = count - 1; i >= 0; i--) {
                int from = places[i];
                int run = k - 1 - from;
                float length = bits[(run & 15) << 4 | size] + (run >> 4) * bits[ZERO_RUN];
                float cost = costs[from] - zeros[from] + fixed + price * length;
                if (cost < least) {
                    least = cost;
                    before[k] = from;
                    chosen[k] = value;
                }
            }
        }
        costs[k] = least;
    }

    /** The last coefficient that is best not 0, or 0 for none. */
    private int end(int count, float price) {
        float least = Float.MAX_VALUE;
        int last = 0;
        for (int i = 0; i < count; i++) {
            int k = places[i];
            float cost = costs[k] + zeros[63] - zeros[k] + (k < 63 ? price * bits[END_OF_BLOCK] : 0);
            if (cost < least) {
                least = cost;
                last = k;
            }
        }
        return last;
    }

    private void write(short[] values, int block, int last) {
        int k = 63;
        for (int kept = last; kept > 0; kept = before[kept]) {
            for (; k > kept; k--) {
                values[block + k] = 0;
            }
            int sign = values[block + k] >> 31;
            values[block + k] = (short) ((chosen[k] ^ sign) - sign);
            k--;
        }
        for (; k > 0; k--) {
            values[block + k] = 0;
        }
    }
}
