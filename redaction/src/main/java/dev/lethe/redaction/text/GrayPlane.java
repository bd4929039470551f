package dev.lethe.redaction.text;

import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Luminance, 8 bits unsigned, row by row.
 *
 * @param samples {@code width * height} of them; not copied
 */
record GrayPlane(int width, int height, byte[] samples) {
    private static final int BAND_ROWS = 32;

    /** Reads a picture once; what is transparent counts as white. */
    static GrayPlane of(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        int width = layout.width();
        int height = layout.height();
        context.reserve((long) width * height + BAND_ROWS * (layout.bytes() / height));
        byte[] samples = new byte[Math.multiplyExact(width, height)];
        RowBand band = new RowBand(layout, BAND_ROWS);
        int y = 0;
        try (RowReader reader = picture.rows()) {
            while (y < height) {
                context.check();
                int read = reader.read(band);
                if (read <= 0) {
                    throw new MalformedImageException(
                            "The picture ends after " + y + " of " + height + " rows; the file is damaged");
                }
                for (int row = 0; row < read; row++, y++) {
                    luminance(band, row, samples, y * width);
                }
            }
        }
        return new GrayPlane(width, height, samples);
    }

    private static void luminance(RowBand band, int row, byte[] target, int at) {
        Layout layout = band.layout();
        Channels channels = layout.channels();
        int shift = layout.bits() - 8;
        int step = channels.count();
        boolean gray = channels.colors() == 1;
        for (int x = 0, i = band.index(0, row); x < layout.width(); x++, i += step) {
            int light = gray
                    ? band.sample(i)
                    : (77 * band.sample(i) + 150 * band.sample(i + 1) + 29 * band.sample(i + 2)) >> 8;
            light >>= shift;
            if (channels.hasAlpha()) {
                int alpha = band.sample(i + step - 1) >> shift;
                light = (light * alpha + 255 * (255 - alpha)) / 255;
            }
            target[at + x] = (byte) light;
        }
    }

    /** The picture at half the size: means of two by two pixels; an odd last row or column is dropped. */
    GrayPlane halved(RunContext context) throws IOException {
        int w = width / 2;
        int h = height / 2;
        context.reserve((long) w * h);
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int upper = 2 * y * width;
            int lower = upper + width;
            for (int x = 0; x < w; x++, upper += 2, lower += 2) {
                int sum = (samples[upper] & 0xFF)
                        + (samples[upper + 1] & 0xFF)
                        + (samples[lower] & 0xFF)
                        + (samples[lower + 1] & 0xFF);
                half[y * w + x] = (byte) ((sum + 2) >> 2);
            }
        }
        return new GrayPlane(w, h, half);
    }

    /** A sample, 0 to 255. */
    int at(int x, int y) {
        return samples[y * width + x] & 0xFF;
    }

    /** The picture as a file that nearly all programs read: binary PGM of the Netpbm formats. */
    byte[] pnm() {
        byte[] head = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(head, Math.addExact(head.length, samples.length));
        System.arraycopy(samples, 0, file, head.length, samples.length);
        return file;
    }

    /** How much neighbours differ in the middle of all cases: near 0 for drawn pictures, more with noise and texture. */
    int medianDifference() {
        int[] counts = new int[256];
        int total = 0;
        for (int i = 1; i < samples.length; i += 7) {
            counts[Math.abs((samples[i] & 0xFF) - (samples[i - 1] & 0xFF))]++;
            total++;
        }
        int seen = 0;
        int value = 0;
        while (value < 255 && (seen += counts[value]) * 2 <= total) {
            value++;
        }
        return value;
    }
}
