package dev.lethe.encoding.png;

import dev.lethe.pixels.RowBand;

/** Turns a scan line's bytes into samples: bits spread, palette looked up, one transparent colour made alpha. */
final class PngUnpacker {
    private final PngHeader header;
    private final byte[] palette;
    private final byte[] transparency;
    private final int channels;

    PngUnpacker(PngStart start) {
        this.header = start.header();
        this.palette = start.palette();
        this.transparency = start.transparency();
        this.channels = start.layout().channels().count();
    }

    /**
     * Unpacks a line.
     *
     * @param at index of the first pixel's first sample
     * @param step samples from one pixel to the next: more than one pixel's for an interlaced pass
     */
    void unpack(byte[] line, int columns, RowBand target, int at, int step) {
        if (header.colorType() == 3) {
            lookUp(line, columns, target, at, step);
        } else if (header.bitDepth() == 16) {
            wide(line, columns, target, at, step);
        } else {
            narrow(line, columns, target, at, step);
        }
    }

    int channels() {
        return channels;
    }

    private int bits(byte[] line, int index) {
        int depth = header.bitDepth();
        if (depth == 8) {
            return line[index] & 0xFF;
        }
        int bit = index * depth;
        return (line[bit >> 3] & 0xFF) >> (8 - depth - (bit & 7)) & ((1 << depth) - 1);
    }

    private void lookUp(byte[] line, int columns, RowBand target, int at, int step) {
        byte[] out = target.bytes();
        for (int x = 0, to = at; x < columns; x++, to += step) {
            int index = bits(line, x);
            // an index beyond the palette is an error that viewers show as black
            boolean known = 3 * index + 2 < palette.length;
            for (int c = 0; c < 3; c++) {
                out[to + c] = known ? palette[3 * index + c] : 0;
            }
            if (channels == 4) {
                out[to + 3] = index < transparency.length ? transparency[index] : (byte) 255;
            }
        }
    }

    private void narrow(byte[] line, int columns, RowBand target, int at, int step) {
        byte[] out = target.bytes();
        int stored = header.samples();
        if (header.bitDepth() == 8 && channels == stored && step == stored) {
            System.arraycopy(line, 0, out, at, columns * stored);
            return;
        }
        int scale = 255 / ((1 << header.bitDepth()) - 1);
        for (int x = 0, to = at; x < columns; x++, to += step) {
            boolean keyed = channels > stored;
            for (int c = 0; c < stored; c++) {
                int value = bits(line, x * stored + c);
                out[to + c] = (byte) (value * scale);
                keyed &= value == key(c);
            }
            if (channels > stored) {
                out[to + stored] = keyed ? 0 : (byte) 255;
            }
        }
    }

    private void wide(byte[] line, int columns, RowBand target, int at, int step) {
        short[] out = target.shorts();
        int stored = header.samples();
        int from = 0;
        for (int x = 0, to = at; x < columns; x++, to += step) {
            boolean keyed = channels > stored;
            for (int c = 0; c < stored; c++, from += 2) {
                int value = (line[from] & 0xFF) << 8 | line[from + 1] & 0xFF;
                out[to + c] = (short) value;
                keyed &= value == key(c);
            }
            if (channels > stored) {
                out[to + stored] = keyed ? 0 : (short) 0xFFFF;
            }
        }
    }

    /** The transparent colour's sample (11.3.1.1): two bytes each, of which a shallow picture uses the low bits. */
    private int key(int sample) {
        if (transparency.length < 2 * sample + 2) {
            return -1;
        }
        int value = (transparency[2 * sample] & 0xFF) << 8 | transparency[2 * sample + 1] & 0xFF;
        return value & ((1 << header.bitDepth()) - 1);
    }
}
