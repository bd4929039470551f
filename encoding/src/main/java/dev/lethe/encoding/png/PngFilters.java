package dev.lethe.encoding.png;

/** The five filters of scan lines (W3C PNG, 9.2). A line's first byte in these arrays is its first sample. */
public final class PngFilters {
    /** Number of filters: none, sub, up, average, Paeth. */
    public static final int COUNT = 5;

    private PngFilters() {}

    /**
     * Undoes a filter in place.
     *
     * @param filter 0 to 4
     * @param line the filtered line
     * @param prior the line above, unfiltered; zeros above the first
     * @param length bytes of the line
     * @param distance bytes per pixel, at least 1
     */
    public static void undo(int filter, byte[] line, byte[] prior, int length, int distance) {
        switch (filter) {
            case 1 -> {
                for (int i = distance; i < length; i++) {
                    line[i] += line[i - distance];
                }
            }
            case 2 -> {
                for (int i = 0; i < length; i++) {
                    line[i] += prior[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < length; i++) {
                    int left = i < distance ? 0 : line[i - distance] & 0xFF;
                    line[i] += (byte) ((left + (prior[i] & 0xFF)) >>> 1);
                }
            }
            case 4 -> undoPaeth(line, prior, length, distance);
            default -> {
                // filter 0 changes nothing
            }
        }
    }

    private static void undoPaeth(byte[] line, byte[] prior, int length, int distance) {
        int first = Math.min(distance, length);
        for (int i = 0; i < first; i++) {
            line[i] += prior[i];
        }
        for (int i = first; i < length; i++) {
            line[i] += (byte) paeth(line[i - distance] & 0xFF, prior[i] & 0xFF, prior[i - distance] & 0xFF);
        }
    }

    /** Applies a filter: as {@link #undo}, from a line into another array. */
    public static void apply(int filter, byte[] line, byte[] prior, int length, int distance, byte[] target) {
        int first = Math.min(distance, length);
        switch (filter) {
            case 1 -> {
                System.arraycopy(line, 0, target, 0, first);
                for (int i = first; i < length; i++) {
                    target[i] = (byte) (line[i] - line[i - distance]);
                }
            }
            case 2 -> {
                for (int i = 0; i < length; i++) {
                    target[i] = (byte) (line[i] - prior[i]);
                }
            }
            case 3 -> {
                for (int i = 0; i < length; i++) {
                    int left = i < distance ? 0 : line[i - distance] & 0xFF;
                    target[i] = (byte) (line[i] - ((left + (prior[i] & 0xFF)) >>> 1));
                }
            }
            case 4 -> {
                for (int i = 0; i < first; i++) {
                    target[i] = (byte) (line[i] - prior[i]);
                }
                for (int i = first; i < length; i++) {
                    int predicted = paeth(line[i - distance] & 0xFF, prior[i] & 0xFF, prior[i - distance] & 0xFF);
                    target[i] = (byte) (line[i] - predicted);
                }
            }
            default -> System.arraycopy(line, 0, target, 0, length);
        }
    }

    private static int paeth(int left, int up, int upLeft) {
        int toLeft = Math.abs(up - upLeft);
        int toUp = Math.abs(left - upLeft);
        int toUpLeft = Math.abs(left + up - 2 * upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    /** Sum of the distances of bytes from 0: the usual guess which filter compresses best (12.7). */
    public static long magnitude(byte[] filtered, int length) {
        long sum = 0;
        for (int start = 0; start < length; start += 1 << 16) {
            // a sum that fits into 32 bits is one that processors add up many at a time
            int part = 0;
            for (int i = start; i < Math.min(length, start + (1 << 16)); i++) {
                part += Math.abs(filtered[i]);
            }
            sum += part;
        }
        return sum;
    }
}
