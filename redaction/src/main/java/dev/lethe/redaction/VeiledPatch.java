package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * The veiled pixels of one box, made from nothing but the pixels of that box. Colours count as far as they are opaque, so
 * that hidden ones do not come to light; the result is opaque.
 */
final class VeiledPatch implements Covering.Paint {
    private static final int PASSES = 3;
    private static final int LEAST = 8;

    private final Box box;
    private final Layout layout;
    /** One plane for each colour, and the last one for how much of it there is. */
    private final float[][] planes;

    private VeiledPatch(Box box, Layout layout, float[][] planes) {
        this.box = box;
        this.layout = layout;
        this.planes = planes;
    }

    /** @param box lies inside the picture */
    static VeiledPatch of(Veil veil, Raster picture, Box box, RunContext context) throws IOException {
        Layout layout = picture.layout();
        int colors = layout.channels().colors();
        long pixels = (long) box.width() * box.height();
        context.reserve(pixels * Float.BYTES * (colors + 2));
        float[][] planes = new float[colors + 1][(int) pixels];
        for (int y = 0; y < box.height(); y++) {
            context.check();
            for (int x = 0; x < box.width(); x++) {
                int at = picture.index(box.x() + x, box.y() + y);
                float weight = layout.channels().hasAlpha()
                        ? picture.all().sample(at + colors) / (float) layout.maxSample()
                        : 1;
                for (int c = 0; c < colors; c++) {
                    planes[c][y * box.width() + x] = weight * picture.all().sample(at + c);
                }
                planes[colors][y * box.width() + x] = weight;
            }
        }
        VeiledPatch patch = new VeiledPatch(box, layout, planes);
        int longer = Math.max(box.width(), box.height());
        for (float[] plane : planes) {
            context.check();
            if (veil == Veil.PIXELATE) {
                patch.pixelate(plane, Math.max(LEAST, (longer + 7) / 8));
            } else {
                patch.blur(plane, Math.max(LEAST / 2, longer / 8));
            }
        }
        return patch;
    }

    private void pixelate(float[] plane, int side) {
        for (int top = 0; top < box.height(); top += side) {
            for (int left = 0; left < box.width(); left += side) {
                int bottom = Math.min(box.height(), top + side);
                int right = Math.min(box.width(), left + side);
                double sum = 0;
                for (int y = top; y < bottom; y++) {
                    for (int x = left; x < right; x++) {
                        sum += plane[y * box.width() + x];
                    }
                }
                float mean = (float) (sum / ((bottom - top) * (right - left)));
                for (int y = top; y < bottom; y++) {
                    Arrays.fill(plane, y * box.width() + left, y * box.width() + right, mean);
                }
            }
        }
    }

    /** Box means, thrice in both directions: close to a Gaussian. */
    private void blur(float[] plane, int radius) {
        float[] line = new float[Math.max(box.width(), box.height())];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int y = 0; y < box.height(); y++) {
                mean(plane, y * box.width(), 1, box.width(), radius, line);
            }
            for (int x = 0; x < box.width(); x++) {
                mean(plane, x, box.width(), box.height(), radius, line);
            }
        }
    }

    private static void mean(float[] plane, int start, int step, int count, int radius, float[] line) {
        for (int i = 0; i < count; i++) {
            line[i] = plane[start + i * step];
        }
        double sum = 0;
        for (int i = -radius; i < radius; i++) {
            sum += line[Math.max(0, Math.min(count - 1, i))];
        }
        for (int i = 0; i < count; i++) {
            sum += line[Math.min(count - 1, i + radius)];
            plane[start + i * step] = (float) (sum / (2 * radius + 1));
            sum -= line[Math.max(0, i - radius)];
        }
    }

    @Override
    public void run(RowBand band, int row, int from, int to) {
        int colors = planes.length - 1;
        int y = band.top() + row - box.y();
        for (int x = from; x < to; x++) {
            int at = band.index(x, row);
            int i = y * box.width() + x - box.x();
            float weight = planes[colors][i];
            for (int c = 0; c < colors; c++) {
                int value = weight > 1e-4f ? Math.round(planes[c][i] / weight) : 0;
                band.set(at + c, Math.max(0, Math.min(layout.maxSample(), value)));
            }
            if (layout.channels().hasAlpha()) {
                band.set(at + colors, layout.maxSample());
            }
        }
    }
}
