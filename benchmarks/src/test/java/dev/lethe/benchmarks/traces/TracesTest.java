package dev.lethe.benchmarks.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.threat.ThreatModel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The measurements of docs/threat-models.md on one picture; {@code benchmarks/traces.sh} makes them on a hundred. */
class TracesTest {
    private static Raster scene(RunContext context) throws IOException {
        return Photos.read(Path.of("..", "examples", "photos", "tulips.jpg"), context);
    }

    @Test
    void camera_is_found_before_and_not_after_the_adversary_model() throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            FingerprintTrial.Outcome outcome =
                    new FingerprintTrial(ThreatModel.adversary()).run(scene(context), new Camera(7));

            assertThat(outcome.before()).isGreaterThan(100 * Correlation.DETECTED);
            assertThat(outcome.isFoundAfter()).isFalse();
            assertThat(outcome.isOtherFound()).isFalse();
        }
    }

    @Test
    void fitted_reference_finds_what_a_milder_model_leaves() throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            FingerprintTrial.Outcome outcome =
                    new FingerprintTrial(ThreatModel.publicPost()).run(scene(context), new Camera(7));

            assertThat(outcome.after())
                    .as("shows that the attack on the result works, reference and all")
                    .isGreaterThan(Correlation.DETECTED);
            assertThat(outcome.parts()).as("so does the search in parts").isGreaterThan(PartSearch.DETECTED);
            assertThat(outcome.isOtherFound()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void payload_is_found_before_and_not_after_a_public_post(HidingPlace place) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            PayloadTrial.Outcome outcome =
                    new PayloadTrial(ThreatModel.publicPost()).run(scene(context), place, new Payload(3));

            assertThat(outcome.before()).isEqualTo(Payload.BITS);
            assertThat(outcome.after()).isLessThan(Payload.BITS);
        }
    }
}
