package dev.lethe.redaction.code;

import org.jspecify.annotations.Nullable;

/**
 * What an upright patch holds between empty margins: a code, if it is one.
 *
 * @param left first column that is not margin
 * @param top first row
 * @param right the column after the last
 * @param bottom the row after the last
 * @param moduleWidth estimated from how often dark and light change across
 * @param moduleHeight the same, downwards
 * @param filled part of the pixels that differ from the margin
 * @param sparsest the part of such pixels in the emptiest strip of two modules
 * @param solid the part of such pixels in the fuller one of the outermost five modules at both ends of the axis of shorter
 *     modules: bars that frame a PDF417 (ISO/IEC 15438, 5.3)
 * @param contrast how well two shades explain all pixels: 0 to 1
 */
record Texture(
        int left,
        int top,
        int right,
        int bottom,
        double moduleWidth,
        double moduleHeight,
        double filled,
        double sparsest,
        double solid,
        double contrast) {
    /** Lines of which less than that part differs from the margin are empty. */
    private static final double EMPTY = 0.07;
    /** From that ratio on modules are bars. */
    private static final double TALL = 1.7;
    /** Modules that a margin is wide at least; more where bars stand beside each other. */
    private static final double GAP = 1.3;

    private static final double WIDE_GAP = 3.7;

    /**
     * Measures a patch.
     *
     * @param margin in pixels, on all sides
     * @param swapped take for a code's ground what most of the margin is not
     */
    static @Nullable Texture of(GrayPlane patch, int margin, boolean swapped) {
        Otsu otsu = Otsu.of(patch, margin);
        byte[] ink = marked(patch, otsu.threshold(), margin, swapped);
        // From the middle outwards, since around a margin there may be anything.
        int[] box = middle(new int[] {margin, margin, patch.width() - margin, patch.height() - margin});
        double[] inner = modules(ink, patch.width(), box);
        double gapX = inner[1] > TALL * inner[0] ? WIDE_GAP * inner[0] : GAP * Math.min(inner[0], inner[1]);
        double gapY = inner[0] > TALL * inner[1] ? WIDE_GAP * inner[1] : GAP * Math.min(inner[0], inner[1]);
        for (int round = 0; round < 2; round++) {
            int centerX = (box[0] + box[2]) / 2;
            int centerY = (box[1] + box[3]) / 2;
            int left = edge(ink, patch, true, centerX, -1, box[1], box[3], gapX);
            int right = edge(ink, patch, true, centerX, 1, box[1], box[3], gapX);
            int top = edge(ink, patch, false, centerY, -1, left, right, gapY);
            int bottom = edge(ink, patch, false, centerY, 1, left, right, gapY);
            box = new int[] {left, top, right, bottom};
        }
        boolean open = box[0] <= 0 || box[1] <= 0 || box[2] >= patch.width() || box[3] >= patch.height();
        if (open || box[2] - box[0] < 8 || box[3] - box[1] < 6) {
            return null;
        }
        double[] module = modules(ink, patch.width(), box);
        double filled = part(ink, patch.width(), box[0], box[1], box[2], box[3]);
        // Bars leave whole columns free: the start pattern of PDF417 ends with three modules of light.
        double stripX = (module[1] > TALL * module[0] ? 4.5 : 2) * module[0];
        double stripY = (module[0] > TALL * module[1] ? 4.5 : 2) * module[1];
        double sparsest = Math.min(
                sparsest(ink, patch.width(), box, true, stripX), sparsest(ink, patch.width(), box, false, stripY));
        return new Texture(
                box[0],
                box[1],
                box[2],
                box[3],
                module[0],
                module[1],
                filled,
                sparsest,
                solid(ink, patch.width(), box, module),
                otsu.separation());
    }

    /** Half as wide and high, where nothing but the code is. */
    private static int[] middle(int[] box) {
        int width = (box[2] - box[0]) / 4;
        int height = (box[3] - box[1]) / 4;
        return new int[] {box[0] + width, box[1] + height, box[2] - width, box[3] - height};
    }

    /** 1 for what is not as the margin is. */
    private static byte[] marked(GrayPlane patch, int threshold, int margin, boolean swapped) {
        byte[] ink = new byte[patch.samples().length];
        int dark = 0;
        int outside = 0;
        for (int y = 0; y < patch.height(); y++) {
            for (int x = 0; x < patch.width(); x++) {
                boolean isDark = patch.at(x, y) < threshold;
                ink[y * patch.width() + x] = (byte) (isDark ? 1 : 0);
                if (Math.min(x, patch.width() - 1 - x) < margin || Math.min(y, patch.height() - 1 - y) < margin) {
                    outside++;
                    dark += isDark ? 1 : 0;
                }
            }
        }
        if (2 * dark > outside != swapped) {
            for (int i = 0; i < ink.length; i++) {
                ink[i] ^= 1;
            }
        }
        return ink;
    }

    /** Of random modules every second edge is a change. */
    private static double[] modules(byte[] ink, int width, int[] box) {
        int across = 1;
        int down = 1;
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                int i = y * width + x;
                across += x > box[0] ? ink[i] ^ ink[i - 1] : 0;
                down += y > box[1] ? ink[i] ^ ink[i - width] : 0;
            }
        }
        double area = (double) (box[2] - box[0]) * (box[3] - box[1]);
        return new double[] {area / (2 * across), area / (2 * down)};
    }

    private static int edge(
            byte[] ink, GrayPlane patch, boolean column, int start, int way, int from, int to, double gap) {
        int end = column ? patch.width() : patch.height();
        int empty = 0;
        int at = start;
        int last = start;
        for (; at >= 0 && at < end; at += way) {
            double part = column
                    ? part(ink, patch.width(), at, from, at + 1, to)
                    : part(ink, patch.width(), from, at, to, at + 1);
            if (part < EMPTY) {
                if (++empty >= Math.max(2, gap)) {
                    return way < 0 ? last : last + 1;
                }
            } else {
                empty = 0;
                last = at;
            }
        }
        // No margin on this side, unless the little that is left is empty.
        return way < 0 ? (empty > 0 ? last : 0) : empty > 0 ? last + 1 : end;
    }

    private static double part(byte[] ink, int width, int left, int top, int right, int bottom) {
        int marked = 0;
        for (int y = Math.max(0, top); y < bottom; y++) {
            for (int x = Math.max(0, left); x < right; x++) {
                marked += ink[y * width + x];
            }
        }
        return (double) marked / Math.max(1, (bottom - top) * (right - left));
    }

    private static double sparsest(byte[] ink, int width, int[] box, boolean columns, double thickness) {
        int strip = Math.max(2, (int) Math.round(thickness));
        int from = columns ? box[0] : box[1];
        int to = columns ? box[2] : box[3];
        double least = 1;
        for (int at = from; at + strip <= to; at += Math.max(1, strip / 2)) {
            least = Math.min(
                    least,
                    columns
                            ? part(ink, width, at, box[1], at + strip, box[3])
                            : part(ink, width, box[0], at, box[2], at + strip));
        }
        return least;
    }

    private static double solid(byte[] ink, int width, int[] box, double[] module) {
        if (module[0] <= module[1]) {
            int strip = Math.min(box[2] - box[0], Math.max(2, (int) (5 * module[0])));
            return Math.max(
                    part(ink, width, box[0] + 1, box[1] + 1, box[0] + strip, box[3] - 1),
                    part(ink, width, box[2] - strip, box[1] + 1, box[2] - 1, box[3] - 1));
        }
        int strip = Math.min(box[3] - box[1], Math.max(2, (int) (5 * module[1])));
        return Math.max(
                part(ink, width, box[0] + 1, box[1] + 1, box[2] - 1, box[1] + strip),
                part(ink, width, box[0] + 1, box[3] - strip, box[2] - 1, box[3] - 1));
    }

    double columns() {
        return (right - left) / moduleWidth;
    }

    double rows() {
        return (bottom - top) / moduleHeight;
    }

    /**
     * The best threshold between two shades (N. Otsu, 1979).
     *
     * @param separation the part of the variance that two shades explain
     */
    private record Otsu(int threshold, double separation) {
        static Otsu of(GrayPlane patch, int margin) {
            int[] counts = new int[256];
            int total = 0;
            double sum = 0;
            double squares = 0;
            for (int y = margin; y < patch.height() - margin; y++) {
                for (int x = margin; x < patch.width() - margin; x++) {
                    int level = patch.at(x, y);
                    counts[level]++;
                    total++;
                    sum += level;
                    squares += (double) level * level;
                }
            }
            double variance = squares / Math.max(1, total) - sum / Math.max(1, total) * (sum / Math.max(1, total));
            double best = -1;
            int threshold = 128;
            double below = 0;
            int count = 0;
            for (int t = 0; t < 255; t++) {
                count += counts[t];
                below += (double) t * counts[t];
                if (count > 0 && count < total) {
                    double difference = below / count - (sum - below) / (total - count);
                    double between = (double) count / total * (total - count) / total * difference * difference;
                    if (between > best) {
                        best = between;
                        threshold = t + 1;
                    }
                }
            }
            return new Otsu(threshold, variance < 1 ? 0 : best / variance);
        }
    }
}
