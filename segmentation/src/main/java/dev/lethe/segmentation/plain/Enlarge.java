package dev.lethe.segmentation.plain;

import java.util.List;

/** Brings planes to another size by bilinear interpolation between the centres of pixels. */
final class Enlarge implements Operation {
    private final Shape in;
    private final Shape out;
    private final Axis across;
    private final Axis down;

    Enlarge(Shape in, Shape out) {
        this.in = in;
        this.out = out;
        this.across = Axis.of(in.width(), out.width());
        this.down = Axis.of(in.height(), out.height());
    }

    /** For each result, the source before it, the one after it, and the latter's share. */
    private record Axis(int[] before, int[] after, float[] share) {
        static Axis of(int from, int to) {
            Axis axis = new Axis(new int[to], new int[to], new float[to]);
            for (int i = 0; i < to; i++) {
                float place = Math.max(0, (i + 0.5f) * from / to - 0.5f);
                int before = Math.min((int) place, from - 1);
                axis.before[i] = before;
                axis.after[i] = Math.min(before + 1, from - 1);
                axis.share[i] = place - before;
            }
            return axis;
        }
    }

    @Override
    public int[] scratch() {
        return new int[] {in.width()};
    }

    @Override
    public void run(List<float[][]> inputs, float[][] target, float[][] scratch) {
        for (int channel = 0; channel < out.channels(); channel++) {
            for (int y = 0; y < out.height(); y++) {
                row(inputs.get(0)[channel], y, scratch[0], target[channel]);
            }
        }
    }

    private void row(float[] from, int y, float[] between, float[] target) {
        int above = down.before[y] * in.width();
        int below = down.after[y] * in.width();
        float share = down.share[y];
        for (int x = 0; x < in.width(); x++) {
            between[x] = Math.fma(share, from[below + x] - from[above + x], from[above + x]);
        }
        int line = y * out.width();
        for (int x = 0; x < out.width(); x++) {
            float left = between[across.before[x]];
            target[line + x] = Math.fma(across.share[x], between[across.after[x]] - left, left);
        }
    }
}
