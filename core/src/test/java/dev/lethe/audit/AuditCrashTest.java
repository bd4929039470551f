package dev.lethe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that processes of their own write to. The long ones run with {@code mvn -Plong}. */
class AuditCrashTest {
    private final AuditKey key = AuditKey.generate();

    @TempDir
    Path folder;

    private Path file;
    private Path keyFile;

    @BeforeEach
    void key() throws IOException {
        file = folder.resolve("audit.jsonl");
        keyFile = folder.resolve("key");
        key.write(keyFile);
    }

    @Test
    void log_keeps_all_acknowledged_entries_when_its_writer_is_killed() throws Exception {
        kill(8);
    }

    @Test
    @Tag("long")
    void log_keeps_all_acknowledged_entries_when_its_writer_is_killed_200_times() throws Exception {
        kill(200);
    }

    private void kill(int times) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long acknowledged = 0;
        for (int i = 0; i < times; i++) {
            Process writer = AuditWriter.start(file, keyFile, Integer.MAX_VALUE);
            AuditWriter.begin(writer);
            if (i % 4 > 0) {
                // Some are killed at their very first entry, most among later ones.
                acknowledged = Long.parseLong(AuditWriter.line(writer));
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
            // Of the handle: that of the process closes the pipe that the numbers are read from.
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            acknowledged = Math.max(acknowledged, AuditWriter.acknowledged(writer));
            if (Files.exists(file)) {
                AuditVerification seen = AuditVerifier.withKey(key).verify(file);
                assertThat(seen.intact() || seen.lines() == 0)
                        .as("seed %d, kill %d", seed, i)
                        .isTrue();
                assertThat(seen.entries()).as("seed %d, kill %d", seed, i).isGreaterThanOrEqualTo(acknowledged);
            }
        }
        assertThat(acknowledged).as("entries before the last kill").isPositive();
        new AuditLog(file, key).append(AuditEntry.of("clean"));
        assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
    }

    @Test
    void log_is_one_chain_when_two_processes_write() throws Exception {
        twoProcesses(500);
    }

    @Test
    @Tag("long")
    void log_is_one_chain_when_two_processes_write_10_000_entries_each() throws Exception {
        twoProcesses(10_000);
    }

    private void twoProcesses(int each) throws Exception {
        Process one = AuditWriter.start(file, keyFile, each);
        Process two = AuditWriter.start(file, keyFile, each);
        AuditWriter.begin(one);
        AuditWriter.begin(two);
        long last = Math.max(AuditWriter.acknowledged(one), AuditWriter.acknowledged(two));

        assertThat(one.waitFor()).isZero();
        assertThat(two.waitFor()).isZero();
        assertThat(last).isEqualTo(2L * each);
        AuditVerification seen = AuditVerifier.withKey(key).verify(file);
        assertThat(seen.intact()).isTrue();
        assertThat(seen.entries()).isEqualTo(2L * each);
    }

    @Test
    @Tag("long")
    void verifier_reads_a_million_entries() throws Exception {
        AuditLog log = new AuditLog(file, key);
        for (int i = 0; i < 1_000; i++) {
            log.appendAll(java.util.Collections.nCopies(1_000, AuditSamples.typical()));
        }
        long start = System.nanoTime();
        AuditVerification seen = AuditVerifier.withKey(key).verify(file);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.out.println("1,000,000 entries, " + Files.size(file) / 1_000_000 + " MB, verified in " + seconds + " s");

        assertThat(seen.intact()).isTrue();
        assertThat(seen.entries()).isEqualTo(1_000_000);
    }
}
