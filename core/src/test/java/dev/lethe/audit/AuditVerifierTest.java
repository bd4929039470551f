package dev.lethe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.audit.AuditEntry.Detail;
import dev.lethe.audit.AuditProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifierTest {
    private static final int ENTRIES = 12;

    private final AuditKey key = AuditKey.generate();

    @TempDir
    Path folder;

    private Path file;
    private AuditLog log;
    private List<String> lines = List.of();

    @BeforeEach
    void log() throws IOException {
        file = folder.resolve("audit.jsonl");
        log = new AuditLog(file, key);
        for (int i = 1; i <= ENTRIES; i++) {
            log.append(AuditEntry.of("clean").with(Detail.DESTINATION, "forum " + i));
        }
        lines = Files.readAllLines(file);
    }

    private AuditVerification seen(AuditVerifier verifier, List<String> changed) throws IOException {
        Files.writeString(file, String.join("\n", changed) + "\n");
        return verifier.verify(file);
    }

    @Test
    void verifier_finds_and_locates_a_change_of_any_byte() throws IOException {
        byte[] whole = (String.join("\n", lines.subList(0, 4)) + "\n").getBytes(StandardCharsets.UTF_8);
        int line = 1;
        for (int at = 0; at < whole.length; at++) {
            boolean end = whole[at] == '\n';
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.delete(file);
            Files.write(file, changed);
            AuditVerification keyed = AuditVerifier.withKey(key).verify(file);
            boolean last = at == whole.length - 1;

            assertThat(keyed.intact() && !(last && keyed.torn())).isFalse();
            if (!last) {
                assertThat(keyed.problems().get(0).line()).isBetween(line - 1L, line + 1L);
            }
            line += end ? 1 : 0;
        }
    }

    @Test
    void verifier_names_the_line_that_was_changed() throws IOException {
        for (int at = 1; at <= ENTRIES; at++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(at, lines.get(at).replace("forum", "Forum"));

            assertThat(seen(AuditVerifier.withKey(key), changed).problems())
                    .extracting(AuditProblem::kind, AuditProblem::line)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, at + 1L));
            assertThat(seen(AuditVerifier.withoutKey(), changed).intact())
                    .as("without a key only the last line may go unseen")
                    .isEqualTo(at == ENTRIES);
        }
    }

    @Test
    void verifier_names_the_place_of_lines_that_were_removed() throws IOException {
        for (int at = 1; at < ENTRIES; at++) {
            List<String> changed = new ArrayList<>(lines);
            changed.remove(at);

            for (AuditVerifier verifier : List.of(AuditVerifier.withKey(key), AuditVerifier.withoutKey())) {
                AuditVerification seen = seen(verifier, changed);
                assertThat(seen.problems())
                        .containsExactly(
                                new AuditProblem(Kind.ORDER, at + 1L, "entry " + at + " is missing before this line"));
            }
        }
    }

    @Test
    void verifier_names_the_place_of_lines_that_were_swapped_or_doubled() throws IOException {
        for (int at = 1; at < ENTRIES; at++) {
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, at, at + 1);
            assertThat(seen(AuditVerifier.withoutKey(), swapped).problems().get(0))
                    .extracting(AuditProblem::kind, AuditProblem::line)
                    .containsExactly(Kind.ORDER, at + 1L);

            List<String> doubled = new ArrayList<>(lines);
            doubled.add(at, lines.get(at));
            assertThat(seen(AuditVerifier.withoutKey(), doubled).problems().get(0))
                    .extracting(AuditProblem::kind, AuditProblem::line)
                    .containsExactly(Kind.ORDER, at + 2L);
        }
    }

    @Test
    void verifier_finds_a_line_of_another_time_in_the_place_of_one() throws IOException {
        Path copy = folder.resolve("copy.jsonl");
        Files.writeString(copy, String.join("\n", lines.subList(0, ENTRIES)) + "\n");
        new AuditLog(copy, key).append(AuditEntry.of("another"));
        List<String> changed = new ArrayList<>(lines);
        log.append(AuditEntry.of("clean"));
        changed = new ArrayList<>(Files.readAllLines(file));
        changed.set(ENTRIES, Files.readAllLines(copy).get(ENTRIES));

        assertThat(seen(AuditVerifier.withKey(key), changed).problems().get(0))
                .extracting(AuditProblem::kind, AuditProblem::line)
                .containsExactly(Kind.CHANGED, ENTRIES + 1L);
    }

    @Test
    void verifier_needs_a_checkpoint_to_find_a_cut_tail() throws IOException {
        KeyPair keys = CheckpointKeys.generate();
        Checkpoint kept = Checkpoint.read(log.checkpoint(keys.getPrivate()).line() + "\n", keys.getPublic());
        log.append(AuditEntry.of("clean"));
        AuditVerifier verifier = AuditVerifier.withKey(key).with(List.of(kept));

        assertThat(verifier.verify(file).intact()).isTrue();
        List<String> cut = lines.subList(0, ENTRIES - 2);
        assertThat(seen(AuditVerifier.withKey(key), cut).intact()).isTrue();
        assertThat(seen(verifier, cut).problems())
                .extracting(AuditProblem::kind, AuditProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CUT, ENTRIES - 2L));
    }

    @Test
    void verifier_finds_a_log_that_was_written_anew_by_its_checkpoint() throws IOException {
        KeyPair keys = CheckpointKeys.generate();
        Checkpoint kept = log.checkpoint(keys.getPrivate());
        Files.delete(file);
        for (int i = 1; i <= ENTRIES; i++) {
            new AuditLog(file, key).append(AuditEntry.of("clean"));
        }

        assertThat(AuditVerifier.withKey(key).with(List.of(kept)).verify(file).problems())
                .extracting(AuditProblem::kind)
                .containsExactly(Kind.NOT_AS_CHECKPOINT);
    }

    @Test
    void checkpoint_is_refused_when_a_character_differs_or_the_key_does() throws IOException {
        KeyPair keys = CheckpointKeys.generate();
        String line = log.checkpoint(keys.getPrivate()).line();

        assertThat(Checkpoint.read(line, keys.getPublic()).entries()).isEqualTo(ENTRIES);
        assertThatThrownBy(() -> Checkpoint.read(line, CheckpointKeys.generate().getPublic()))
                .isInstanceOf(AuthenticationFailedException.class);
        for (int at = 0; at < line.length(); at++) {
            char other = line.charAt(at) == '0' ? '1' : '0';
            String changed = line.substring(0, at) + other + line.substring(at + 1);
            assertThatThrownBy(() -> Checkpoint.read(changed, keys.getPublic()))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void checkpoint_keys_are_read_as_they_were_written() throws IOException {
        KeyPair keys = CheckpointKeys.generate();
        Path secret = folder.resolve("sign.pem");
        Path open = folder.resolve("check.pem");
        CheckpointKeys.write(keys, secret, open);

        String line = log.checkpoint(CheckpointKeys.readPrivate(secret)).line();

        assertThat(Checkpoint.read(line, CheckpointKeys.readPublic(open)).line())
                .isEqualTo(line);
        assertThatThrownBy(() -> CheckpointKeys.readPublic(secret)).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> CheckpointKeys.readPrivate(file)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void verifier_says_so_when_the_key_is_another() throws IOException {
        AuditVerification seen = AuditVerifier.withKey(AuditKey.generate()).verify(file);

        assertThat(seen.problems()).extracting(AuditProblem::kind).containsExactly(Kind.OTHER_KEY);
        assertThat(seen.sealsChecked()).isFalse();
    }

    @Test
    void verifier_reads_hostile_files_to_their_end_and_tells_of_few_problems() throws IOException {
        StringBuilder hostile = new StringBuilder(lines.get(0)).append('\n');
        hostile.append("\n".repeat(50_000));
        hostile.append("{\"n\":".repeat(100_000)).append('\n');
        hostile.append(lines.get(1).replace("\"n\":1", "\"n\":999999999999999999"))
                .append('\n');
        hostile.append(lines.get(1).replace("{", "{ ")).append('\n');
        hostile.append("\u0000\ud83d").append("\"".repeat(1000));
        Files.write(file, hostile.toString().getBytes(StandardCharsets.UTF_8));

        AuditVerification seen = AuditVerifier.withKey(key).verify(file);

        assertThat(seen.lines()).isEqualTo(50_004);
        assertThat(seen.problems()).hasSize(AuditVerification.MOST_PROBLEMS);
        assertThat(seen.problemCount()).isEqualTo(50_003);
        assertThat(seen.torn()).isTrue();
        List<LoggedEntry> read = new ArrayList<>();
        assertThat(AuditEntries.of(file).forEach(read::add)).isEqualTo(50_002);
        assertThat(read).hasSize(1);
    }

    @Test
    void verifier_finds_nothing_in_an_empty_file_but_that_it_is_no_log() throws IOException {
        assertThat(AuditVerifier.withKey(key)
                        .verify(Files.createFile(folder.resolve("empty")))
                        .problems())
                .extracting(AuditProblem::kind)
                .containsExactly(Kind.NO_ENTRY);
    }
}
