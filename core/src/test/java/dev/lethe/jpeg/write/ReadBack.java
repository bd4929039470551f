package dev.lethe.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Writes pictures to memory and reads them back with the project's own reader. */
final class ReadBack {
    private ReadBack() {}

    static byte[] write(JpegWriter writer, JpegCoefficients picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            writer.write(picture, out, context);
        }
        return out.toByteArray();
    }

    /** Reads a file that must be without any damage, and compares what carries the picture. */
    static void assertSame(JpegCoefficients picture, byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted());
                SeekableInput input = Source.of(file).open(context)) {
            JpegReader reader = JpegReader.open(input, context);
            JpegCoefficients read = reader.coefficients();
            assertThat(reader.damage()).isEmpty();
            assertThat(read.frame()).isEqualTo(picture.frame());
            for (int component = 0; component < picture.planes().size(); component++) {
                assertSamePlane(picture, read, component);
            }
        }
    }

    private static void assertSamePlane(JpegCoefficients expected, JpegCoefficients read, int component) {
        JpegFrame frame = expected.frame();
        CoefficientPlane a = expected.planes().get(component);
        CoefficientPlane b = read.planes().get(component);
        int length = frame.blocksWide(component) * 64;
        for (int row = 0; row < frame.blocksHigh(component); row++) {
            int from = a.index(0, row);
            assertThat(Arrays.equals(a.values(), from, from + length, b.values(), from, from + length))
                    .as("component %d, row %d", component, row)
                    .isTrue();
        }
    }
}
