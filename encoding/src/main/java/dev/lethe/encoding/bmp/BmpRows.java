package dev.lethe.encoding.bmp;

import dev.lethe.encoding.rows.RowStream;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.RowBand;
import java.io.IOException;

/** Rows of a BMP from top to bottom, each read from where it lies in the file. */
final class BmpRows implements RowStream {
    private final SeekableInput input;
    private final BmpHeader header;
    private final byte[] indexes;
    private final int channels;
    private final byte[] stored;
    private int y;

    /**
     * Rows.
     *
     * @param indexes of a run-length coding, the lowest row first; empty if rows are stored plainly
     */
    BmpRows(SeekableInput input, BmpHeader header, byte[] indexes, int channels) {
        this.input = input;
        this.header = header;
        this.indexes = indexes;
        this.channels = channels;
        this.stored = new byte[(int) header.stride()];
    }

    @Override
    public void next(RowBand target, int row) throws IOException {
        int storedRow = header.topDown() ? y : header.height() - 1 - y;
        int to = target.index(0, row);
        if (indexes.length > 0) {
            for (int x = 0; x < header.width(); x++) {
                lookUp(indexes[storedRow * header.width() + x] & 0xFF, target.bytes(), to + x * channels);
            }
        } else {
            load(header.pixels() + storedRow * header.stride());
            spread(target.bytes(), to);
        }
        y++;
    }

    private void load(long offset) throws IOException {
        int done = 0;
        // the padding of the last row may be missing
        int needed = (int) (((long) header.width() * header.bits() + 7) / 8);
        while (done < needed) {
            int n = input.read(offset + done, stored, done, needed - done);
            if (n <= 0) {
                throw new dev.lethe.MalformedImageException(
                        "BMP ends before its last row (at byte " + (offset + done) + "); the file is damaged");
            }
            done += n;
        }
    }

    private void spread(byte[] out, int at) {
        for (int x = 0, to = at; x < header.width(); x++, to += channels) {
            switch (header.bits()) {
                case 24 -> {
                    out[to] = stored[3 * x + 2];
                    out[to + 1] = stored[3 * x + 1];
                    out[to + 2] = stored[3 * x];
                }
                case 16 -> masked(stored[2 * x] & 0xFF | (stored[2 * x + 1] & 0xFF) << 8, out, to);
                case 32 ->
                    masked(
                            stored[4 * x] & 0xFF
                                    | (stored[4 * x + 1] & 0xFF) << 8
                                    | (stored[4 * x + 2] & 0xFF) << 16
                                    | stored[4 * x + 3] << 24,
                            out,
                            to);
                default -> {
                    int bit = x * header.bits();
                    int shift = 8 - header.bits() - (bit & 7);
                    lookUp((stored[bit >> 3] & 0xFF) >> shift & (1 << header.bits()) - 1, out, to);
                }
            }
        }
    }

    private void lookUp(int index, byte[] out, int to) {
        byte[] palette = header.palette();
        boolean known = 3 * index + 2 < palette.length;
        for (int c = 0; c < channels; c++) {
            out[to + c] = known ? palette[3 * index + 2 - c] : 0;
        }
    }

    private void masked(int pixel, byte[] out, int to) {
        for (int c = 0; c < channels; c++) {
            int mask = header.masks()[c];
            int shift = mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask);
            long most = (mask & 0xFFFFFFFFL) >>> shift;
            long value = (pixel & mask & 0xFFFFFFFFL) >>> shift;
            out[to + c] = (byte) (most == 0 ? 0 : (value * 255 + most / 2) / most);
        }
    }
}
