package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ResidualDataException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.spi.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, nothing reaches the target and the error says what it was. */
class FailClosedTest {
    private static final String SECRET = "48.858370 N";

    @TempDir
    Path folder;

    private static PrivacyPipeline broken(BrokenCodec.Damage strip) {
        return PrivacyPipeline.builder()
                .with(new BrokenCodec(strip))
                .then(Toy.strip())
                .build();
    }

    private static BrokenCodec.Damage throwing(RuntimeException e) {
        return (input, output) -> {
            output.write(1);
            throw e;
        };
    }

    private void assertNothingWritten(PrivacyPipeline pipeline, Class<? extends Exception> error) throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.png"), "of before");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Source source = Source.of(Toy.withSecret(SECRET));

        assertThatThrownBy(() -> pipeline.sanitize(source, Sink.to(kept))).isInstanceOf(error);
        assertThatThrownBy(() -> pipeline.sanitize(source, Sink.to(folder.resolve("new.png"))))
                .isInstanceOf(error);
        assertThatThrownBy(() -> pipeline.sanitize(source, Sink.to(stream)))
                .isInstanceOf(error)
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain(SECRET));
        assertThat(stream.size()).isZero();
        assertThat(kept).hasContent("of before");
        assertThat(folder.toFile().list()).containsExactly("kept.png");
    }

    @Test
    void nothing_is_written_when_a_verifier_objects() throws IOException {
        PrivacyPipeline copying = broken((input, output) -> input.stream().transferTo(output));

        assertNothingWritten(copying, ResidualDataException.class);
        assertThatThrownBy(() -> copying.sanitize(Source.of(Toy.withSecret(SECRET)), Sink.discard()))
                .isInstanceOfSatisfying(
                        ResidualDataException.class,
                        e -> assertThat(e.findings()).hasSize(1))
                .hasMessageContaining("unknown data in TOY X");
    }

    @Test
    void nothing_is_written_when_one_of_many_verifiers_objects() throws IOException {
        PrivacyPipeline pipeline = Toy.builder()
                .with((Verifier) new BiasedVerifier.Judge(
                        residue -> residue.add(Finding.of(Finding.Kind.PERSON, "somewhere", "name", SECRET))))
                .build();
        assertNothingWritten(pipeline, ResidualDataException.class);
    }

    @Test
    void nothing_is_written_when_a_verifier_fails() throws IOException {
        assertNothingWritten(
                Toy.builder()
                        .with((Verifier) new BiasedVerifier.Judge(residue -> {
                            throw new IndexOutOfBoundsException(SECRET);
                        }))
                        .build(),
                MalformedImageException.class);
    }

    @Test
    void nothing_is_written_when_no_verifier_can_judge() throws IOException {
        PrivacyPipeline pipeline = PrivacyPipeline.builder()
                .then(new dev.lethe.spi.StripStep(
                        MetadataPolicy.removeEverything(),
                        dev.lethe.spi.Capabilities.of(
                                java.util.List.of(new ToyCodec()), java.util.List.of(new BiasedVerifier.Blind()))))
                .build();
        assertNothingWritten(pipeline, MissingCapabilityException.class);
    }

    @Test
    void codec_errors_become_damaged_picture_errors_with_their_cause() throws IOException {
        RuntimeException cause = new ArrayIndexOutOfBoundsException(SECRET);
        assertNothingWritten(broken(throwing(cause)), MalformedImageException.class);
        assertThatThrownBy(() -> broken(throwing(cause)).sanitize(Source.of(Toy.clean()), Sink.discard()))
                .hasCause(cause);
    }

    @Test
    void endless_recursion_becomes_a_damaged_picture_error() throws IOException {
        assertNothingWritten(broken((input, output) -> recurse(0)), MalformedImageException.class);
    }

    private static int recurse(int depth) {
        return depth < Integer.MAX_VALUE ? recurse(depth + 1) + 1 : depth;
    }

    @Test
    void exhausted_memory_becomes_a_limit_error() throws IOException {
        PrivacyPipeline greedy = broken((input, output) -> {
            throw new OutOfMemoryError("as if");
        });
        assertNothingWritten(greedy, LimitExceededException.class);
    }

    @Test
    void disk_errors_stay_what_they_are_even_in_wrappers() throws IOException {
        IOException disk = new IOException("disk is gone");
        assertThatThrownBy(() -> broken(throwing(new UncheckedIOException(disk)))
                        .sanitize(Source.of(Toy.clean()), Sink.discard()))
                .isSameAs(disk);
        assertNothingWritten(broken(throwing(new UncheckedIOException(disk))), IOException.class);
    }

    @Test
    void errors_in_recognition_and_headers_are_typed() throws IOException {
        BrokenCodec.Damage oops = (input, output) -> {
            throw new NegativeArraySizeException("-1");
        };
        for (BrokenCodec codec : new BrokenCodec[] {
            new BrokenCodec(BrokenCodec.NONE, oops, BrokenCodec.NONE),
            new BrokenCodec(BrokenCodec.NONE, BrokenCodec.NONE, oops)
        }) {
            PrivacyPipeline pipeline =
                    PrivacyPipeline.builder().with(codec).then(Toy.strip()).build();
            assertNothingWritten(pipeline, MalformedImageException.class);
            assertThatThrownBy(() -> pipeline.inspect(Source.of(Toy.clean())))
                    .isInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void cancellation_passes_through() {
        assertThatThrownBy(() ->
                        broken(throwing(new CancellationException())).sanitize(Source.of(Toy.clean()), Sink.discard()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void deadline_stops_a_codec_that_asks() {
        PrivacyPipeline slow = PrivacyPipeline.builder()
                .limits(dev.lethe.Limits.webUpload().withDeadline(java.time.Duration.ofMillis(20)))
                .with(new BrokenCodec.Slow())
                .then(Toy.strip())
                .build();
        assertThatThrownBy(() -> slow.sanitize(Source.of(Toy.clean()), Sink.discard()))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME));
    }

    @Test
    void result_is_whole_when_a_verifier_closes_what_it_was_given() throws IOException {
        Path out = folder.resolve("out.png");
        PrivacyPipeline pipeline =
                Toy.builder().with((Verifier) new BiasedVerifier.Closing()).build();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Files.writeString(out, "of before");
        pipeline.sanitize(Source.of(Toy.withSecret(SECRET)), Sink.to(out));
        pipeline.sanitize(Source.of(Toy.withSecret(SECRET)), Sink.to(stream));

        assertThat(out).hasBinaryContent(Toy.clean());
        assertThat(stream.toByteArray()).isEqualTo(Toy.clean());
    }
}
