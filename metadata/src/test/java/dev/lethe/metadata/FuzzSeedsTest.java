package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lethe.MetadataPolicy;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fuzzer's oracle holds for the pictures that the fuzzer starts from, under every policy. */
class FuzzSeedsTest {
    static List<FuzzFamily> families() throws IOException {
        return FuzzFamily.all();
    }

    @Test
    void every_built_in_codec_is_a_family() throws IOException {
        assertThat(families())
                .extracting(FuzzFamily::format)
                .containsAll(Metadata.capabilities().containers().stream()
                        .map(codec -> codec.format())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("families")
    void samples_end_as_they_must(FuzzFamily family) {
        FuzzOracle oracle = new FuzzOracle(family);
        for (byte[] sample : family.samples()) {
            for (MetadataPolicy policy : FuzzOracle.policies()) {
                assertThatCode(() -> oracle.check(sample, policy)).doesNotThrowAnyException();
            }
        }
    }
}
