package dev.lethe.examples.photos;

/** The predictor transform of VP8L: for every block the guess that leaves the smallest residues. */
final class Vp8lPredictor {

    private static final int OPAQUE_BLACK = 0xFF000000;
    private static final int LEFT = 1;
    private static final int ABOVE = 2;
    private static final int AVERAGE = 7;
    private static final int GRADIENT = 12;
    private static final int[] CANDIDATES = {GRADIENT, LEFT, ABOVE, AVERAGE};

    private final int[] pixels;
    private final int width;
    private final int height;
    private final int blockBits;
    private final int[] modes;

    Vp8lPredictor(int[] pixels, int width, int height, int blockBits) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.blockBits = blockBits;
        int blocksDown = (height + (1 << blockBits) - 1) >> blockBits;
        this.modes = new int[blocksAcross() * blocksDown];
        for (int block = 0; block < modes.length; block++) {
            modes[block] = bestMode(block % blocksAcross(), block / blocksAcross());
        }
    }

    int blocksAcross() {
        return (width + (1 << blockBits) - 1) >> blockBits;
    }

    /** Gives one pixel for every block, with the mode in its green channel. */
    int[] modes() {
        int[] image = new int[modes.length];
        for (int i = 0; i < image.length; i++) {
            image[i] = OPAQUE_BLACK | (modes[i] << 8);
        }
        return image;
    }

    /** Gives for every pixel what the guess leaves over. */
    int[] residues() {
        int[] residues = new int[pixels.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int mode = modes[(y >> blockBits) * blocksAcross() + (x >> blockBits)];
                residues[y * width + x] = subtract(pixels[y * width + x], guess(x, y, mode));
            }
        }
        return residues;
    }

    /** Subtracts channel by channel, each modulo 256. */
    static int subtract(int a, int b) {
        int difference = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            difference |= (((a >>> shift) - (b >>> shift)) & 0xFF) << shift;
        }
        return difference;
    }

    private int bestMode(int blockX, int blockY) {
        int best = GRADIENT;
        long least = Long.MAX_VALUE;
        for (int mode : CANDIDATES) {
            long cost = cost(blockX << blockBits, blockY << blockBits, mode);
            if (cost < least) {
                least = cost;
                best = mode;
            }
        }
        return best;
    }

    private long cost(int left, int top, int mode) {
        long sum = 0;
        int side = 1 << blockBits;
        for (int y = top; y < Math.min(height, top + side); y++) {
            for (int x = left; x < Math.min(width, left + side); x++) {
                int residue = subtract(pixels[y * width + x], guess(x, y, mode));
                for (int shift = 0; shift < 32; shift += 8) {
                    sum += Math.abs((byte) (residue >> shift));
                }
            }
        }
        return sum;
    }

    private int guess(int x, int y, int mode) {
        int at = y * width + x;
        if (at == 0) {
            return OPAQUE_BLACK;
        }
        if (y == 0) {
            return pixels[at - 1];
        }
        int above = pixels[at - width];
        if (x == 0 || mode == ABOVE) {
            return above;
        }
        int left = pixels[at - 1];
        if (mode == LEFT) {
            return left;
        }
        int corner = pixels[at - width - 1];
        int guess = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int l = (left >>> shift) & 0xFF;
            int a = (above >>> shift) & 0xFF;
            int c = (corner >>> shift) & 0xFF;
            int channel = mode == AVERAGE ? (l + a) / 2 : Math.max(0, Math.min(255, l + a - c));
            guess |= channel << shift;
        }
        return guess;
    }
}
