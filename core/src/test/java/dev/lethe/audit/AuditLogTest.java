package dev.lethe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.Finding;
import dev.lethe.audit.AuditEntry.Detail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
    private final AuditKey key = AuditKey.generate();

    @TempDir
    Path folder;

    private Path file;
    private AuditLog log;

    @BeforeEach
    void log() {
        file = folder.resolve("audit.jsonl");
        log = new AuditLog(file, key);
    }

    private List<LoggedEntry> entries() throws IOException {
        List<LoggedEntry> entries = new ArrayList<>();
        assertThat(AuditEntries.of(file).forEach(entries::add)).isZero();
        return entries;
    }

    @Test
    void log_gives_back_what_was_put_in() throws IOException {
        AuditEntry entry = new AuditEntry(Instant.parse("2026-11-26T01:02:03.004Z"), "clean", Map.of(), Map.of())
                .withRemoved(Map.of(Finding.Kind.LOCATION, 3L))
                .with(Detail.POLICY, "all but display")
                .with(Detail.INPUT, "0f".repeat(32))
                .with(Detail.OUTPUT, "a0".repeat(32))
                .with(Detail.DESTINATION, "forum \"Ü\\ber\" \ud83d\udc08");

        assertThat(log.append(entry)).isEqualTo(1);
        assertThat(log.append(AuditEntry.of("clean"))).isEqualTo(2);

        assertThat(entries().get(0)).isEqualTo(new LoggedEntry(1, entry));
        assertThat(entries()).hasSize(2);
        assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
        assertThat(Files.readAllLines(file).get(1))
                .startsWith("{\"n\":1,\"time\":\"2026-11-26T01:02:03.004Z\",\"operation\":\"clean\","
                        + "\"removed\":{\"location\":3},\"policy\":\"all but display\",");
    }

    @Test
    void log_is_its_owners_alone_where_files_have_permissions() throws IOException {
        log.append(AuditEntry.of("clean"));

        org.junit.jupiter.api.Assumptions.assumeTrue(
                file.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void log_sets_a_torn_line_aside_wherever_it_was_torn() throws IOException {
        log.append(AuditEntry.of("first"));
        byte[] whole = Files.readAllBytes(file);
        log.append(AuditEntry.of("second"));
        byte[] longer = Files.readAllBytes(file);

        for (int cut = whole.length + 1; cut < longer.length; cut += cut == longer.length - 2 ? 1 : 7) {
            Files.write(file, Arrays.copyOf(longer, cut));
            Path torn = folder.resolve("audit.jsonl.torn");
            Files.deleteIfExists(torn);

            assertThat(AuditVerifier.withKey(key).verify(file).torn()).isTrue();
            new AuditLog(file, key).append(AuditEntry.of("third"));

            assertThat(torn).hasBinaryContent(Arrays.copyOfRange(longer, whole.length, cut));
            assertThat(entries())
                    .extracting(logged -> logged.entry().operation())
                    .containsExactly("first", "set aside", "third");
            assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
        }
    }

    @Test
    void log_begins_anew_when_its_first_line_was_torn() throws IOException {
        Files.writeString(file, "{\"lethe-audit\":1,\"lo");

        log.append(AuditEntry.of("clean"));

        assertThat(entries()).hasSize(2);
        assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
    }

    @Test
    void log_refuses_to_go_on_when_its_end_is_not_of_its_key() throws IOException {
        new AuditLog(file, AuditKey.generate()).append(AuditEntry.of("clean"));
        byte[] others = Files.readAllBytes(file);

        assertThatThrownBy(() -> log.append(AuditEntry.of("clean"))).isInstanceOf(AuthenticationFailedException.class);

        assertThat(file).hasBinaryContent(others);
    }

    @Test
    void log_refuses_files_that_are_no_logs() throws IOException {
        for (String content : List.of("holiday\n", "x".repeat(200_000), "\n", "{}\n{}\n")) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> new AuditLog(file, key).append(AuditEntry.of("clean")))
                    .isInstanceOf(AuthenticationFailedException.class);
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void log_goes_on_when_its_damaged_end_was_set_aside() throws IOException {
        log.append(AuditEntry.of("first"));
        byte[] whole = Files.readAllBytes(file);
        log.append(AuditEntry.of("second"));
        log.append(AuditEntry.of("third"));
        byte[] longer = Files.readAllBytes(file);
        Path torn = folder.resolve("audit.jsonl.torn");
        for (String tail : List.of("", "torn", "\n\n", "x".repeat(200_000))) {
            byte[] damaged = longer.clone();
            damaged[whole.length + 5] ^= 1;
            damaged[longer.length - 5] ^= 1;
            Files.write(file, damaged);
            Files.writeString(file, tail, java.nio.file.StandardOpenOption.APPEND);
            Files.deleteIfExists(torn);
            AuditLog again = new AuditLog(file, key);
            assertThatThrownBy(() -> again.append(AuditEntry.of("fourth")))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("repairing");

            AuditRepair done = again.setAsideDamagedEnd();
            again.append(AuditEntry.of("fourth"));

            assertThat(done).isEqualTo(new AuditRepair(3, longer.length - whole.length + tail.length()));
            assertThat(torn).hasSize(done.bytes());
            assertThat(entries())
                    .extracting(logged -> logged.entry().operation())
                    .containsExactly("first", "set aside", "fourth");
            assertThat(entries().get(1).entry().detail(Detail.EVIDENCE))
                    .hasValueSatisfying(what -> assertThat(what).contains("from line 3 on"));
            assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
        }
    }

    @Test
    void log_is_left_alone_by_a_repair_that_it_does_not_need_or_of_another_key() throws IOException {
        log.append(AuditEntry.of("first"));
        log.append(AuditEntry.of("second"));
        byte[] good = Files.readAllBytes(file);
        byte[] early = good.clone();
        early[150] ^= 1;
        for (byte[] content : List.of(good, early, Arrays.copyOf(good, good.length - 3))) {
            Files.write(file, content);
            assertThat(new AuditLog(file, key).setAsideDamagedEnd().changed()).isFalse();
            assertThat(file).hasBinaryContent(content);
        }
        AuditLog others = new AuditLog(file, AuditKey.generate());
        assertThatThrownBy(others::setAsideDamagedEnd).isInstanceOf(AuthenticationFailedException.class);
        assertThat(folder.resolve("audit.jsonl.torn")).doesNotExist();
    }

    @Test
    void log_fails_when_its_folder_is_missing() {
        AuditLog nowhere = new AuditLog(folder.resolve("no/such/audit.jsonl"), key);

        assertThatThrownBy(() -> nowhere.append(AuditEntry.of("clean"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void log_keeps_entries_of_one_call_together() throws IOException {
        long first = log.appendAll(List.of(AuditEntry.of("a"), AuditEntry.of("b"), AuditEntry.of("c")));

        assertThat(first).isEqualTo(1);
        assertThat(entries()).extracting(LoggedEntry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void log_numbers_all_entries_of_many_threads_and_of_two_objects() throws Exception {
        AuditLog same = new AuditLog(file, key);
        ExecutorService workers = Executors.newFixedThreadPool(8);
        List<Future<Long>> numbers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            AuditLog one = i % 2 == 0 ? log : same;
            numbers.add(workers.submit(() -> one.append(AuditEntry.of("clean"))));
        }
        List<Long> given = new ArrayList<>();
        for (Future<Long> number : numbers) {
            given.add(number.get());
        }
        workers.shutdown();

        assertThat(given).doesNotHaveDuplicates().hasSize(200).contains(1L, 200L);
        AuditVerification seen = AuditVerifier.withKey(key).verify(file);
        assertThat(seen.intact()).isTrue();
        assertThat(seen.entries()).isEqualTo(200);
    }

    @Test
    void log_takes_an_entry_from_a_thread_that_was_interrupted() throws IOException {
        Thread.currentThread().interrupt();

        log.append(AuditEntry.of("clean"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
    }

    @Test
    void entry_refuses_what_a_line_must_not_hold() {
        AuditEntry entry = AuditEntry.of("clean");
        for (String text : List.of("", "two\nlines", "\ud83d", "x".repeat(501))) {
            assertThatThrownBy(() -> entry.with(Detail.DESTINATION, text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> entry.with(Detail.INPUT, "IMG_1.jpg")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditEntry.of("Clean\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void key_is_read_as_it_was_written_and_never_replaced() throws IOException {
        Path keyFile = folder.resolve("key");
        key.write(keyFile);
        log.append(AuditEntry.of("clean"));

        new AuditLog(file, AuditKey.read(keyFile)).append(AuditEntry.of("clean"));

        assertThat(entries()).hasSize(2);
        byte[] written = Files.readAllBytes(keyFile);
        assertThatThrownBy(() -> AuditKey.generate().write(keyFile))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        assertThat(keyFile).hasBinaryContent(written);
        assertThat(key.toString()).doesNotContain(new String(written, StandardCharsets.US_ASCII).substring(20, 40));
    }
}
