package dev.lethe.encoding.tiles;

import dev.lethe.encoding.rows.Allocation;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One level of a pyramid: takes rows, has tiles written as soon as their last row is there, and gives means of each two
 * rows to the next smaller level. One owner, one thread.
 */
final class PyramidLevel {
    private final Layout layout;
    private final int tileSize;
    private final int overlap;
    private final TileNames names;
    private final TileFiles files;
    private final @Nullable PyramidLevel smaller;
    private final Halving halving;

    private final int rowBytes;
    private final byte[] band;
    private final byte[] halved;
    /** The row that the band begins with. */
    private int first;

    private int next;
    private int tileRow;

    PyramidLevel(
            Layout layout,
            int tileSize,
            int overlap,
            TileNames names,
            TileFiles files,
            @Nullable PyramidLevel smaller,
            RunContext context)
            throws IOException {
        this.layout = layout;
        this.tileSize = tileSize;
        this.overlap = overlap;
        this.names = names;
        this.files = files;
        this.smaller = smaller;
        this.halving = new Halving(layout);
        this.rowBytes = layout.rowSamples();
        // one row more than tiles need: where the last one is halved with the row above it
        long rows = Math.min(layout.height(), tileSize + 2L * overlap + 1);
        this.band = new byte[Allocation.bytes(rows * rowBytes, context)];
        this.halved = new byte[smaller == null ? 0 : smaller.rowBytes];
    }

    /** Takes the next row, which begins at an index of an array. */
    void add(byte[] from, int at) throws IOException {
        int row = next++;
        System.arraycopy(from, at, band, place(row), rowBytes);
        boolean last = next == layout.height();
        if (smaller != null && (row % 2 == 1 || last)) {
            halving.halve(band, place(row % 2 == 1 ? row - 1 : row), place(row), halved);
            smaller.add(halved, 0);
        }
        while (tileRow * tileSize < layout.height() && next == tileEnd()) {
            tiles();
            tileRow++;
        }
    }

    private int place(int row) {
        return (row - first) * rowBytes;
    }

    /** The row below the last one that the present row of tiles needs. */
    private int tileEnd() {
        return (int) Math.min(layout.height(), (tileRow + 1L) * tileSize + overlap);
    }

    private void tiles() throws IOException {
        int top = Math.max(0, tileRow * tileSize - overlap);
        int height = tileEnd() - top;
        for (int column = 0; column * tileSize < layout.width(); column++) {
            int left = Math.max(0, column * tileSize - overlap);
            int right = (int) Math.min(layout.width(), (column + 1L) * tileSize + overlap);
            files.add(part -> tile(left, top, right - left, height, part), names.of(column, tileRow));
        }
        files.await();
        drop();
    }

    private Raster tile(int left, int top, int width, int height, RunContext part) throws IOException {
        Raster tile = Raster.create(layout.withSize(width, height), part);
        int channels = layout.channels().count();
        for (int y = 0; y < height; y++) {
            int from = place(top + y) + left * channels;
            System.arraycopy(band, from, tile.all().bytes(), tile.index(0, y), width * channels);
        }
        return tile;
    }

    /** Forgets the rows above those that the next row of tiles, or the next halving, needs. */
    private void drop() {
        int needed = Math.max(0, Math.min(next - next % 2, (tileRow + 1) * tileSize - overlap));
        int kept = next - needed;
        System.arraycopy(band, place(needed), band, 0, Math.max(0, kept) * rowBytes);
        first = needed;
    }
}
