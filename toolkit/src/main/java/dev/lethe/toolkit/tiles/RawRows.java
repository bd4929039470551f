package dev.lethe.toolkit.tiles;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.IOException;
import java.io.InputStream;

/** Rows that were packed into bytes, the high byte of a sample first. One owner, one thread. */
final class RawRows implements RowReader {
    private final Layout layout;
    private final InputStream bytes;
    private final byte[] line;
    private int next;

    RawRows(Layout layout, InputStream bytes) {
        this.layout = layout;
        this.bytes = bytes;
        this.line = new byte[layout.rowSamples() * (layout.bits() / 8)];
    }

    /** Packs the first row of a band. */
    static void pack(RowBand band, byte[] line) {
        if (band.layout().bits() == 8) {
            System.arraycopy(band.bytes(), 0, line, 0, line.length);
            return;
        }
        for (int i = 0; i < line.length / 2; i++) {
            line[2 * i] = (byte) (band.shorts()[i] >> 8);
            line[2 * i + 1] = (byte) band.shorts()[i];
        }
    }

    @Override
    public int read(RowBand band) throws IOException {
        int rows = Math.min(band.capacity(), layout.height() - next);
        for (int row = 0; row < rows; row++) {
            if (bytes.readNBytes(line, 0, line.length) < line.length) {
                throw new IOException("A temporary file has become shorter");
            }
            int at = band.index(0, row);
            if (layout.bits() == 8) {
                System.arraycopy(line, 0, band.bytes(), at, line.length);
            } else {
                for (int i = 0; i < line.length / 2; i++) {
                    band.shorts()[at + i] = (short) ((line[2 * i] & 0xFF) << 8 | line[2 * i + 1] & 0xFF);
                }
            }
        }
        band.hold(next, rows);
        next += rows;
        return rows;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
