package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limits;
import dev.lethe.audit.AuditEntries;
import dev.lethe.audit.AuditEntry;
import dev.lethe.audit.AuditEntry.Detail;
import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditLog;
import dev.lethe.audit.AuditRecorder;
import dev.lethe.audit.AuditVerifier;
import dev.lethe.audit.LoggedEntry;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    private static final String SECRET = "48.858370 N";

    private final AuditKey key = AuditKey.generate();

    @TempDir
    Path folder;

    private Path file;
    private AuditLog log;
    private Path picture;

    @BeforeEach
    void files() throws IOException {
        file = folder.resolve("audit.jsonl");
        log = new AuditLog(file, key);
        picture = Files.write(folder.resolve("IMG_1234.png"), Toy.withSecret(SECRET));
    }

    private PrivacyPipeline recordedBy(Recorder recorder) {
        return Toy.builder().recordedBy(recorder).build();
    }

    private List<LoggedEntry> entries() throws IOException {
        List<LoggedEntry> entries = new ArrayList<>();
        AuditEntries.of(file).forEach(entries::add);
        return entries;
    }

    private String fingerprint(byte[] content) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return key.fingerprint(SeekableInput.of(content), context);
        }
    }

    @Test
    void audit_tells_what_left_and_nothing_that_is_private() throws IOException {
        recordedBy(AuditRecorder.of(log, "clean").to("photo forum")).sanitize(picture, folder.resolve("out.png"));

        AuditEntry entry = entries().get(0).entry();
        assertThat(entry.operation()).isEqualTo("clean");
        assertThat(entry.removed()).isEqualTo(Map.of("location", 1L));
        assertThat(entry.detail(Detail.DESTINATION)).contains("photo forum");
        assertThat(entry.detail(Detail.INPUT)).contains(fingerprint(Toy.withSecret(SECRET)));
        assertThat(entry.detail(Detail.OUTPUT)).contains(fingerprint(Toy.clean()));
        assertThat(file).content().doesNotContain("48.85").doesNotContain("IMG_1234");
        assertThat(AuditVerifier.withKey(key).verify(file).intact()).isTrue();
    }

    @Test
    void audit_holds_names_only_when_asked_for() throws IOException {
        recordedBy(AuditRecorder.of(log, "clean").withNames()).sanitize(picture, folder.resolve("out.png"));

        assertThat(entries().get(0).entry().detail(Detail.NAME)).contains("IMG_1234.png");
    }

    @Test
    void pipeline_writes_nothing_when_it_can_not_be_recorded() {
        Path out = folder.resolve("out.png");
        AuditLog nowhere = new AuditLog(folder.resolve("missing/audit.jsonl"), key);

        assertThatThrownBy(() -> recordedBy(AuditRecorder.of(nowhere, "clean")).sanitize(picture, out))
                .isInstanceOf(IOException.class);

        assertThat(out).doesNotExist();
    }

    @Test
    void audit_says_so_when_a_recorded_picture_could_not_be_written() throws IOException {
        Path inTheWay = Files.createDirectories(folder.resolve("out.png/in the way"));
        PrivacyPipeline pipeline = recordedBy(AuditRecorder.of(log, "clean").to("forum"));

        assertThatThrownBy(() -> pipeline.sanitize(Source.of(picture), Sink.to(inTheWay.getParent())))
                .isInstanceOf(IOException.class);

        assertThat(entries()).hasSize(2);
        assertThat(entries().get(1).entry().operation()).isEqualTo("not written");
        assertThat(entries().get(1).entry().detail(Detail.ABOUT)).contains("1");
        assertThat(stale()).isEmpty();
    }

    @Test
    void audit_finds_a_picture_by_its_bytes_and_tells_which_are_still_out_there() throws IOException {
        PrivacyPipeline pipeline = recordedBy(AuditRecorder.of(log, "clean").to("forum"));
        pipeline.sanitize(picture, folder.resolve("a.png"));
        pipeline.sanitize(picture, folder.resolve("b.png"));
        log.append(AuditEntry.of("deletion check").with(Detail.ABOUT, "1").with(Detail.OUTCOME, AuditEntries.GONE));

        List<Long> found = new ArrayList<>();
        AuditEntries.of(file).about(fingerprint(Toy.clean()), logged -> found.add(logged.number()));

        assertThat(found).containsExactly(1L, 2L);
        assertThat(stale()).containsExactly(2L);
    }

    private List<Long> stale() throws IOException {
        List<Long> stale = new ArrayList<>();
        AuditEntries.of(file).stale(Instant.now().plus(Duration.ofDays(1)), logged -> stale.add(logged.number()));
        return stale;
    }
}
