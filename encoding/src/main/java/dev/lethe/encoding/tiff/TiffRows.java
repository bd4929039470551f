package dev.lethe.encoding.tiff;

import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A page's rows from the first to the last: of strips one row is held, of tiles as many rows as a tile has. One owner,
 * one thread.
 */
final class TiffRows implements RowStream {
    private final TiffPage page;
    private final TiffBlocks blocks;
    private final SampleRow samples;
    private final int rowBytes;
    private final byte[] band;
    private @Nullable BlockRows strip;
    private int y;

    private TiffRows(TiffPage page, TiffBlocks blocks, SampleRow samples, byte[] band) {
        this.page = page;
        this.blocks = blocks;
        this.samples = samples;
        this.rowBytes = (int) page.blockRowBytes();
        this.band = band;
    }

    /** A page as a picture, of which each pass decodes anew. */
    static Picture picture(TiffFields fields, TiffPage page, SeekableInput input, RunContext context)
            throws IOException {
        SampleRow samples = SampleRow.of(fields, page);
        long rows = page.tiled() ? page.blockHeight() : 1;
        // Two passes may go on at once: one for what is written, one for who looks first.
        int bytes = Allocation.bytes(Math.multiplyExact(rows * page.blocksAcross(), page.blockRowBytes()), context);
        return new StreamedPicture(
                page.layout(),
                context,
                () -> new TiffRows(page, new TiffBlocks(fields, page, input, context), samples, new byte[bytes]));
    }

    @Override
    public void next(RowBand target, int row) throws IOException {
        int inBlock = y % page.blockHeight();
        if (page.tiled()) {
            if (inBlock == 0) {
                tiles();
            }
            int bandRow = inBlock * page.blocksAcross() * rowBytes;
            samples.unpack(band, bandRow, target, row);
        } else {
            strip(inBlock).next(band, 0);
            samples.unpack(band, 0, target, row);
        }
        y++;
    }

    private BlockRows strip(int inBlock) throws IOException {
        if (strip == null || inBlock == 0) {
            if (strip != null) {
                strip.close();
            }
            strip = blocks.open(y / page.blockHeight(), page.blockRows(y));
        }
        return strip;
    }

    /** Decodes the row of tiles that begins here. */
    private void tiles() throws IOException {
        int across = page.blocksAcross();
        long first = (long) (y / page.blockHeight()) * across;
        int rows = Math.min(page.blockHeight(), page.layout().height() - y);
        for (int column = 0; column < across; column++) {
            try (BlockRows tile = blocks.open(first + column, page.blockHeight())) {
                for (int r = 0; r < rows; r++) {
                    tile.next(band, (r * across + column) * rowBytes);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (strip != null) {
            strip.close();
        }
        blocks.close();
    }
}
