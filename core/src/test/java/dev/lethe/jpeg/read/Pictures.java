package dev.lethe.jpeg.read;

import dev.lethe.Limits;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures made of random coefficients. */
final class Pictures {
    private Pictures() {}

    static QuantizationTable table(int seed) {
        int[] values = new int[64];
        for (int i = 0; i < 64; i++) {
            values[i] = 1 + (seed * 31 + i * 7) % 200;
        }
        return QuantizationTable.of(values);
    }

    /**
     * A frame.
     *
     * @param sampling for each component its factors as two digits: 22, 11, 11
     */
    static JpegFrame frame(int width, int height, int... sampling) {
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < sampling.length; i++) {
            components.add(new JpegFrame.Component(i + 1, sampling[i] / 10, sampling[i] % 10, table(i)));
        }
        JpegColors colors = switch (sampling.length) {
            case 1 -> JpegColors.GRAY;
            case 3 -> JpegColors.YCBCR;
            case 4 -> JpegColors.CMYK;
            default -> JpegColors.UNKNOWN;
        };
        return new JpegFrame(width, height, colors, components);
    }

    /** Coefficients of which some blocks have many, most few and some none; blocks outside the picture are zero. */
    static JpegCoefficients random(JpegFrame frame, int seed) {
        Random random = new Random(seed);
        JpegCoefficients picture = JpegCoefficients.zeros(frame);
        for (int c = 0; c < frame.components().size(); c++) {
            CoefficientPlane plane = picture.planes().get(c);
            for (int y = 0; y < frame.blocksHigh(c); y++) {
                for (int x = 0; x < frame.blocksWide(c); x++) {
                    fill(plane.values(), plane.index(x, y), random);
                }
            }
        }
        return picture;
    }

    private static void fill(short[] values, int at, Random random) {
        values[at] = (short) (random.nextInt(2047) - 1023);
        int many = random.nextInt(4) == 0 ? 0 : random.nextInt(3) == 0 ? 60 : 6;
        for (int i = 0; i < many; i++) {
            int range = 1 << random.nextInt(10);
            values[at + 1 + random.nextInt(63)] = (short) (random.nextInt(2 * range + 1) - range);
        }
    }

    static RunContext context() {
        return RunContext.of(Limits.webUpload());
    }

    static JpegReader open(byte[] bytes) throws IOException {
        return JpegReader.open(JpegBytes.input(bytes), context());
    }
}
