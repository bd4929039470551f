package dev.lethe.encoding.tiff;

import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.Helpers;
import dev.lethe.encoding.rows.ReadAhead;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;
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
    private final @Nullable Helpers helpers;
    private @Nullable BlockRows strip;
    private int y;

    private TiffRows(TiffPage page, TiffBlocks blocks, SampleRow samples, byte[] band) {
        this.page = page;
        this.blocks = blocks;
        this.samples = samples;
        this.rowBytes = (int) page.blockRowBytes();
        this.band = band;
        this.helpers = page.tiled() && ReadAhead.isLarge(page.layout()) ? new Helpers("lethe-decode") : null;
    }

    /** A page as a picture, of which each pass decodes anew. */
    static Picture picture(TiffFields fields, TiffPage page, SeekableInput input, RunContext context)
            throws IOException {
        SampleRow samples = SampleRow.of(fields, page);
        long rows = page.tiled() ? page.blockHeight() : 1;
        int bytes = Allocation.bytes(Math.multiplyExact(rows * page.blocksAcross(), page.blockRowBytes()), context);
        if (page.tiled() && ReadAhead.isLarge(page.layout())) {
            // stored tiles that wait for a thread: each at most twice as long as what it shows
            context.reserve(2L * bytes / page.blocksAcross() * Math.min(page.blocksAcross(), Helpers.pieces()));
        }
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
        for (int column = 0; column < across; column++) {
            Optional<SeekableInput> held = helpers == null ? Optional.empty() : blocks.held(first + column);
            if (helpers != null && held.isPresent()) {
                int place = column;
                helpers.add(() -> tile(held.get(), place));
            } else {
                tile(blocks.coded(first + column), column);
            }
        }
        if (helpers != null) {
            helpers.await();
        }
    }

    private void tile(SeekableInput coded, int column) throws IOException {
        int rows = Math.min(page.blockHeight(), page.layout().height() - y);
        try (BlockRows tile = blocks.decode(coded, page.blockHeight())) {
            for (int r = 0; r < rows; r++) {
                tile.next(band, (r * page.blocksAcross() + column) * rowBytes);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (strip != null) {
            strip.close();
        }
        if (helpers != null) {
            helpers.close();
        }
    }
}
