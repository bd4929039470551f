package dev.lethe.benchmarks.traces;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** One number per pixel, row by row. */
record Plane(int width, int height, float[] values) {
    static Plane create(int width, int height) {
        return new Plane(width, height, new float[width * height]);
    }

    /** The brightness of a picture, 0 to 255. */
    static Plane brightness(Picture picture, RunContext context) throws IOException {
        Raster raster = Raster.of(picture, context);
        Layout layout = raster.layout();
        Plane plane = create(layout.width(), layout.height());
        int count = layout.channels().count();
        float scale = 255f / layout.maxSample();
        for (int at = 0, i = 0; at < plane.values.length; at++, i += count) {
            plane.values[at] = scale
                    * (layout.channels().colors() == 1
                            ? raster.all().sample(i)
                            : 0.299f * raster.all().sample(i)
                                    + 0.587f * raster.all().sample(i + 1)
                                    + 0.114f * raster.all().sample(i + 2));
        }
        return plane;
    }

    /** The upper left part. */
    Plane cut(int newWidth, int newHeight) {
        Plane cut = create(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(values, y * width, cut.values, y * newWidth, newWidth);
        }
        return cut;
    }

    /** The part in the middle, so many pixels wide and high at most. */
    Plane middle(int most) {
        Plane part = create(Math.min(width, most), Math.min(height, most));
        int left = (width - part.width) / 2;
        int top = (height - part.height) / 2;
        for (int y = 0; y < part.height; y++) {
            System.arraycopy(values, (top + y) * width + left, part.values, y * part.width, part.width);
        }
        return part;
    }

    Plane times(Plane other) {
        Plane product = create(width, height);
        for (int i = 0; i < values.length; i++) {
            product.values[i] = values[i] * other.values[i];
        }
        return product;
    }

    /** With the mean of each row and each column taken off: what all pictures of all cameras of a make share lies there. */
    Plane withoutMeans() {
        Plane result = new Plane(width, height, values.clone());
        for (int y = 0; y < height; y++) {
            double sum = 0;
            for (int x = 0; x < width; x++) {
                sum += result.values[y * width + x];
            }
            for (int x = 0; x < width; x++) {
                result.values[y * width + x] -= (float) (sum / width);
            }
        }
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int y = 0; y < height; y++) {
                sum += result.values[y * width + x];
            }
            for (int y = 0; y < height; y++) {
                result.values[y * width + x] -= (float) (sum / height);
            }
        }
        return result;
    }
}
