package dev.lethe.encoding.webp.vp8;

/**
 * Smooths the edges between blocks where the step across is small enough to be an artefact (RFC 6386, 15). Pixels beside
 * an edge are p3, p2, p1, p0 | q0, q1, q2, q3.
 */
final class LoopFilter {
    private LoopFilter() {}

    /** Filters all edges of a macroblock in the lower row, and those to its left and above, in the normal way (15.3). */
    static void normal(Planes planes, int column, boolean above, FilterStrength strength, boolean inner) {
        int y = planes.lumaIndex(column);
        int c = planes.chromaIndex(column);
        int down = planes.lumaStride;
        int half = planes.chromaStride;
        if (column > 0) {
            macroblockEdge(planes.luma, y, 1, down, Planes.LUMA, strength);
            macroblockEdge(planes.u, c, 1, half, Planes.CHROMA, strength);
            macroblockEdge(planes.v, c, 1, half, Planes.CHROMA, strength);
        }
        if (inner) {
            for (int i = 4; i < Planes.LUMA; i += 4) {
                subblockEdge(planes.luma, y + i, 1, down, Planes.LUMA, strength);
            }
            subblockEdge(planes.u, c + 4, 1, half, Planes.CHROMA, strength);
            subblockEdge(planes.v, c + 4, 1, half, Planes.CHROMA, strength);
        }
        if (above) {
            macroblockEdge(planes.luma, y, down, 1, Planes.LUMA, strength);
            macroblockEdge(planes.u, c, half, 1, Planes.CHROMA, strength);
            macroblockEdge(planes.v, c, half, 1, Planes.CHROMA, strength);
        }
        if (inner) {
            for (int i = 4; i < Planes.LUMA; i += 4) {
                subblockEdge(planes.luma, y + i * down, down, 1, Planes.LUMA, strength);
            }
            subblockEdge(planes.u, c + 4 * half, half, 1, Planes.CHROMA, strength);
            subblockEdge(planes.v, c + 4 * half, half, 1, Planes.CHROMA, strength);
        }
    }

    /** The same for luma alone, in the simple way (15.2). */
    static void simple(Planes planes, int column, boolean above, FilterStrength strength, boolean inner) {
        int y = planes.lumaIndex(column);
        int down = planes.lumaStride;
        if (column > 0) {
            simpleEdge(planes.luma, y, 1, down, strength.macroblockLimit());
        }
        if (inner) {
            for (int i = 4; i < Planes.LUMA; i += 4) {
                simpleEdge(planes.luma, y + i, 1, down, strength.subblockLimit());
            }
        }
        if (above) {
            simpleEdge(planes.luma, y, down, 1, strength.macroblockLimit());
        }
        if (inner) {
            for (int i = 4; i < Planes.LUMA; i += 4) {
                simpleEdge(planes.luma, y + i * down, down, 1, strength.subblockLimit());
            }
        }
    }

    private static void simpleEdge(byte[] s, int at, int across, int along, int limit) {
        for (int n = 0, i = at; n < Planes.LUMA; n++, i += along) {
            if (step(s, i, across) <= limit) {
                two(s, i, across);
            }
        }
    }

    private static void macroblockEdge(byte[] s, int at, int across, int along, int count, FilterStrength strength) {
        int limit = strength.macroblockLimit();
        int interior = strength.interior();
        int high = strength.highVariance();
        for (int n = 0, i = at; n < count; n++, i += along) {
            if (step(s, i, across) <= limit && calm(s, i, across, interior)) {
                if (varies(s, i, across, high)) {
                    two(s, i, across);
                } else {
                    six(s, i, across);
                }
            }
        }
    }

    private static void subblockEdge(byte[] s, int at, int across, int along, int count, FilterStrength strength) {
        int limit = strength.subblockLimit();
        int interior = strength.interior();
        int high = strength.highVariance();
        for (int n = 0, i = at; n < count; n++, i += along) {
            if (step(s, i, across) <= limit && calm(s, i, across, interior)) {
                if (varies(s, i, across, high)) {
                    two(s, i, across);
                } else {
                    four(s, i, across);
                }
            }
        }
    }

