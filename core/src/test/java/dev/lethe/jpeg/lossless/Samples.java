package dev.lethe.jpeg.lossless;

import dev.lethe.Limits;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.ZigZag;
import dev.lethe.run.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures of random coefficients, and their samples by the definition of T.81 A.3.3. */
final class Samples {
    private Samples() {}

    static RunContext context() {
        return RunContext.of(Limits.webUpload());
    }

    static JpegCoefficients random(int width, int height, int... sampling) {
        Random random = new Random(width * 31L + height);
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < sampling.length; i++) {
            int[] table = random.ints(64, 1, 9).toArray();
            components.add(
                    new JpegFrame.Component(i + 1, sampling[i] / 10, sampling[i] % 10, QuantizationTable.of(table)));
        }
        JpegCoefficients picture = JpegCoefficients.zeros(new JpegFrame(width, height, JpegColors.UNKNOWN, components));
        for (CoefficientPlane plane : picture.planes()) {
            for (int i = 0; i < plane.values().length; i++) {
                plane.values()[i] = (short) (random.nextInt(41) - 20);
            }
        }
        return picture;
    }

    /** The samples of a component that carry the picture, row by row; dequantised, not rounded. */
    static double[][] of(JpegCoefficients picture, int component) {
        JpegFrame frame = picture.frame();
        double[][] samples = new double[frame.samplesHigh(component)][frame.samplesWide(component)];
        for (int y = 0; y < samples.length; y++) {
            for (int x = 0; x < samples[y].length; x++) {
                samples[y][x] = sample(picture, component, x, y);
            }
        }
        return samples;
    }

    private static double sample(JpegCoefficients picture, int component, int x, int y) {
        CoefficientPlane plane = picture.planes().get(component);
        int at = plane.index(x / 8, y / 8);
        int[] place = ZigZag.toRowMajor();
        double sum = 0;
        for (int k = 0; k < 64; k++) {
            int u = place[k] % 8;
            int v = place[k] / 8;
            int divisor =
                    picture.frame().components().get(component).quantization().at(k);
            sum += plane.values()[at + k] * divisor * wave(u, x % 8) * wave(v, y % 8);
        }
        return sum / 4;
    }

    private static double wave(int frequency, int place) {
        return (frequency == 0 ? Math.sqrt(0.5) : 1) * Math.cos((2 * place + 1) * frequency * Math.PI / 16);
    }
}
