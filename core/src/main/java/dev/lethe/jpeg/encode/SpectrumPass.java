package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pass over a picture's pixels that makes its {@link Spectrum}, sixteen rows at a time. One picture, one thread. */
final class SpectrumPass {
    static final int BAND = 16;

    private final Picture picture;
    private final int width;
    private final int height;
    private final boolean halved;
    private final RunContext context;

    private final FloatRows[] band;
    private final List<CoefficientPlane> planes = new ArrayList<>();
    private final List<ForwardDct> transforms = new ArrayList<>();
    private final List<ChromaHalves> halves = new ArrayList<>();
    private final Masking masking;
    private final float[] visibility;

    private SpectrumPass(Picture picture, boolean halved, RunContext context) {
        Layout layout = picture.layout();
        this.picture = picture;
        this.width = layout.width();
        this.height = layout.height();
        this.halved = halved;
        this.context = context;
        int components = layout.channels().colors();
        int stride = ceil(width, BAND) * BAND;
        this.band = new FloatRows[components];
        for (int i = 0; i < components; i++) {
            band[i] = new FloatRows(stride, BAND);
            component(i > 0 && halved, stride);
        }
        this.masking = new Masking(stride);
        this.visibility = new float[Math.multiplyExact(ceil(width, 8), ceil(height, 8))];
    }

    /** Makes room for a component: whole MCUs, as a frame of that shape has them. */
    private void component(boolean half, int stride) {
        int unit = halved ? BAND : 8;
        int perUnit = halved && !half ? 2 : 1;
        planes.add(new CoefficientPlane(ceil(width, unit) * perUnit, ceil(height, unit) * perUnit));
        transforms.add(new ForwardDct(half ? ceil(width, BAND) : ceil(width, 8)));
        if (half) {
            halves.add(new ChromaHalves(stride));
        }
    }

    /**
     * Reads a picture.
     *
     * @param picture grey or RGB
     * @param halved whether its colour differences, if it has any, are to have half the size
     * @param context memory for the result and for the pass is taken from it
     */
    static Spectrum of(Picture picture, boolean halved, RunContext context) throws IOException {
        Layout layout = picture.layout();
        boolean halvedColor = halved && layout.channels().colors() == 3;
        context.reserve(bytes(layout, halvedColor));
        return new SpectrumPass(picture, halvedColor, context).run();
    }

    static long bytes(Layout layout, boolean halved) {
        long stride = ceil(layout.width(), BAND) * (long) BAND;
        long samples = stride * ceil(layout.height(), BAND) * BAND;
        long coefficients = layout.channels().colors() == 1 ? samples : halved ? samples * 3 / 2 : samples * 3;
        // visibility for each block, and of rows: one band, eight between the halves of a transform, some for the
        // halving
        return coefficients * Short.BYTES + (samples / 64 + stride * (3 * BAND + 3 * 8 + 3 * BAND)) * Float.BYTES;
    }

    static int ceil(int value, int unit) {
        return (value + unit - 1) / unit;
    }

    private Spectrum run() throws IOException {
        try (ColorRows rows = new ColorRows(picture)) {
            for (int top = 0; top < height; top += BAND) {
                context.check();
                int filled = rows.next(band);
                add(top, ceil(filled, 8));
            }
        }
        for (int i = 0; i < halves.size(); i++) {
            halves.get(i).end();
            transformHalf(i, ceil(height, BAND) - 1);
        }
        return new Spectrum(width, height, halved, planes, visibility, ceil(width, 8));
    }

    private void add(int top, int blockRows) {
        int columns = ceil(width, 8);
        for (int i = 0; i < blockRows; i++) {
            int row = top / 8 + i;
            masking.visibility(band[0], 8 * i, visibility, row * columns, columns);
            for (int c = 0; c < (halved ? 1 : band.length); c++) {
                transforms.get(c).transform(band[c], 8 * i, planes.get(c), row);
            }
        }
        for (int i = 0; i < halves.size(); i++) {
            if (halves.get(i).add(band[i + 1])) {
                transformHalf(i, top / BAND - 1);
            }
        }
    }

    private void transformHalf(int i, int row) {
        transforms.get(i + 1).transform(halves.get(i).result(), 0, planes.get(i + 1), row);
    }
}
