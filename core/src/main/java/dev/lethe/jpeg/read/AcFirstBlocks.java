package dev.lethe.jpeg.read;

import java.io.IOException;

/** Blocks of the first scan of a band of AC coefficients in progressive files (T.81 G.1.2.2). */
final class AcFirstBlocks implements BlockDecoder {
    private final EntropyBits in;
    private final HuffmanTable table;
    private final int first;
    private final int last;
    private final int low;
    private int endOfBandRun;

    AcFirstBlocks(EntropyBits in, HuffmanTable table, ScanHeader scan) {
        this.in = in;
        this.table = table;
        this.first = scan.first();
        this.last = scan.last();
        this.low = scan.low();
    }

    @Override
    public int skip(int most) {
        int count = Math.min(most, endOfBandRun);
        endOfBandRun -= count;
        return count;
    }

    @Override
    public void block(short[] values, int at, int component) throws IOException {
        EntropyBits source = in;
        long bits = source.bits;
        int left = source.left;
        int[] entries = table.entries();
        for (int k = first; k <= last; k++) {
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
            int value = entry >> 16;
            int run = entry >> 10 & 15;
            if (value == 0) {
                int size = entry >> 6 & 15;
                if (size == 0) {
                    if (run == 15) {
                        k += 15;
                        continue;
                    }
                    // This block is the first of the run (T.81 figure G.3). A shift by 64 would be one by 0.
                    endOfBandRun = (1 << run) - 1 + (int) (bits >>> 1 >>> 63 - run);
                    bits <<= run;
                    left -= run;
                    break;
                }
                value = (int) (bits >>> 64 - size) - ((1 << size) - 1 & (int) (~bits >> 63));
                bits <<= size;
                left -= size;
            }
            k += run;
            values[at + Math.min(k, 63)] = (short) (value << low);
        }
        source.bits = bits;
        source.left = left;
    }

    @Override
    public void restart() {
        endOfBandRun = 0;
    }
}
