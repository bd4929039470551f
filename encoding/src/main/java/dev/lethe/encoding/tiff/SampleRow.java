package dev.lethe.encoding.tiff;

import dev.lethe.pixels.RowBand;
import java.io.IOException;

/** Turns a row's bytes into samples: bits spread, palette looked up, white and black exchanged, opacity taken out. */
final class SampleRow {
    private final TiffPage page;
    private final boolean little;
    private final byte[] palette;
    private final int channels;
    private final int width;

    private SampleRow(TiffPage page, boolean little, byte[] palette) {
        this.page = page;
        this.little = little;
        this.palette = palette;
        this.channels = page.layout().channels().count();
        this.width = page.layout().width();
    }

    static SampleRow of(TiffFields fields, TiffPage page) throws IOException {
        byte[] palette = new byte[0];
        if (page.photometric() == TiffPage.PALETTE) {
            int colors = 1 << page.bits();
            palette = new byte[3 * colors];
            for (int i = 0; i < palette.length; i++) {
                // all reds, all greens, all blues, with 16 bits each (TIFF 6.0, section 5); writers fill the lower
                // eight
                // with zeros or with the upper eight
                palette[i] = (byte) (fields.number(TiffFields.COLOR_MAP, (long) i % 3 * colors + i / 3, 0) >> 8);
            }
        }
        return new SampleRow(page, fields.isLittleEndian(), palette);
    }

    /** Unpacks the row that begins at an index of an array into a row of a band. */
    void unpack(byte[] from, int at, RowBand target, int row) {
        int to = target.index(0, row);
        if (page.isJpeg() || page.bits() == 8 && page.photometric() != TiffPage.PALETTE) {
            System.arraycopy(from, at, target.bytes(), to, width * channels);
        } else if (page.bits() == 16) {
            wide(from, at, target.shorts(), to);
        } else {
            narrow(from, at, target.bytes(), to);
        }
        if (page.photometric() == TiffPage.WHITE_IS_ZERO) {
            invert(target, to);
        }
        if (page.premultiplied()) {
            divide(target, to);
        }
    }

    private void wide(byte[] from, int at, short[] target, int to) {
        int high = little ? 1 : 0;
        for (int i = 0; i < width * channels; i++) {
            target[to + i] = (short) ((from[at + 2 * i + high] & 0xFF) << 8 | from[at + 2 * i + 1 - high] & 0xFF);
        }
    }

    private void narrow(byte[] from, int at, byte[] target, int to) {
        int bits = page.bits();
        int most = (1 << bits) - 1;
        for (int x = 0; x < width; x++) {
            int bit = x * bits;
            int value = (from[at + (bit >> 3)] & 0xFF) >> (8 - bits - (bit & 7)) & most;
            if (palette.length == 0) {
                target[to + x] = (byte) (value * 255 / most);
            } else {
                System.arraycopy(palette, 3 * value, target, to + 3 * x, 3);
            }
        }
    }

    private void invert(RowBand target, int to) {
        int max = page.layout().maxSample();
        for (int i = to; i < to + width * channels; i += channels) {
            target.set(i, max - target.sample(i));
        }
    }

    private void divide(RowBand target, int to) {
        int max = page.layout().maxSample();
        for (int i = to; i < to + width * channels; i += channels) {
            long alpha = target.sample(i + channels - 1);
            for (int c = 0; c < channels - 1; c++) {
                long color = target.sample(i + c);
                target.set(i + c, alpha == 0 ? 0 : (int) Math.min(max, (color * max + alpha / 2) / alpha));
            }
        }
    }
}
