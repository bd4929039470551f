package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lethe.ModelMismatchException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProbabilitiesTest {
    private static final Offset<Float> EXACT = Offset.offset(1e-6f);

    private static float[] read(MaskOutput how, int channels, float... values) throws ModelMismatchException {
        Tensor output = new Tensor(channels, values.length / channels, 1, values);
        return Probabilities.of(output, ModelSpec.of("test", 1, 1).withOutput(how))
                .values();
    }

    @Test
    void probabilities_are_taken_as_they_are_but_kept_between_0_and_1() throws Exception {
        assertThat(read(MaskOutput.first(), 1, -0.5f, 0.25f, 1.5f)).containsExactly(0, 0.25f, 1);
    }

    @Test
    void probabilities_come_from_the_logistic_function_when_asked() throws Exception {
        MaskOutput how = MaskOutput.first().withActivation(Activation.SIGMOID);
        assertThat(read(how, 1, 0, (float) Math.log(3), -200)).containsExactly(new float[] {0.5f, 0.75f, 0}, EXACT);
    }

    @Test
    void probabilities_come_from_the_share_of_a_channel_when_asked() throws Exception {
        MaskOutput how = MaskOutput.first().withActivation(Activation.SOFTMAX).withChannel(1);
        assertThat(read(how, 2, 0, 500, (float) Math.log(3), -500)).containsExactly(new float[] {0.75f, 0}, EXACT);
    }

    @Test
    void probabilities_are_stretched_when_there_is_a_subject() throws Exception {
        assertThat(read(MaskOutput.first().stretched(), 1, 0.2f, 0.4f, 0.6f))
                .containsExactly(new float[] {0, 0.5f, 1}, EXACT);
    }

    @Test
    void probabilities_are_not_stretched_when_they_hardly_differ() throws Exception {
        assertThat(read(MaskOutput.first().stretched(), 1, 0.01f, 0.05f)).containsExactly(0.01f, 0.05f);
    }

    @Test
    void probabilities_refuse_what_is_no_number() {
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> read(MaskOutput.first(), 1, 0.5f, Float.NaN));
    }
}
