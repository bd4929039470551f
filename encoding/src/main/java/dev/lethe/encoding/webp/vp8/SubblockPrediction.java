package dev.lethe.encoding.webp.vp8;

/**
 * Predicts squares of 4 luma samples from 13 neighbours (RFC 6386, 12.3): 4 to the left, the corner, 4 above and 4 to the
 * right of those. Most modes smooth this edge and continue it in some direction.
 */
final class SubblockPrediction {
    /** Index of the corner in the edge, which runs from the lowest sample on the left to the rightmost above. */
    private static final int CORNER = 4;

    private static final int EDGE = 13;

    private final byte[] s;
    private final int stride;
    private final int[] edge = new int[EDGE];
    private int at;

    SubblockPrediction(byte[] samples, int stride) {
        this.s = samples;
        this.stride = stride;
    }

    /** Predicts the square whose upper left sample has that index. */
    void predict(int mode, int index) {
        at = index;
        if (mode == IntraMode.TRUE_MOTION) {
            BlockPrediction.trueMotion(s, at, stride, 4);
            return;
        }
        for (int i = 0; i < CORNER; i++) {
            edge[i] = s[at + (3 - i) * stride - 1] & 0xFF;
        }
        for (int i = CORNER; i < EDGE; i++) {
            edge[i] = s[at - stride - 1 + i - CORNER] & 0xFF;
        }
        switch (mode) {
            case IntraMode.VERTICAL -> vertical();
            case IntraMode.HORIZONTAL -> horizontal();
            case IntraMode.DOWN_RIGHT -> downRight();
            case IntraMode.VERTICAL_RIGHT -> verticalRight();
            case IntraMode.DOWN_LEFT -> downLeft();
            case IntraMode.VERTICAL_LEFT -> verticalLeft();
            case IntraMode.HORIZONTAL_DOWN -> horizontalDown();
            case IntraMode.HORIZONTAL_UP -> horizontalUp();
            default -> mean();
        }
    }

    private void set(int x, int y, int value) {
        s[at + y * stride + x] = (byte) value;
    }

    /** The edge smoothed around a place. */
    private int smooth(int i) {
        return weighted(edge[i - 1], edge[i], edge[i + 1]);
    }

    /** Between a place of the edge and the next one. */
    private int between(int i) {
        return edge[i] + edge[i + 1] + 1 >> 1;
    }

    private static int weighted(int a, int b, int c) {
        return a + 2 * b + c + 2 >> 2;
    }

    private void mean() {
        int sum = 4;
        for (int i = 0; i < 4; i++) {
            sum += edge[i] + edge[CORNER + 1 + i];
        }
        for (int i = 0; i < 16; i++) {
            set(i & 3, i >> 2, sum >> 3);
        }
    }

    private void vertical() {
        for (int x = 0; x < 4; x++) {
            int value = smooth(CORNER + 1 + x);
            for (int y = 0; y < 4; y++) {
                set(x, y, value);
            }
        }
    }

    private void horizontal() {
        for (int y = 0; y < 4; y++) {
            int value = y < 3 ? smooth(3 - y) : weighted(edge[1], edge[0], edge[0]);
            for (int x = 0; x < 4; x++) {
                set(x, y, value);
            }
        }
    }

    private void downRight() {
        for (int d = -3; d <= 3; d++) {
            int value = smooth(CORNER + d);
            for (int y = Math.max(0, -d); y < 4 && y + d < 4; y++) {
                set(y + d, y, value);
            }
        }
    }

    private void downLeft() {
        for (int d = 0; d <= 6; d++) {
            int value = d < 6 ? smooth(CORNER + 2 + d) : weighted(edge[EDGE - 2], edge[EDGE - 1], edge[EDGE - 1]);
            for (int y = Math.max(0, d - 3); y < 4 && y <= d; y++) {
                set(d - y, y, value);
            }
        }
    }

    private void verticalRight() {
        for (int x = 0; x < 4; x++) {
            int even = between(CORNER + x);
            int odd = smooth(CORNER + x);
            set(x, 0, even);
            set(x, 1, odd);
            if (x < 3) {
                set(x + 1, 2, even);
                set(x + 1, 3, odd);
            }
        }
        set(0, 2, smooth(CORNER - 1));
        set(0, 3, smooth(CORNER - 2));
    }

    private void verticalLeft() {
        for (int x = 0; x < 4; x++) {
            int even = between(CORNER + 1 + x);
            int odd = smooth(CORNER + 2 + x);
            set(x, 0, even);
            set(x, 1, odd);
            if (x > 0) {
                set(x - 1, 2, even);
                set(x - 1, 3, odd);
            }
        }
        // RFC 6386, 12.3: these two do not follow the pattern
        set(3, 2, smooth(CORNER + 6));
        set(3, 3, smooth(CORNER + 7));
    }

    private void horizontalDown() {
        for (int y = 0; y < 4; y++) {
            int even = between(3 - y);
            int odd = smooth(CORNER - y);
            set(0, y, even);
            set(1, y, odd);
            if (y < 3) {
                set(2, y + 1, even);
                set(3, y + 1, odd);
            }
        }
        set(2, 0, smooth(CORNER + 1));
        set(3, 0, smooth(CORNER + 2));
    }

    private void horizontalUp() {
        int last = edge[0];
        set(0, 0, between(2));
        set(1, 0, smooth(2));
        set(2, 0, between(1));
        set(3, 0, smooth(1));
        set(0, 1, between(1));
        set(1, 1, smooth(1));
        set(2, 1, between(0));
        set(3, 1, weighted(edge[1], last, last));
        set(0, 2, between(0));
        set(1, 2, weighted(edge[1], last, last));
        set(2, 2, last);
        set(3, 2, last);
        for (int x = 0; x < 4; x++) {
            set(x, 3, last);
        }
    }
}
