package dev.lethe.jpeg.read;

import java.io.IOException;

/** Blocks of later scans of a band of AC coefficients in progressive files (T.81 G.1.2.3). */
final class AcRefinementBlocks implements BlockDecoder {
    private final EntropyBits in;
    private final HuffmanTable table;
    private final int first;
    private final int last;
    private final int bit;
    private int endOfBandRun;
    private long bits;
    private int left;

    AcRefinementBlocks(EntropyBits in, HuffmanTable table, ScanHeader scan) {
        this.in = in;
        this.table = table;
        this.first = scan.first();
        this.last = scan.last();
        this.bit = 1 << scan.low();
    }

    @Override
    public void block(short[] values, int at, int component) throws IOException {
        bits = in.bits;
        left = in.left;
        int k = first;
        if (endOfBandRun == 0) {
            k = coded(values, at);
        }
        if (endOfBandRun > 0) {
            correct(values, at, k, last, 64);
            endOfBandRun--;
        }
        in.bits = bits;
        in.left = left;
    }

    /** Reads new coefficients; returns the place from which on the band only has corrections. */
    private int coded(short[] values, int at) throws IOException {
        int[] entries = table.entries();
        int k = first;
        for (; k <= last; k++) {
            if (left < EntropyBits.ENOUGH) {
                refill();
            }
            int entry = entries[(int) (bits >>> HuffmanTable.SHIFT)];
            if (entry == 0) {
                entry = table.search(bits);
            }
            drop(entry & 63);
            int run = entry >> 10 & 15;
            int value = 0;
            if ((entry >> 6 & 15) != 0) {
                // The size is 1 in valid data, and taken for 1 in others.
                value = bits < 0 ? bit : -bit;
                drop(1);
            } else if (run != 15) {
                endOfBandRun = (1 << run) + (int) (bits >>> 1 >>> 63 - run);
                drop(run);
                break;
            }
            k = correct(values, at, k, last, run);
            if (value != 0) {
                values[at + Math.min(k, 63)] = (short) value;
            }
        }
        return k;
    }

    /**
     * Goes over coefficients that are known, each of which has a bit that corrects it, and some that are zero.
     *
     * @param zeros how many zeros to go over
     * @return the place of the zero that follows them, or the one behind the band
     */
    private int correct(short[] values, int at, int from, int to, int zeros) throws IOException {
        int pass = zeros;
        for (int k = from; k <= to; k++) {
            int value = values[at + k];
            if (value == 0) {
                if (--pass < 0) {
                    return k;
                }
                continue;
            }
            if (left < 1) {
                refill();
            }
            if (bits < 0 && (value & bit) == 0) {
                values[at + k] = (short) (value >= 0 ? value + bit : value - bit);
            }
            drop(1);
        }
        return to + 1;
    }

    private void drop(int count) {
        bits <<= count;
        left -= count;
    }

    private void refill() throws IOException {
        bits = in.refill(bits, left);
        left = in.left;
    }

    @Override
    public void restart() {
        endOfBandRun = 0;
    }
}
