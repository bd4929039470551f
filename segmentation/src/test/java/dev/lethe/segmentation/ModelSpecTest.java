package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelSpecTest {
    @Test
    void spec_is_found_by_a_known_files_name() {
        assertThat(ModelSpec.byFileName("u2netp.onnx")).contains(ModelSpec.u2netp());
        assertThat(ModelSpec.byFileName("u2net.onnx")).contains(ModelSpec.u2net());
        assertThat(ModelSpec.byFileName("U2Net-small-320.onnx")).contains(ModelSpec.u2netSmall());
        assertThat(ModelSpec.byFileName("isnet-general-use.onnx")).contains(ModelSpec.isnet());
        assertThat(ModelSpec.byFileName("portrait-sinet_softmax.onnx")).contains(ModelSpec.portraitSinet());
        assertThat(ModelSpec.byFileName("trial-tinyseg-256.onnx")).contains(ModelSpec.tinySeg256());
        assertThat(ModelSpec.byFileName("lethe-cutout.onnx")).contains(ModelSpec.letheCutout());
        assertThat(ModelSpec.byFileName("holiday.onnx")).isEmpty();
    }

    @Test
    void spec_takes_digests_in_either_case() {
        String digest = "AB".repeat(32);
        assertThat(ModelSpec.u2net().withSha256(digest).sha256()).containsExactly("ab".repeat(32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSpec.u2net().withSha256("ab"))
                .withMessageContaining("sha256");
    }

    @Test
    void spec_refuses_sizes_that_no_network_has() {
        assertThatIllegalArgumentException().isThrownBy(() -> ModelSpec.of("none", 0, 320));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelSpec.of("huge", 320, 100_000));
    }

    @Test
    void normalisation_refuses_a_division_by_zero_and_missing_channels() {
        assertThatIllegalArgumentException().isThrownBy(() -> Normalisation.of(0.5, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normalisation(false, List.of(0.5), List.of(1.0, 1.0, 1.0)));
    }
}
