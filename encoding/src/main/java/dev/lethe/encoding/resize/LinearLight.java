package dev.lethe.encoding.resize;

/** Samples to amounts of light and back, by the curve of sRGB (IEC 61966-2-1). Immutable. */
final class LinearLight {
    private static final int STEPS = 1 << 16;
    private static final int BYTE_STEPS = 1 << 14;

    private final int max;
    private final float[] light;
    private final float[] samples = new float[STEPS + 2];

    /** Rounded, for 8 bits: a step is a fifth of a sample where the curve is steepest, and caches hold the table. */
    private final byte[] bytes = new byte[BYTE_STEPS + 1];

    /**
     * Tables for a depth.
     *
     * @param max the greatest sample, 255 or 65,535
     */
    LinearLight(int max) {
        this.max = max;
        this.light = new float[max + 1];
        for (int i = 0; i <= max; i++) {
            double v = (double) i / max;
            light[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i < samples.length; i++) {
            double v = (double) i / STEPS;
            samples[i] = (float) (max * (v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055));
        }
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (samples[i * (STEPS / BYTE_STEPS)] + 0.5f);
        }
    }

    /** The light of a row of samples of 8 bits. */
    void light(byte[] from, int at, float[] to) {
        float[] table = light;
        for (int i = 0; i < to.length; i++) {
            to[i] = table[from[at + i] & 0xFF];
        }
    }

    /** The mean light of neighbouring pixels of 8 bits. */
    void means(byte[] from, int at, float[] to, int channels, int cell, int pixels) {
        int cells = pixels / cell;
        if (channels == 3) {
            meansOfThree(from, at, to, cell, cells);
        } else {
            for (int c = 0; c < channels; c++) {
                for (int o = 0; o < cells; o++) {
                    to[o * channels + c] = mean(from, at + o * cell * channels + c, channels, cell);
                }
            }
        }
        int left = pixels - cells * cell;
        for (int c = 0; left > 0 && c < channels; c++) {
            to[cells * channels + c] = mean(from, at + cells * cell * channels + c, channels, left);
        }
    }

    private float mean(byte[] from, int first, int step, int count) {
        float sum = 0;
        for (int i = first; i < first + count * step; i += step) {
            sum += light[from[i] & 0xFF];
        }
        return sum / count;
    }

    /** The usual case, with three sums that do not wait for each other. */
    private void meansOfThree(byte[] from, int at, float[] to, int cell, int cells) {
        float[] table = light;
        float share = 1f / cell;
        for (int o = 0, i = at; o < 3 * cells; o += 3) {
            float a = 0;
            float b = 0;
            float c = 0;
            for (int end = i + 3 * cell; i < end; i += 3) {
                a += table[from[i] & 0xFF];
                b += table[from[i + 1] & 0xFF];
                c += table[from[i + 2] & 0xFF];
            }
            to[o] = a * share;
            to[o + 1] = b * share;
            to[o + 2] = c * share;
        }
    }

    /** The mean light of neighbours of three samples of 8 bits, two by two: the usual case written out. */
    void pairs(byte[] from, int at, float[] to, int pixels) {
        float[] table = light;
        int whole = pixels / 2 * 3;
        for (int o = 0, i = at; o < whole; o += 3, i += 6) {
            to[o] = 0.5f * (table[from[i] & 0xFF] + table[from[i + 3] & 0xFF]);
            to[o + 1] = 0.5f * (table[from[i + 1] & 0xFF] + table[from[i + 4] & 0xFF]);
            to[o + 2] = 0.5f * (table[from[i + 2] & 0xFF] + table[from[i + 5] & 0xFF]);
        }
        for (int c = 0; pixels % 2 > 0 && c < 3; c++) {
            to[whole + c] = table[from[at + 2 * whole + c] & 0xFF];
        }
    }

    /** The light of a row of samples of 16 bits. */
    void light(short[] from, int at, float[] to) {
        float[] table = light;
        for (int i = 0; i < to.length; i++) {
            to[i] = table[from[at + i] & 0xFFFF];
        }
    }

    /** The samples of 8 bits for amounts of light, which are clamped. */
    void samples(float[] from, byte[] to, int at) {
        byte[] table = bytes;
        for (int i = 0; i < from.length; i++) {
            int step = (int) (from[i] * BYTE_STEPS + 0.5f);
            to[at + i] = table[Math.max(0, Math.min(BYTE_STEPS, step))];
        }
    }

    /** Light of a sample, 0 to 1. */
    float light(int sample) {
        return light[sample];
    }

    /** The sample for an amount of light, which is clamped. */
    int sample(float amount) {
        if (!(amount > 0)) {
            return 0;
        }
        if (amount >= 1) {
            return max;
        }
        float place = amount * STEPS;
        int step = (int) place;
        return (int) (samples[step] + (samples[step + 1] - samples[step]) * (place - step) + 0.5f);
    }

    /** The sample for a share, without the curve: opacity. */
    int plain(float share) {
        return (int) (Math.max(0, Math.min(1, share)) * max + 0.5f);
    }
}
