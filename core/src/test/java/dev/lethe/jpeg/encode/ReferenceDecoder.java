package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.ZigZag;
import dev.lethe.pixels.Raster;

/** Decoding by the book, in doubles: T.81 A.3.3 for the transform, a triangle filter for halved colour, T.871 for colours. */
final class ReferenceDecoder {
    private static final int[] PLACES = ZigZag.toRowMajor();

    private final JpegCoefficients picture;
    private final JpegFrame frame;

    private ReferenceDecoder(JpegCoefficients picture) {
        this.picture = picture;
        this.frame = picture.frame();
    }

    /** Samples of all pixels, unrounded and unclamped, channels side by side. */
    static double[] decode(JpegCoefficients picture) {
        return new ReferenceDecoder(picture).pixels();
    }

    /** Peak signal-to-noise ratio in dB. */
    static double psnr(Raster original, JpegCoefficients coded) {
        double[] decoded = decode(coded);
        double scale = 255.0 / original.layout().maxSample();
        double sum = 0;
        for (int i = 0; i < decoded.length; i++) {
            double sample = Math.max(0, Math.min(255, Math.rint(decoded[i])));
            double error = sample - original.all().sample(i) * scale;
            sum += error * error;
        }
        return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / decoded.length));
    }

    private double[] pixels() {
        int count = frame.components().size();
        double[] pixels = new double[frame.width() * frame.height() * count];
        double[][] planes = new double[count][];
        for (int i = 0; i < count; i++) {
            planes[i] = plane(i);
        }
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int to = (y * frame.width() + x) * count;
                double luminance = at(planes[0], 0, x, y) + 128;
                if (count == 1) {
                    pixels[to] = luminance;
                } else {
                    double cb = at(planes[1], 1, x, y);
                    double cr = at(planes[2], 2, x, y);
                    pixels[to] = luminance + 1.402 * cr;
                    pixels[to + 1] = luminance - 0.114 * 1.772 / 0.587 * cb - 0.299 * 1.402 / 0.587 * cr;
                    pixels[to + 2] = luminance + 1.772 * cb;
                }
            }
        }
        return pixels;
    }

    private double at(double[] plane, int component, int x, int y) {
        int stride = frame.stride(component) * 8;
        if (frame.components().get(component).horizontal() == frame.maxHorizontal()) {
            return plane[y * stride + x];
        }
        int nearX = x / 2;
        int nearY = y / 2;
        int nextX = Math.max(0, Math.min(frame.samplesWide(component) - 1, x % 2 == 0 ? nearX - 1 : nearX + 1));
        int nextY = Math.max(0, Math.min(frame.samplesHigh(component) - 1, y % 2 == 0 ? nearY - 1 : nearY + 1));
        double near = 0.75 * plane[nearY * stride + nearX] + 0.25 * plane[nearY * stride + nextX];
        double next = 0.75 * plane[nextY * stride + nearX] + 0.25 * plane[nextY * stride + nextX];
        return 0.75 * near + 0.25 * next;
    }

    private double[] plane(int component) {
        CoefficientPlane blocks = picture.planes().get(component);
        int stride = blocks.stride() * 8;
        double[] samples = new double[stride * blocks.rows() * 8];
        for (int row = 0; row < blocks.rows(); row++) {
            for (int column = 0; column < blocks.stride(); column++) {
                inverse(component, blocks.values(), blocks.index(column, row), samples, row * 8 * stride + column * 8);
            }
        }
        return samples;
    }

    private void inverse(int component, short[] values, int block, double[] samples, int to) {
        int stride = frame.stride(component) * 8;
        for (int k = 0; k < 64; k++) {
            double value = values[block + k]
                    * (double) frame.components().get(component).quantization().at(k);
            for (int i = 0; value != 0 && i < 64; i++) {
                samples[to + i / 8 * stride + i % 8] +=
                        value * basis(PLACES[k] % 8, i % 8) * basis(PLACES[k] / 8, i / 8);
            }
        }
    }

    /** One axis of the transform. */
    static double basis(int frequency, int place) {
        return (frequency == 0 ? Math.sqrt(0.5) : 1) / 2 * Math.cos((2 * place + 1) * frequency * Math.PI / 16);
    }
}
