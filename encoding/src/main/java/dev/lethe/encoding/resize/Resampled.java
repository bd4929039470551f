package dev.lethe.encoding.resize;

import dev.lethe.Limit;
import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A picture at another size, computed row by row as it is read: Lanczos 3 in linear light, colour weighted by opacity.
 * Each pass reads the source once and holds a few rows.
 */
public final class Resampled {
    private Resampled() {}

    /**
     * The picture at a size, smaller or larger in either direction.
     *
     * @param exact whether each sample is weighted alone, even where neighbours could be put together first
     * @throws dev.lethe.LimitExceededException if that is more pixels than allowed, or memory does not suffice
     */
    public static Picture of(Picture source, int width, int height, boolean exact, RunContext context)
            throws IOException {
        Layout from = source.layout();
        context.require(Limit.PIXELS, (long) width * height);
        Layout to = from.withSize(width, height);
        context.reserve(Float.BYTES * (Kernel.size(from.width(), width) + Kernel.size(from.height(), height)));
        Kernel down = new Kernel(from.height(), height);
        LightRow light = new LightRow(from);
        if (height < from.height()) {
            context.reserve(ShrinkingRows.bytes(from, to));
            int cell = exact ? 1 : ShrinkingRows.cell(from, to);
            Kernel across = Kernel.ofMeans(from.width(), width, cell);
            return new StreamedPicture(
                    to, context, () -> new ShrinkingRows(new RowCursor(source), from, to, cell, across, down, light));
        }
        Kernel across = new Kernel(from.width(), width);
        context.reserve(GrowingRows.bytes(from, to, down));
        return new StreamedPicture(
                to, context, () -> new GrowingRows(new RowCursor(source), from, to, across, down, light));
    }
}
