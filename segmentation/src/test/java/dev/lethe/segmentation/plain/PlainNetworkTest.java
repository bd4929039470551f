package dev.lethe.segmentation.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainNetworkTest {
    private static byte[] bundled() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PlainNetworkTest.class.getResourceAsStream("/dev/lethe/segmentation/lethe-cutout.onnx"))) {
            return in.readAllBytes();
        }
    }

    @Test
    void halves_become_the_floats_that_they_are() {
        assertThat(Constant.half((short) 0x3C00)).isEqualTo(1f);
        assertThat(Constant.half((short) 0xC000)).isEqualTo(-2f);
        assertThat(Constant.half((short) 0x0001)).isEqualTo(0x1p-24f);
        assertThat(Constant.half((short) 0x7BFF)).isEqualTo(65504f);
        assertThat(Constant.half((short) 0xFC00)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(Constant.half((short) 0x7E00)).isNaN();
        assertThat(Float.floatToRawIntBits(Constant.half((short) 0x8000))).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void file_that_ends_early_is_refused() throws Exception {
        byte[] file = bundled();
        for (int length = 0; length < file.length; length += length < 2000 ? 37 : 40_009) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatExceptionOfType(ModelMismatchException.class).isThrownBy(() -> PlainNetwork.read(part));
        }
    }

    @Test
    void file_with_wrong_bytes_is_refused_or_read_but_never_ends_otherwise() throws Exception {
        byte[] file = bundled();
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            byte[] wrong = file.clone();
            for (int j = 0; j < 20; j++) {
                wrong[random.nextInt(wrong.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(PlainNetwork.read(wrong).channels()).isPositive();
            } catch (ModelMismatchException e) {
                assertThat(e).hasMessageContaining("network");
            }
        }
    }

    @Test
    void input_of_another_length_is_refused() throws Exception {
        PlainNetwork network = PlainNetwork.read(bundled());
        try (RunContext context = RunContext.of(Limits.desktop())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network.run(new float[5], context))
                    .withMessageContaining("input");
        }
    }

    @Test
    void deadline_ends_a_computation() throws Exception {
        PlainNetwork network = PlainNetwork.read(bundled());
        float[] input = new float[network.channels() * network.width() * network.height()];
        try (RunContext context = RunContext.of(Limits.desktop().withDeadline(Duration.ofMillis(1)))) {
            assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> {
                for (int i = 0; i < 1000; i++) {
                    network.run(input, context);
                }
            });
        }
    }
}
