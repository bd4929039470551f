package dev.lethe.toolkit.tiles;

import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A pass over a picture that keeps one row of pieces at a time, each in a spool of its own. One owner, one thread. */
final class SplitRows implements Closeable {
    private static final int HELD = 64 * 1024;

    private final Layout layout;
    private final PieceGrid grid;
    private final RowReader reader;
    private final RowBand band;
    private final List<Spool> spools = new ArrayList<>();
    private int row;

    SplitRows(Picture picture, PieceGrid grid) throws IOException {
        this.layout = picture.layout();
        this.grid = grid;
        this.reader = picture.rows();
        this.band = new RowBand(layout, 1);
    }

    /** Reads the next row of pieces. */
    void next(int number, RunContext context) throws IOException {
        closeSpools();
        for (int column = 0; column < grid.columns(); column++) {
            spools.add(Spool.withMemory(HELD));
        }
        row = number;
        int sampleBytes = layout.bits() / 8;
        int edgeBytes = grid.edge() * layout.channels().count() * sampleBytes;
        byte[] line = new byte[layout.rowSamples() * sampleBytes];
        for (int y = 0; y < grid.pieceHeight(number); y++) {
            context.check();
            if (reader.read(band) == 0) {
                throw new MalformedImageException("The picture ends before its last row; the file is damaged");
            }
            RawRows.pack(band, line);
            for (int column = 0; column < grid.columns(); column++) {
                int from = column * edgeBytes;
                spools.get(column).output().write(line, from, Math.min(edgeBytes, line.length - from));
            }
        }
    }

    /** A piece of the present row, to be read any number of times until the next row is. */
    Picture piece(int column) throws IOException {
        SeekableInput bytes = spools.get(column).written();
        Layout piece = layout.withSize(grid.pieceWidth(column), grid.pieceHeight(row));
        return new Picture() {
            @Override
            public Layout layout() {
                return piece;
            }

            @Override
            public RowReader rows(int frame) {
                InputStream stream = bytes.stream();
                return new RawRows(piece, stream);
            }

            @Override
            public void close() {
                // the spool is closed with its row
            }
        };
    }

    private void closeSpools() throws IOException {
        while (!spools.isEmpty()) {
            spools.remove(spools.size() - 1).close();
        }
    }

    @Override
    public void close() throws IOException {
        closeSpools();
        reader.close();
    }
}
