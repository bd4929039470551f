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

    AcRefinementBlocks(EntropyBits in, HuffmanTable table, ScanHeader scan) {
        this.in = in;
        this.table = table;
        this.first = scan.first();
        this.last = scan.last();
        this.bit = 1 << scan.low();
    }

    // One long method on purpose: bits that are handed from method to method would not stay in registers.
    @Override
    public void block(short[] values, int at, int component) throws IOException {
        EntropyBits source = in;
        long bits = source.bits;
        int left = source.left;
        int end = at + last;
        int i = at + first;
        if (endOfBandRun == 0) {
            int[] entries = table.entries();
            for (; i <= end; i++) {
                if (left < EntropyBits.ENOUGH) {
                    bits = source.refill(bits, left);
                    left = source.left;
                }
                int entry = entries[(int) (bits >>> HuffmanTable.SHIFT)];
                if (entry == 0) {
                    entry = table.search(bits);
                }
                bits <<= entry;
                left -= entry & 63;
                int run = entry >> 10 & 15;
                int added = 0;
                if ((entry >> 6 & 15) != 0) {
                    // The size is 1 in valid data, and taken for 1 in others.
                    added = bits < 0 ? bit : -bit;
                    bits <<= 1;
                    left--;
                } else if (run != 15) {
                    endOfBandRun = (1 << run) + (int) (bits >>> 1 >>> 63 - run);
                    bits <<= run;
                    left -= run;
                    break;
                }
                // Passes over as many zeros as the run says; each value on the way has a bit that corrects it.
                for (; i <= end; i++) {
                    int value = values[i];
                    if (value == 0) {
                        if (--run < 0) {
                            break;
                        }
                        continue;
                    }
                    if (left < 1) {
                        bits = source.refill(bits, left);
                        left = source.left;
                    }
                    if (bits < 0 && (value & bit) == 0) {
                        values[i] = (short) (value >= 0 ? value + bit : value - bit);
                    }
                    bits <<= 1;
                    left--;
                }
                if (added != 0) {
                    values[Math.min(i, at + 63)] = (short) added;
                }
            }
        }
        if (endOfBandRun > 0) {
            for (; i <= end; i++) {
                int value = values[i];
                if (value != 0) {
                    if (left < 1) {
                        bits = source.refill(bits, left);
                        left = source.left;
                    }
                    if (bits < 0 && (value & bit) == 0) {
                        values[i] = (short) (value >= 0 ? value + bit : value - bit);
                    }
                    bits <<= 1;
                    left--;
                }
            }
            endOfBandRun--;
        }
        source.bits = bits;
        source.left = left;
    }

    @Override
    public void restart() {
        endOfBandRun = 0;
    }
}