    private static int step(byte[] s, int i, int across) {
        int p1 = s[i - 2 * across] & 0xFF;
        int p0 = s[i - across] & 0xFF;
        int q0 = s[i] & 0xFF;
        int q1 = s[i + across] & 0xFF;
        return 4 * Math.abs(p0 - q0) + Math.abs(p1 - q1);
    }

    /** Whether neighbours on both sides differ little. */
    private static boolean calm(byte[] s, int i, int across, int most) {
        int p3 = s[i - 4 * across] & 0xFF;
        int p2 = s[i - 3 * across] & 0xFF;
        int p1 = s[i - 2 * across] & 0xFF;
        int p0 = s[i - across] & 0xFF;
        int q0 = s[i] & 0xFF;
        int q1 = s[i + across] & 0xFF;
        int q2 = s[i + 2 * across] & 0xFF;
        int q3 = s[i + 3 * across] & 0xFF;
        return Math.abs(p3 - p2) <= most
                && Math.abs(p2 - p1) <= most
                && Math.abs(p1 - p0) <= most
                && Math.abs(q3 - q2) <= most
                && Math.abs(q2 - q1) <= most
                && Math.abs(q1 - q0) <= most;
    }

    private static boolean varies(byte[] s, int i, int across, int most) {
        int p1 = s[i - 2 * across] & 0xFF;
        int p0 = s[i - across] & 0xFF;
        int q0 = s[i] & 0xFF;
        int q1 = s[i + across] & 0xFF;
        return Math.abs(p1 - p0) > most || Math.abs(q1 - q0) > most;
    }

    /** Changes p0 and q0, by what the outer ones say, too. */
    private static void two(byte[] s, int i, int across) {
        int p1 = s[i - 2 * across] & 0xFF;
        int p0 = s[i - across] & 0xFF;
        int q0 = s[i] & 0xFF;
        int q1 = s[i + across] & 0xFF;
        int a = clamp(3 * (q0 - p0) + clamp(p1 - q1));
        s[i - across] = (byte) Samples.clamp(p0 + third(a + 3));
        s[i] = (byte) Samples.clamp(q0 - third(a + 4));
    }

    /** Changes p1 to q1. */
    private static void four(byte[] s, int i, int across) {
        int p1 = s[i - 2 * across] & 0xFF;
        int p0 = s[i - across] & 0xFF;
        int q0 = s[i] & 0xFF;
        int q1 = s[i + across] & 0xFF;
        int a = clamp(3 * (q0 - p0));
        int inner = third(a + 4);
        int outer = inner + 1 >> 1;
        s[i - 2 * across] = (byte) Samples.clamp(p1 + outer);
        s[i - across] = (byte) Samples.clamp(p0 + third(a + 3));
        s[i] = (byte) Samples.clamp(q0 - inner);
        s[i + across] = (byte) Samples.clamp(q1 - outer);
    }

    /** Changes p2 to q2. */
    private static void six(byte[] s, int i, int across) {
        int p2 = s[i - 3 * across] & 0xFF;
        int p1 = s[i - 2 * across] & 0xFF;
        int p0 = s[i - across] & 0xFF;
        int q0 = s[i] & 0xFF;
        int q1 = s[i + across] & 0xFF;
        int q2 = s[i + 2 * across] & 0xFF;
        int a = clamp(3 * (q0 - p0) + clamp(p1 - q1));
        int inner = 27 * a + 63 >> 7;
        int middle = 18 * a + 63 >> 7;
        int outer = 9 * a + 63 >> 7;
        s[i - 3 * across] = (byte) Samples.clamp(p2 + outer);
        s[i - 2 * across] = (byte) Samples.clamp(p1 + middle);
        s[i - across] = (byte) Samples.clamp(p0 + inner);
        s[i] = (byte) Samples.clamp(q0 - inner);
        s[i + across] = (byte) Samples.clamp(q1 - middle);
        s[i + 2 * across] = (byte) Samples.clamp(q2 - outer);
    }

    /** An eighth of a difference that has 3 times the weight, kept to 8 bits. */
    private static int third(int value) {
        return Math.min(127, value) >> 3;
    }

    private static int clamp(int value) {
        return Math.max(-128, Math.min(127, value));
    }
}
