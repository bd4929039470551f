package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pictures of random shape with random coefficients, from nearly empty to full of large values. */
public final class RandomPictures {
    private static final int[][] FIRST_SAMPLINGS = {{1, 1}, {2, 2}, {2, 1}, {1, 2}, {4, 1}, {4, 2}, {1, 4}, {3, 1}};

    private RandomPictures() {}

    /** A picture; always the same for the same state of the random numbers. */
    public static JpegCoefficients next(Random random) {
        JpegFrame frame = frame(random);
        JpegCoefficients picture = JpegCoefficients.zeros(frame);
        double density = Math.pow(random.nextDouble(), 4);
        int size = 1 + random.nextInt(10);
        for (CoefficientPlane plane : picture.planes()) {
            fill(plane.values(), density, size, random);
        }
        return picture;
    }

    private static JpegFrame frame(Random random) {
        int count = 1 + random.nextInt(4);
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int[] sampling = i == 0 ? FIRST_SAMPLINGS[random.nextInt(FIRST_SAMPLINGS.length)] : new int[] {1, 1};
            if (i == 3 && random.nextBoolean()) {
                sampling = new int[] {
                    components.get(0).horizontal(), components.get(0).vertical()
                };
            }
            components.add(new JpegFrame.Component(i + 1, sampling[0], sampling[1], table(random)));
        }
        JpegColors colors = switch (count) {
            case 1 -> JpegColors.GRAY;
            case 3 -> random.nextBoolean() ? JpegColors.YCBCR : JpegColors.RGB;
            case 4 -> random.nextBoolean() ? JpegColors.CMYK : JpegColors.YCCK;
            default -> JpegColors.UNKNOWN;
        };
        return new JpegFrame(1 + random.nextInt(150), 1 + random.nextInt(100), colors, components);
    }

    private static QuantizationTable table(Random random) {
        int max = random.nextInt(8) == 0 ? 65_535 : 255;
        return QuantizationTable.of(
                IntStream.range(0, 64).map(i -> 1 + random.nextInt(max)).toArray());
    }

    private static void fill(short[] values, double density, int size, Random random) {
        for (int i = 0; i < values.length; i++) {
            boolean filled = i % 64 == 0 || random.nextDouble() < density;
            if (filled) {
                int bound = 1 << 1 + random.nextInt(size);
                values[i] = (short) Math.max(-1023, Math.min(1023, random.nextInt(2 * bound) - bound));
            }
        }
    }
}
