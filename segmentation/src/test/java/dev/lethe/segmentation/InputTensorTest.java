package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InputTensorTest {
    private static final Offset<Float> EXACT = Offset.offset(1e-6f);

    private static float[] normalised(ModelSpec spec, float... pixel) {
        InputTensor input = new InputTensor(spec);
        input.row(0, pixel);
        return input.normalised();
    }

    @Test
    void input_holds_red_green_and_blue_planes() {
        InputTensor input = new InputTensor(ModelSpec.of("plain", 2, 1));
        input.row(0, new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f});
        assertThat(input.normalised()).containsExactly(new float[] {0.1f, 0.4f, 0.2f, 0.5f, 0.3f, 0.6f}, EXACT);
    }

    @Test
    void input_is_shifted_and_scaled_per_channel_of_the_network() {
        ModelSpec spec = ModelSpec.of("odd", 1, 1)
                .withOrder(ChannelOrder.BGR)
                .withNormalisation(new Normalisation(false, List.of(0.1, 0.2, 0.3), List.of(1.0, 2.0, 4.0)));
        assertThat(normalised(spec, 0.9f, 0.6f, 0.5f)).containsExactly(new float[] {0.4f, 0.2f, 0.15f}, EXACT);
    }

    @Test
    void input_is_divided_by_its_own_maximum_when_asked() {
        ModelSpec spec = ModelSpec.of("u2", 1, 1)
                .withNormalisation(Normalisation.of(0.5, 0.5).afterOwnMaximum());
        assertThat(normalised(spec, 0.2f, 0.4f, 0f)).containsExactly(new float[] {0, 1, -1}, EXACT);
        assertThat(normalised(spec, 0, 0, 0)).containsExactly(new float[] {-1, -1, -1}, EXACT);
    }
}
