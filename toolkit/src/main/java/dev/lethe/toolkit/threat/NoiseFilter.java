package dev.lethe.toolkit.threat;

import dev.lethe.encoding.PixelCodecs;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;

/**
 * Takes noise out of a picture, and with it the pattern that each sensor leaves in its noise. Edges and strong texture stay;
 * faint texture goes with the noise, which can be seen.
 *
 * <p>Each block of 16 x 16 pixels, at every fifth place, loses the frequencies that are weaker than the threshold, and each
 * pixel becomes the mean of what all blocks that hold it say (L. Yaroslavsky, K. Egiazarian, J. Astola: "Transform domain
 * image restoration methods", 2001). Works on brightness and colour apart; opacity stays, and so do
 * pictures smaller than a block. Immutable and thread-safe.
 */
public final class NoiseFilter implements EditStep {
    private final double threshold;

    /**
     * A filter.
     *
     * @param threshold the amplitude below which frequencies go, above 0, in steps of 255ths of full brightness
     */
    public NoiseFilter(double threshold) {
        if (!(threshold > 0 && threshold < 256)) {
            throw new IllegalArgumentException("threshold: must be above 0 and below 256, is " + threshold);
        }
        this.threshold = threshold;
    }

    @Override
    public String describe() {
        return "take out noise weaker than " + threshold;
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public Reach reach() {
        return Reach.WHOLE;
    }

    @Override
    public Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException {
        Layout layout = picture.layout();
        Raster result = Raster.create(layout, context);
        int colors = layout.channels().colors();
        try (RunContext part = context.part()) {
            // A plane of samples for each colour, and for one of them the sums and how many blocks made them.
            part.reserve(4L * (colors + 2) * layout.width() * layout.height());
            float[][] planes = planes(Raster.of(picture, context), result, part);
            for (float[] plane : planes) {
                new BlockFilter(layout.width(), layout.height(), (float) threshold).filter(plane, part);
            }
            store(planes, result, part);
        }
        return result;
    }

    /** Brightness and two differences of colour (ITU-T T.871), or brightness alone; opacity goes straight over. */
    private static float[][] planes(Raster source, Raster result, RunContext context) throws IOException {
        Layout layout = source.layout();
        Channels channels = layout.channels();
        int count = channels.count();
        int colors = channels.colors();
        float scale = 255f / layout.maxSample();
        float[][] planes = new float[colors][layout.width() * layout.height()];
        for (int y = 0; y < layout.height(); y++) {
            context.check();
            int i = source.index(0, y);
            for (int x = 0, at = y * layout.width(); x < layout.width(); x++, at++, i += count) {
                float first = source.all().sample(i) * scale;
                if (colors == 1) {
                    planes[0][at] = first;
                } else {
                    float second = source.all().sample(i + 1) * scale;
                    float third = source.all().sample(i + 2) * scale;
                    float light = 0.299f * first + 0.587f * second + 0.114f * third;
                    planes[0][at] = light;
                    planes[1][at] = (third - light) / 1.772f;
                    planes[2][at] = (first - light) / 1.402f;
                }
                if (channels.hasAlpha()) {
                    result.all().set(i + colors, source.all().sample(i + colors));
                }
            }
        }
        return planes;
    }

    private static void store(float[][] planes, Raster result, RunContext context) throws IOException {
        Layout layout = result.layout();
        int count = layout.channels().count();
        for (int y = 0; y < layout.height(); y++) {
            context.check();
            int i = result.index(0, y);
            for (int x = 0, at = y * layout.width(); x < layout.width(); x++, at++, i += count) {
                float light = planes[0][at];
                if (planes.length == 1) {
                    put(result, i, light);
                } else {
                    float red = light + 1.402f * planes[2][at];
                    float blue = light + 1.772f * planes[1][at];
                    put(result, i, red);
                    put(result, i + 1, (light - 0.299f * red - 0.114f * blue) / 0.587f);
                    put(result, i + 2, blue);
                }
            }
        }
    }

    private static void put(Raster result, int index, float value) {
        int max = result.layout().maxSample();
        result.all().set(index, Math.max(0, Math.min(max, Math.round(value * max / 255))));
    }
}
