package dev.lethe.segmentation.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lethe.MissingCapabilityException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfflineModeTest {
    @Test
    void offline_mode_sets_the_switches() throws Exception {
        OfflineMode.ensure(Map.of("DJL_OFFLINE", "false"));
        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    @Test
    void offline_mode_refuses_an_environment_that_would_override_it() {
        assertThatExceptionOfType(MissingCapabilityException.class)
                .isThrownBy(() -> OfflineMode.ensure(Map.of("DJL_OFFLINE", "false", "OPT_OUT_TRACKING", "no")));
    }
}
