package dev.lethe.segmentation;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;

/**
 * One colour.
 *
 * @param rgb as {@code 0xRRGGBB}
 */
record ColorBackdrop(int rgb) implements Backdrop {
    private int part(int channel) {
        return rgb >> (16 - 8 * channel) & 0xFF;
    }

    @Override
    public Layout layout(Layout picture) {
        return Backdrop.opaque(picture, part(0) == part(1) && part(1) == part(2));
    }

    @Override
    public Rows rows(Raster picture, Mask mask, Layout result, RunContext context) {
        float scale = result.maxSample() / 255f;
        int colors = result.channels().colors();
        return (y, row) -> {
            for (int i = 0; i < row.length; i++) {
                row[i] = part(i % colors) * scale;
            }
        };
    }
}
