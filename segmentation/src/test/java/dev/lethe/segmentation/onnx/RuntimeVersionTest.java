package dev.lethe.segmentation.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lethe.ModelMismatchException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.28.0", "1.28", "1.21.1", "1.28.3-rc1"})
    void version_is_accepted_when_it_is_silent(String version) {
        assertThatCode(() -> RuntimeVersion.require(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.29.0", "1.30", "2.0.0", "10.1", "of an unknown version", "", "1.99999999999.0"})
    void version_is_refused_when_it_reports_or_is_unknown(String version) {
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> RuntimeVersion.require(version))
                .withMessageContaining("1.28.0");
    }
}
