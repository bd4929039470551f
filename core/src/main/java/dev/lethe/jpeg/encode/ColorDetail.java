package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** A look at a picture's colour differences: how much of them would be lost at half the size. */
final class ColorDetail {
    /** Frequencies of that many half waves in a block and more don't survive. */
    private static final int LOST = 4;

    private ColorDetail() {}

    /**
     * The mean square, per pixel, of what both colour differences hold in frequencies that halving loses.
     *
     * @param picture RGB
     */
    static double lostByHalving(Picture picture, RunContext context) throws IOException {
        int width = picture.layout().width();
        int height = picture.layout().height();
        int stride = SpectrumPass.ceil(width, SpectrumPass.BAND) * SpectrumPass.BAND;
        context.reserve((long) stride * (3 * SpectrumPass.BAND + 8) * Float.BYTES);
        FloatRows[] band = new FloatRows[3];
        for (int i = 0; i < band.length; i++) {
            band[i] = new FloatRows(stride, SpectrumPass.BAND);
        }
        CoefficientPlane blocks = new CoefficientPlane(stride / 8, 1);
        ForwardDct transform = new ForwardDct(stride / 8);
        double sum = 0;
        long rows = 0;
        try (ColorRows source = new ColorRows(picture)) {
            for (int top = 0; top < height; top += SpectrumPass.BAND) {
                context.check();
                source.next(band);
                // Half of the rows say enough.
                for (int c = 1; c < 3; c++) {
                    transform.transform(band[c], 0, blocks, 0);
                    sum += high(blocks);
                }
                rows++;
            }
        }
        return sum / (rows * blocks.stride() * 64.0 * ForwardDct.UNITS * ForwardDct.UNITS);
    }

    private static double high(CoefficientPlane blocks) {
        int[] places = dev.lethe.jpeg.ZigZag.toRowMajor();
        double sum = 0;
        for (int k = 0; k < 64; k++) {
            if (places[k] % 8 >= LOST || places[k] / 8 >= LOST) {
                for (int i = k; i < blocks.values().length; i += 64) {
                    double value = blocks.values()[i];
                    sum += value * value;
                }
            }
        }
        return sum;
    }
}
