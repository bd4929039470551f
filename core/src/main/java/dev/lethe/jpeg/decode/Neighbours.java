package dev.lethe.jpeg.decode;

/**
 * Makes two pixels of each sample of a row, three parts of it and one of the neighbour on that side; at the ends the
 * sample is its own neighbour. One owner, one thread.
 */
final class Neighbours {
    private final int width;
    private final int[] neighbours;
    private final int[][] lines;

    Neighbours(int width) {
        this.width = width;
        this.neighbours = new int[width];
        this.lines = new int[2][width];
    }

    /**
     * Left and right pixels of a row.
     *
     * @param roundLeft added to left pixels before they are shifted
     * @param roundRight added to right pixels before they are shifted
     * @param shift two bits, and those by which samples are too large
     * @return left pixels and right pixels, valid until the next call
     */
    int[][] mix(int[] in, int roundLeft, int roundRight, int shift) {
        // Shifted copies, because the virtual machine only vectorises loops over one index.
        System.arraycopy(in, 0, neighbours, 1, width - 1);
        neighbours[0] = in[0];
        mix(in, neighbours, lines[0], roundLeft, shift);
        System.arraycopy(in, 1, neighbours, 0, width - 1);
        neighbours[width - 1] = in[width - 1];
        mix(in, neighbours, lines[1], roundRight, shift);
        return lines;
    }

    private static void mix(int[] near, int[] far, int[] out, int round, int shift) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 3 * near[i] + far[i] + round >> shift;
        }
    }
}
