package dev.lethe.compress.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our scores beside those of the reference program, which the environment variable SSIMULACRA2 names. */
class ReferenceProgramIT {
    @TempDir
    private Path folder = Path.of("");

    private final RunContext context = RunContext.of(Limits.desktop());

    @ParameterizedTest
    @EnumSource
    void reference_program_says_the_same(TestPair pair) throws Exception {
        String program = System.getenv("SSIMULACRA2");
        assumeTrue(program != null, "SSIMULACRA2 does not name the reference program; this check is skipped");
        Path original = write("original.png", pair.original());
        Path distorted = write("distorted.png", pair.distorted());
        Process process = new ProcessBuilder(String.valueOf(program), original.toString(), distorted.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        assertThat(Ssimulacra2.score(pair.original(), pair.distorted(), context))
                .isCloseTo(Double.parseDouble(answer.trim()), within(0.1));
    }

    private Path write(String name, Raster picture) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            PixelCodecs.builtIn()
                    .encoder(ImageFormat.PNG)
                    .write(picture, ImageFormat.PNG, EncodeOptions.defaults(), out, context);
        }
        return file;
    }
}
