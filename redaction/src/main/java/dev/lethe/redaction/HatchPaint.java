package dev.lethe.redaction;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.RowBand;

/** Diagonal stripes of one colour, between which the picture is seen. */
final class HatchPaint implements Covering.Paint {
    private static final int PERIOD = 8;
    private static final int STRIPE = 3;

    private final SolidPaint solid;

    HatchPaint(Layout layout, int rgb) {
        this.solid = new SolidPaint(layout, rgb);
    }

    @Override
    public void run(RowBand band, int row, int from, int to) {
        for (int x = from; x < to; x++) {
            if ((x + band.top() + row) % PERIOD < STRIPE) {
                solid.run(band, row, x, x + 1);
            }
        }
    }
}
