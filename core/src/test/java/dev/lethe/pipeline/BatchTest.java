package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.run.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();
    private final List<BatchEvent> events = Collections.synchronizedList(new ArrayList<>());
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private static BatchItem item(String name, Source source) {
        return new BatchItem(name, source, (from, to) -> Sink.discard(), true);
    }

    private static BatchItem picture(int number) {
        return item("picture " + number, Source.of(Toy.withSecret("here")));
    }

    private static List<BatchItem> pictures(int count) {
        return IntStream.range(0, count).mapToObj(BatchTest::picture).toList();
    }

    private static Source failing(Throwable error) {
        return new Source.Simple("failing", context -> {
            throw BatchTest.<RuntimeException>sneaky(error);
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable error) throws T {
        throw (T) error;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void batch_cleans_a_folder_under_the_same_names_and_passes_over_what_is_no_picture(int jobs) throws IOException {
        Files.createDirectories(in.resolve("sub/deeper"));
        Files.write(in.resolve("a.png"), Toy.withSecret("here"));
        Files.write(in.resolve("sub/deeper/b.jpg"), Toy.withSecret("there"));
        Files.write(in.resolve("sub/photo"), Toy.clean());
        Files.writeString(in.resolve("notes.txt"), "no picture");
        Files.writeString(in.resolve("broken.png"), "no picture");
        Files.write(in.resolve("cut.png"), java.util.Arrays.copyOf(Toy.withSecret("x"), 9));
        try (BatchReport report =
                pipeline.sanitizeAll(in, out, Batch.parallel(jobs).onProgress(events::add))) {
            assertThat(report.total()).isEqualTo(6);
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(3);
            assertThat(report.count(Outcome.SKIPPED)).isEqualTo(1);
            assertThat(report.count(Outcome.FAILED)).isEqualTo(2);
            assertThat(report.count(Outcome.REFUSED)).isZero();
            assertThat(report.removed()).containsExactly(java.util.Map.entry(dev.lethe.Finding.Kind.LOCATION, 2L));
            assertThat(report.bytesBefore()).isGreaterThan(report.bytesAfter());
        }
        assertThat(out.resolve("a.png")).hasBinaryContent(Toy.clean());
        assertThat(out.resolve("sub/deeper/b.jpg")).hasBinaryContent(Toy.clean());
        assertThat(out.resolve("sub/photo")).hasBinaryContent(Toy.clean());
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("a.png", "sub");
        assertThat(events).extracting(BatchEvent::done).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void batch_goes_on_whatever_a_picture_throws() throws IOException {
        List<BatchItem> items = List.of(
                picture(1),
                item("a", failing(new IOException("disk"))),
                item("b", failing(new IllegalStateException("defect"))),
                item("c", failing(new StackOverflowError())),
                item("d", failing(new OutOfMemoryError("as if"))),
                item("e", failing(new AssertionError("defect"))),
                item("f", failing(new NoClassDefFoundError("native part"))),
                picture(2));
        try (BatchReport report = pipeline.sanitizeAll(items, Batch.parallel(2).onProgress(events::add))) {
            assertThat(report.total()).isEqualTo(8);
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(2);
            assertThat(report.count(Outcome.FAILED)).isEqualTo(6);
        }
        assertThat(events).hasSize(8);
    }

    @Test
    void picture_that_is_recognised_but_not_supported_is_a_failure_whatever_its_name() throws IOException {
        PrivacyPipeline unable = PrivacyPipeline.builder()
                .with(new BrokenCodec((input, output) -> {
                    throw new UnsupportedFormatException("A variant that can't be written");
                }))
                .then(Toy.strip())
                .build();
        Files.write(in.resolve("photo"), Toy.withSecret("here"));
        Files.writeString(in.resolve("notes"), "no picture");
        try (BatchReport report = unable.sanitizeAll(in, out, Batch.sequential())) {
            assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
            assertThat(report.count(Outcome.SKIPPED)).isEqualTo(1);
        }
    }

    @Test
    void picture_with_residue_is_refused() throws IOException {
        PrivacyPipeline copying = PrivacyPipeline.builder()
                .with(new BrokenCodec((input, output) -> input.stream().transferTo(output)))
                .then(Toy.strip())
                .build();
        Files.write(in.resolve("a.png"), Toy.withSecret("here"));
        Files.write(in.resolve("b.png"), Toy.clean());
        try (BatchReport report = copying.sanitizeAll(in, out, Batch.sequential())) {
            assertThat(report.count(Outcome.REFUSED)).isEqualTo(1);
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(1);
        }
        assertThat(out.toFile().list()).containsExactly("b.png");
    }

    @Test
    void batch_stops_soon_when_cancelled_and_keeps_what_is_done() throws IOException {
        Cancellation cancellation = new Cancellation();
        Batch batch = Batch.sequential().with(cancellation).onProgress(event -> {
            events.add(event);
            if (event.done() == 3) {
                cancellation.cancel();
            }
        });
        try (BatchReport report = pipeline.sanitizeAll(pictures(1000), batch)) {
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(3);
            assertThat(report.total()).isLessThan(10);
            assertThat(report.count(Outcome.FAILED)).isEqualTo(report.total() - 3);
        }
        assertThat(events.subList(3, events.size()))
                .allSatisfy(event ->
                        assertThat(Reason.of(event.error().orElseThrow())).contains("Stopped"));
    }

    @Test
    void batch_does_nothing_when_cancelled_before() throws IOException {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (BatchReport report =
                pipeline.sanitizeAll(pictures(3), Batch.parallel(2).with(cancellation))) {
            assertThat(report.total()).isZero();
        }
    }

    @Test
    void batch_goes_on_without_its_listener_when_that_throws() throws Exception {
        List<Throwable> uncaught = Collections.synchronizedList(new ArrayList<>());
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> uncaught.add(error));
        AtomicInteger told = new AtomicInteger();
        IllegalStateException defect = new IllegalStateException("progress bar is broken");
        try (BatchReport report =
                pipeline.sanitizeAll(pictures(50), Batch.parallel(4).onProgress(event -> {
                    told.incrementAndGet();
                    throw defect;
                }))) {
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(50);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(told).hasValue(1);
        assertThat(uncaught).containsExactly(defect);
    }

    @Test
    void batch_ends_its_threads_when_the_list_of_pictures_fails() throws InterruptedException {
        Iterable<BatchItem> failing = () -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public BatchItem next() {
                if (++given > 5) {
                    throw new IllegalStateException("no more");
                }
                return picture(given);
            }
        };
        List<Thread> workers = Collections.synchronizedList(new ArrayList<>());
        Batch batch = Batch.parallel(4).onProgress(event -> workers.add(Thread.currentThread()));
        assertThatThrownBy(() -> pipeline.sanitizeAll(failing, batch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(workers).hasSize(5);
        for (Thread worker : workers) {
            worker.join(10_000);
            assertThat(worker.isAlive()).isFalse();
        }
    }

    @Test
    void batch_returns_a_finished_report_when_interrupted() throws IOException {
        Thread caller = Thread.currentThread();
        Batch batch = Batch.parallel(2).onProgress(event -> {
            events.add(event);
            if (event.done() == 5) {
                caller.interrupt();
            }
        });
        try (BatchReport report = pipeline.sanitizeAll(pictures(100_000), batch)) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.total()).isEqualTo(events.size()).isLessThan(100_000);
            assertThat(batch.cancellation().isCancelled()).isTrue();
        }
    }

    @Test
    void batch_refuses_no_jobs() {
        assertThatThrownBy(() -> Batch.parallel(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jobs");
    }

    @Test
    void batch_makes_an_empty_report_when_there_is_nothing_to_do() throws IOException {
        try (BatchReport report = pipeline.sanitizeAll(in, out, Batch.sequential())) {
            assertThat(report.total()).isZero();
        }
        assertThat(out).doesNotExist();
    }
}
