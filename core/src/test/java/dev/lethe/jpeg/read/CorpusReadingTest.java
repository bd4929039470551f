package dev.lethe.jpeg.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImagePrivacyException;
import dev.lethe.io.Source;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads every JPEG of the corpora. Skipped where they are absent. */
class CorpusReadingTest {
    private static List<Path> files(String folder) throws IOException {
        Path root = Path.of(System.getProperty("lethe.shared", "absent"), "corpus", folder);
        assumeTrue(Files.isDirectory(root), "the corpus folder " + folder + " is absent");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"compress/jpeg,1.0", "metadata/jpeg,0.85", "hostile/made,0.7", "hostile/public,0.5"})
    void files_are_read_whole_and_in_rows_alike_or_refused(String folder, double share) throws IOException {
        List<Path> files = files(folder);
        int read = 0;
        for (Path file : files) {
            try (RunContext context = Pictures.context();
                    var input = Source.of(file).open(context)) {
                JpegReader reader = JpegReader.open(input, context);
                JpegCoefficients whole = reader.coefficients();
                if (reader.readsInRows()) {
                    assertSameInRows(reader.rows(), whole);
                }
                read++;
            } catch (ImagePrivacyException e) {
                assertThat(e).hasMessageNotContaining(file.toString());
            }
        }
        assertThat(read).isGreaterThanOrEqualTo((int) (files.size() * share));
    }

    private static void assertSameInRows(McuRows rows, JpegCoefficients whole) throws IOException {
        while (rows.next()) {
            for (int c = 0; c < whole.planes().size(); c++) {
                short[] band = rows.planes().get(c).values();
                short[] all = whole.planes().get(c).values();
                int from = rows.row() * band.length;
                assertThat(Arrays.equals(band, 0, band.length, all, from, from + band.length))
                        .isTrue();
            }
        }
    }
}
