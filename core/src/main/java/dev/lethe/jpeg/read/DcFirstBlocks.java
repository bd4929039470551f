package dev.lethe.jpeg.read;

import java.io.IOException;
import java.util.Arrays;

/** Blocks of the first scan of DC coefficients in progressive files (T.81 G.1.2.1). */
final class DcFirstBlocks implements BlockDecoder {
    private final EntropyBits in;
    private final HuffmanTable[] tables;
    private final int low;
    private final int[] predictions;

    /**
     * Decodes by these tables.
     *
     * @param tables one for each component of the scan
     * @param low bits left to later scans
     */
    DcFirstBlocks(EntropyBits in, HuffmanTable[] tables, int low) {
        this.in = in;
        this.tables = tables;
        this.low = low;
        this.predictions = new int[tables.length];
    }

    @Override
    public void block(short[] values, int at, int component) throws IOException {
        long bits = in.bits;
        int left = in.left;
        if (left < EntropyBits.ENOUGH) {
            bits = in.refill(bits, left);
            left = in.left;
        }
        HuffmanTable table = tables[component];
        int entry = table.entries()[(int) (bits >>> HuffmanTable.SHIFT)];
        if (entry == 0) {
            entry = table.search(bits);
        }
        bits <<= entry;
        left -= entry & 63;
        int value = entry >> 16;
        int size = entry >> 6 & 15;
        if (size != 0) {
            value = (int) (bits >>> 64 - size) - ((1 << size) - 1 & (int) (~bits >> 63));
            bits <<= size;
            left -= size;
        }
        value += predictions[component];
        predictions[component] = value;
        values[at] = (short) (value << low);
        in.bits = bits;
        in.left = left;
    }

    @Override
    public void restart() {
        Arrays.fill(predictions, 0);
    }
}
