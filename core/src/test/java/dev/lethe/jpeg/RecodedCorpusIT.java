package dev.lethe.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.io.Source;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients of every JPEG of the corpora survive each way to code them. Skipped where those are absent. */
class RecodedCorpusIT {
    private static final Limits LIMITS = Limits.desktop();

    @ParameterizedTest
    @CsvSource({"compress/jpeg,1.0", "metadata/jpeg,0.85"})
    void coefficients_survive_each_coding(String folder, double share) throws IOException {
        List<Path> files = FuzzSeeds.jpegs(folder);
        assumeTrue(!files.isEmpty(), "the corpus folder " + folder + " is absent");
        int read = 0;
        for (Path file : files) {
            try {
                read += survives(file) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(file.getFileName().toString(), e);
            }
        }
        assertThat(read).isGreaterThanOrEqualTo((int) (files.size() * share));
    }

    /** Whether the file could be read; what is then written must be readable without damage. */
    private static boolean survives(Path file) throws IOException {
        JpegCoefficients picture;
        try (RunContext context = RunContext.of(LIMITS);
                var input = Source.of(file).open(context)) {
            picture = JpegReader.open(input, context).coefficients();
        } catch (ImagePrivacyException e) {
            return false;
        }
        for (JpegWriter writer : List.of(JpegWriter.sequential(), JpegWriter.progressive(), JpegWriter.fast())) {
            Comparison.same(picture, readBack(write(picture, writer)));
        }
        if (picture.frame().coefficientBytes() < 4 << 20) {
            Comparison.same(picture, readBack(write(picture, JpegWriter.smallest())));
        }
        return true;
    }

    private static byte[] write(JpegCoefficients picture, JpegWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(LIMITS)) {
            writer.write(picture, out, context);
        }
        return out.toByteArray();
    }

    private static JpegCoefficients readBack(byte[] file) throws IOException {
        try (RunContext context = RunContext.of(LIMITS);
                var input = Source.of(file).open(context)) {
            JpegReader reader = JpegReader.open(input, context);
            JpegCoefficients picture = reader.coefficients();
            assertThat(reader.damage()).isEmpty();
            return picture;
        }
    }
}
