package dev.lethe.encoding.webp.vp8l;

/** Adds to pixels what is predicted from those before (RFC 9649, 4.1). One owner, one thread. */
final class InversePrediction implements Transform.Inverse {
    private static final int BLACK = 0xFF000000;
    private static final int EVEN_BYTES = 0x00FF00FF;

    private final int width;
    private final Transform.Map modes;
    /** The row above, and behind it the first pixel of the present one: what lies above to the right of the last. */
    private final int[] above;

    InversePrediction(int width, Transform.Map modes) {
        this.width = width;
        this.modes = modes;
        this.above = new int[width + 1];
    }

    @Override
    public void undo(int[] row, int y) {
        if (y == 0) {
            row[0] = sum(row[0], BLACK);
            left(row, 1, width);
        } else {
            row[0] = sum(row[0], above[0]);
            above[width] = row[0];
            int tile = modes.row(y);
            for (int from = 1; from < width; tile++) {
                int end = Math.min(width, (from >> modes.bits()) + 1 << modes.bits());
                undo(modes.pixels()[tile] >> 8 & 15, row, from, end);
                from = end;
            }
        }
        System.arraycopy(row, 0, above, 0, width);
    }

    private void undo(int mode, int[] row, int from, int end) {
        switch (mode) {
            case 1 -> left(row, from, end);
            case 2 -> shifted(row, from, end, 0);
            case 3 -> shifted(row, from, end, 1);
            case 4 -> shifted(row, from, end, -1);
            case 5 -> {
                for (int x = from; x < end; x++) {
                    row[x] = sum(row[x], mean(mean(row[x - 1], above[x + 1]), above[x]));
                }
            }
            case 6 -> leftAnd(row, from, end, -1);
            case 7 -> leftAnd(row, from, end, 0);
            case 8 -> aboveAnd(row, from, end, -1);
            case 9 -> aboveAnd(row, from, end, 1);
            case 10 -> {
                for (int x = from; x < end; x++) {
                    int behind = mean(row[x - 1], above[x - 1]);
                    row[x] = sum(row[x], mean(behind, mean(above[x], above[x + 1])));
                }
            }
            case 11 -> {
                for (int x = from; x < end; x++) {
                    row[x] = sum(row[x], nearer(row[x - 1], above[x], above[x - 1]));
                }
            }
            case 12 -> {
                for (int x = from; x < end; x++) {
                    row[x] = sum(row[x], plane(row[x - 1], above[x], above[x - 1]));
                }
            }
            case 13 -> {
                for (int x = from; x < end; x++) {
                    row[x] = sum(row[x], halfway(mean(row[x - 1], above[x]), above[x - 1]));
                }
            }
            default -> {
                // 0; libwebp takes 14 and 15, which are not defined, for the same
                for (int x = from; x < end; x++) {
                    row[x] = sum(row[x], BLACK);
                }
            }
        }
    }

    private static void left(int[] row, int from, int end) {
        for (int x = from; x < end; x++) {
            row[x] = sum(row[x], row[x - 1]);
        }
    }

    private void shifted(int[] row, int from, int end, int by) {
        for (int x = from; x < end; x++) {
            row[x] = sum(row[x], above[x + by]);
        }
    }

    private void leftAnd(int[] row, int from, int end, int by) {
        for (int x = from; x < end; x++) {
            row[x] = sum(row[x], mean(row[x - 1], above[x + by]));
        }
    }

    private void aboveAnd(int[] row, int from, int end, int by) {
        for (int x = from; x < end; x++) {
            row[x] = sum(row[x], mean(above[x + Math.min(0, by)], above[x + Math.max(0, by)]));
        }
    }

    /** The sum of two pixels, channel by channel, modulo 256. */
    static int sum(int a, int b) {
        int odd = (a & ~EVEN_BYTES) + (b & ~EVEN_BYTES) & ~EVEN_BYTES;
        int even = (a & EVEN_BYTES) + (b & EVEN_BYTES) & EVEN_BYTES;
        return odd | even;
    }

    private static int mean(int a, int b) {
        return (((a ^ b) & 0xFEFEFEFE) >>> 1) + (a & b);
    }

    /** That of two pixels which is nearer to left + above − corner, above if neither is. */
    private static int nearer(int left, int above, int corner) {
        int byLeft = 0;
        int byAbove = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int c = corner >> shift & 0xFF;
            // the estimate less left is above − corner, and the other way round
            byLeft += Math.abs((above >> shift & 0xFF) - c);
            byAbove += Math.abs((left >> shift & 0xFF) - c);
        }
        return byLeft < byAbove ? left : above;
    }

    private static int plane(int left, int above, int corner) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int value = (left >> shift & 0xFF) + (above >> shift & 0xFF) - (corner >> shift & 0xFF);
            sum |= clamp(value) << shift;
        }
        return sum;
    }

    private static int halfway(int mean, int corner) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int m = mean >> shift & 0xFF;
            sum |= clamp(m + (m - (corner >> shift & 0xFF)) / 2) << shift;
        }
        return sum;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
