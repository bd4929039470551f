package dev.lethe.segmentation.face;

/**
 * How a side is cut into overlapping parts of one length. What lies in the middle of an overlap belongs to the part that
 * it is deeper inside of.
 *
 * @param length of the side in pixels
 * @param size of a part; the last or only one may reach beyond the side
 * @param count of parts
 */
record Tiling(int length, int size, int count) {
    /** Sides of parts are multiples of this, as the networks want them. */
    private static final int STEP = 32;

    /** As few parts as there must be. */
    static Tiling of(int length, int most, int overlap) {
        if (length <= most) {
            return new Tiling(length, rounded(length), 1);
        }
        int count = parts(length - overlap, most - overlap);
        return new Tiling(length, rounded(parts(length + (count - 1) * overlap, count)), count);
    }

    private static int rounded(int length) {
        return parts(length, STEP) * STEP;
    }

    private static int parts(int length, int each) {
        return (length + each - 1) / each;
    }

    /** Where a part begins. */
    int start(int part) {
        return count == 1 ? 0 : (int) ((long) part * (length - size) / (count - 1));
    }

    /** Where it ends: its last pixel of the side, plus one. */
    int end(int part) {
        return Math.min(length, start(part) + size);
    }

    /** Whether a place belongs to a part. */
    boolean owns(int part, double place) {
        return (part == 0 || place >= border(part - 1)) && (part == count - 1 || place < border(part));
    }

    private double border(int part) {
        return (start(part) + size + start(part + 1)) / 2.0;
    }
}
