package dev.lethe.jpeg.read;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Blocks of sequential scans (T.81 F.2.2): all 64 coefficients at once, or the DC alone. */
final class SequentialBlocks implements BlockDecoder {
    private final EntropyBits in;
    private final HuffmanTable[] dc;
    private final HuffmanTable[] ac;
    private final @Nullable HuffmanSkips[] skips;
    private final int[] predictions;

    /**
     * Decodes by these tables.
     *
     * @param dc one for each component of the scan
     * @param ac one for each component of the scan, for sizes only where there are skips
     * @param skips for each component of the scan of which the DC is all that is asked for; null for others
     */
    SequentialBlocks(EntropyBits in, HuffmanTable[] dc, HuffmanTable[] ac, @Nullable HuffmanSkips[] skips) {
        this.in = in;
        this.dc = dc;
        this.ac = ac;
        this.skips = skips;
        this.predictions = new int[dc.length];
    }

    @Override
    public void block(short[] values, int at, int component) throws IOException {
        EntropyBits source = in;
        long bits = source.bits;
        int left = source.left;
        if (left < EntropyBits.ENOUGH) {
            bits = source.refill(bits, left);
            left = source.left;
        }
        HuffmanTable table = dc[component];
        int entry = table.entries()[(int) (bits >>> HuffmanTable.SHIFT)];
        if (entry == 0) {
            entry = table.search(bits);
        }
        // A shift of a long takes the lowest six bits of its distance: the length.
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
        values[at] = (short) value;

        HuffmanSkips skip = skips[component];
        if (skip != null) {
            passAc(bits, left, skip.entries(), ac[component]);
            return;
        }
        table = ac[component];
        int[] entries = table.entries();
        for (int k = 1; k < 64; k++) {
            if (left < EntropyBits.ENOUGH) {
                bits = source.refill(bits, left);
                left = source.left;
            }
            entry = entries[(int) (bits >>> HuffmanTable.SHIFT)];
            if (entry == 0) {
                entry = table.search(bits);
            }
            bits <<= entry;
            left -= entry & 63;
            value = entry >> 16;
            k += entry >> 10 & 15;
            if (value == 0) {
                size = entry >> 6 & 15;
                if (size == 0) {
                    if ((entry >> 10 & 15) == 15) {
                        continue;
                    }
                    break;
                }
                value = (int) (bits >>> 64 - size) - ((1 << size) - 1 & (int) (~bits >> 63));
                bits <<= size;
                left -= size;
            }
            // Runs past the end only occur in damaged data; decoders have agreed on the last coefficient.
            values[at + Math.min(k, 63)] = (short) value;
        }
        source.bits = bits;
        source.left = left;
    }

    /** Goes past the AC coefficients, as far as they would be read. */
    private void passAc(long held, int count, int[] many, HuffmanTable table) throws IOException {
        EntropyBits source = in;
        long bits = held;
        int left = count;
        int[] entries = table.entries();
        for (int k = 1; k < 64; ) {
            if (left < EntropyBits.ENOUGH) {
                bits = source.refill(bits, left);
                left = source.left;
            }
            int entry = many[(int) (bits >>> HuffmanSkips.SHIFT)];
            int next = k + (entry >> HuffmanSkips.COUNT_SHIFT);
            if (entry == 0 || next >= 64) {
                entry = entries[(int) (bits >>> HuffmanTable.SHIFT)];
                if (entry == 0) {
                    entry = table.search(bits);
                }
                int size = entry >> 6 & 15;
                int run = entry >> 10 & 15;
                next = size == 0 && run < 15 ? 64 : k + run + 1;
                bits <<= entry;
                bits <<= size;
                left -= (entry & 63) + size;
            } else {
                bits <<= entry;
                left -= entry & 63;
                next = (entry & HuffmanSkips.ENDS) != 0 ? 64 : next;
            }
            k = next;
        }
        source.bits = bits;
        source.left = left;
    }

    @Override
    public void restart() {
        Arrays.fill(predictions, 0);
    }
}
