package dev.lethe.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.Box;
import dev.lethe.run.RunContext;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The fuzzer's oracle holds for the files that the fuzzer starts from, and can fail. */
class FuzzOracleTest {
    private static JpegCoefficients read(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(Limits.webUpload())) {
            return JpegReader.open(SeekableInput.of(file), context).coefficients();
        }
    }

    @Test
    void seeds_end_as_they_must() throws IOException {
        FuzzOracle oracle = new FuzzOracle(FuzzTarget.LIMITS);
        for (byte[] file : FuzzSeeds.made()) {
            for (int choice = 0; choice < 128; choice += 5) {
                assertThat(oracle.check(file, choice)).isTrue();
            }
        }
    }

    @Test
    void one_other_coefficient_is_noticed() throws IOException {
        for (byte[] file : FuzzSeeds.made()) {
            JpegCoefficients picture = read(file);
            JpegCoefficients other = read(file);
            other.planes().get(0).values()[63]++;

            assertThatThrownBy(() -> Comparison.same(picture, other)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void region_that_is_not_wiped_is_noticed() throws IOException {
        for (byte[] file : FuzzSeeds.made()) {
            JpegCoefficients picture = read(file);
            Box all = new Box(0, 0, picture.frame().width(), picture.frame().height());

            assertThatThrownBy(() -> Comparison.wiped(picture, picture, all)).isInstanceOf(AssertionError.class);
        }
    }
}
