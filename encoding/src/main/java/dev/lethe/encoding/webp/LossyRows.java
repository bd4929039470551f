package dev.lethe.encoding.webp;

import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.webp.vp8.Vp8Rows;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/** Rows of a lossy picture, decoded as they are asked for. */
final class LossyRows implements RowStream {
    private final MemoryBudget.Reservation memory;
    private final Vp8Rows colors;
    private final Optional<AlphaPlane.Rows> opacity;
    private final int channels;

    /**
     * Stands before the first row.
     *
     * @param data of a {@code VP8} chunk
     */
    LossyRows(byte[] data, int width, Optional<AlphaPlane> opacity, RunContext context) throws IOException {
        this.memory = context.borrow(Vp8Rows.bytes(width));
        try {
            this.colors = new Vp8Rows(data);
        } catch (IOException e) {
            memory.close();
            throw e;
        }
        this.opacity = opacity.map(AlphaPlane::rows);
        this.channels = opacity.isPresent() ? 4 : 3;
    }

    @Override
    public void next(RowBand target, int row) throws IOException {
        int at = target.index(0, row);
        colors.next(target.bytes(), at, channels);
        if (opacity.isPresent()) {
            opacity.get().next(target.bytes(), at + 3, channels);
        }
    }

    @Override
    public void close() {
        memory.close();
    }
}
