package dev.lethe.toolkit.tiles;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.io.Source;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.OpenPicture;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a folder as one picture, of which a row of pieces is open at a time. */
record JoinedPicture(Path folder, PieceGrid grid, Layout layout, Capabilities capabilities, RunContext context)
        implements Picture {
    /** Joins what a folder holds. */
    static Picture of(Path folder, Capabilities capabilities, RunContext context) throws IOException {
        PieceGrid grid = PieceGrid.read(folder);
        context.require(Limit.PIXELS, (long) grid.width() * grid.height());
        try (RunContext part = context.part();
                OpenPicture first = open(folder, 0, 0, capabilities, part)) {
            Layout layout = first.picture().layout().withSize(grid.width(), grid.height());
            return new JoinedPicture(folder, grid, layout, capabilities, context);
        }
    }

    private static OpenPicture open(Path folder, int column, int row, Capabilities capabilities, RunContext part)
            throws IOException {
        return OpenPicture.of(Source.of(folder.resolve(PieceGrid.name(column, row))), capabilities, part);
    }

    @Override
    public RowReader rows(int frame) {
        return new Pass();
    }

    @Override
    public void close() {
        // each pass holds its own pieces
    }

    private record Piece(RunContext part, OpenPicture picture, RowReader reader, RowBand band) implements Closeable {
        @Override
        public void close() throws IOException {
            try (part;
                    picture) {
                reader.close();
            }
        }
    }

    private final class Pass implements RowReader {
        private final List<Piece> pieces = new ArrayList<>();
        private int next;

        @Override
        public int read(RowBand band) throws IOException {
            int rows = Math.min(band.capacity(), layout.height() - next);
            for (int row = 0; row < rows; row++) {
                context.check();
                if ((next + row) % grid.edge() == 0) {
                    open((next + row) / grid.edge());
                }
                int at = band.index(0, row);
                for (Piece piece : pieces) {
                    at += copy(piece, band, at);
                }
            }
            band.hold(next, rows);
            next += rows;
            return rows;
        }

        private int copy(Piece piece, RowBand to, int at) throws IOException {
            RowBand from = piece.band();
            if (piece.reader().read(from) == 0) {
                throw new MalformedImageException("A piece ends before its last row; the file is damaged");
            }
            int samples = from.layout().rowSamples();
            if (layout.bits() == 8) {
                System.arraycopy(from.bytes(), 0, to.bytes(), at, samples);
            } else {
                System.arraycopy(from.shorts(), 0, to.shorts(), at, samples);
            }
            return samples;
        }

        private void open(int row) throws IOException {
            close();
            for (int column = 0; column < grid.columns(); column++) {
                RunContext part = context.part();
                OpenPicture opened = JoinedPicture.open(folder, column, row, capabilities, part);
                Picture picture = opened.picture();
                pieces.add(new Piece(part, opened, picture.rows(), new RowBand(picture.layout(), 1)));
                Layout expected = layout.withSize(grid.pieceWidth(column), grid.pieceHeight(row));
                if (!picture.layout().equals(expected)) {
                    throw new MalformedImageException("Piece " + PieceGrid.name(column, row)
                            + " has another size, depth or colour space than the first; pieces must stay alike");
                }
            }
        }

        @Override
        public void close() throws IOException {
            while (!pieces.isEmpty()) {
                pieces.remove(pieces.size() - 1).close();
            }
        }
    }
}
