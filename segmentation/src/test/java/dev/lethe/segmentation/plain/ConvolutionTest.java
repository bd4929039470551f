package dev.lethe.segmentation.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Convolutions against their definition, written down as plainly as it goes. */
class ConvolutionTest {
    private final Random random = new Random(3);

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private float[][] planes(Shape shape) {
        float[][] planes = new float[shape.channels()][];
        Arrays.setAll(planes, i -> numbers(shape.plane()));
        return planes;
    }

    private static Node node(int stride, int dilation, int... pads) {
        return new Node(
                "Conv",
                List.of("x", "w"),
                "y",
                Map.of(
                        "strides", list(stride, stride),
                        "dilations", list(dilation, dilation),
                        "pads", list(pads)));
    }

    private static Node.Attribute list(int... numbers) {
        return new Node.Attribute(0, "", numbers, null);
    }

    private static float[][] run(Operation operation, float[][] input, Shape out) {
        float[][] target = new float[out.channels()][out.plane()];
        float[][] scratch =
                Arrays.stream(operation.scratch()).mapToObj(float[]::new).toArray(float[][]::new);
        operation.run(List.<float[][]>of(input), target, scratch);
        return target;
    }

    @ParameterizedTest
    @CsvSource({
        "3,1,1,1,7,9",
        "3,2,1,1,8,8",
        "3,2,1,1,9,7",
        "5,1,1,2,6,11",
        "5,2,1,2,13,6",
        "3,1,2,2,9,9",
        "3,3,1,0,10,11",
        "1,2,1,0,5,6",
        "7,1,1,3,8,5"
    })
    void window_convolution_is_what_the_definition_says(
            int kernel, int stride, int dilation, int pad, int height, int width) throws Exception {
        Shape in = new Shape(3, height, width);
        Window window = Window.of(node(stride, dilation, pad, pad, pad, pad), in, new int[] {kernel, kernel});
        for (boolean depthwise : new boolean[] {true, false}) {
            Shape out = window.out(depthwise ? 3 : 5);
            float[] weights = numbers(out.channels() * (depthwise ? 1 : 3) * kernel * kernel);
            float[] bias = numbers(out.channels());
            float[][] input = planes(in);
            Operation operation = new WindowConvolution(window, out, depthwise, weights, bias, new Bounds(-1, 4));
            float[][] result = run(operation, input, out);
            for (int o = 0; o < out.channels(); o++) {
                for (int i = 0; i < out.plane(); i++) {
                    float expected = bias[o];
                    for (int c = 0; c < (depthwise ? 1 : 3); c++) {
                        for (int tap = 0; tap < kernel * kernel; tap++) {
                            int y = i / out.width() * stride + tap / kernel * dilation - pad;
                            int x = i % out.width() * stride + tap % kernel * dilation - pad;
                            if (y >= 0 && y < height && x >= 0 && x < width) {
                                float weight = weights[(o * (depthwise ? 1 : 3) + c) * kernel * kernel + tap];
                                expected += weight * input[depthwise ? o : c][y * width + x];
                            }
                        }
                    }
                    assertThat(result[o][i]).isCloseTo(Math.max(-1, Math.min(4, expected)), within(1e-4f));
                }
            }
        }
    }

    @Test
    void point_convolution_is_a_weighted_sum_of_channels() {
        Shape in = new Shape(7, 40, 30);
        Shape out = new Shape(6, 40, 30);
        float[] weights = numbers(42);
        float[] bias = numbers(6);
        float[][] input = planes(in);
        float[][] result = run(new PointConvolution(7, out, weights, bias, Bounds.RELU), input, out);
        for (int o = 0; o < 6; o++) {
            for (int i = 0; i < out.plane(); i++) {
                float expected = bias[o];
                for (int c = 0; c < 7; c++) {
                    expected += weights[o * 7 + c] * input[c][i];
                }
                assertThat(result[o][i]).isCloseTo(Math.max(0, expected), within(1e-4f));
            }
        }
    }

    @Test
    void enlarging_interpolates_between_centres() {
        Shape in = new Shape(1, 1, 2);
        float[][] result = run(new Enlarge(in, new Shape(1, 2, 4)), new float[][] {{0, 1}}, new Shape(1, 2, 4));
        assertThat(result[0]).containsExactly(0, 0.25f, 0.75f, 1, 0, 0.25f, 0.75f, 1);
    }
}
