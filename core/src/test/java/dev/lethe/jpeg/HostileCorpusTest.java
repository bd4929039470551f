package dev.lethe.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that broke other programs, put to the fuzzer's test. Skipped where they are absent. */
class HostileCorpusTest {
    @Test
    void hostile_files_end_as_they_must() throws IOException {
        List<Path> files = FuzzSeeds.jpegs("hostile");
        assumeTrue(!files.isEmpty(), "the corpus of hostile files is absent");
        FuzzOracle oracle = new FuzzOracle(FuzzTarget.LIMITS);
        int read = 0;
        for (int i = 0; i < files.size(); i++) {
            try {
                read += oracle.check(Files.readAllBytes(files.get(i)), 37 * i & 0xFF) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(files.get(i).getFileName().toString(), e);
            }
        }
        assertThat(read).isGreaterThan(files.size() / 4);
    }
}
