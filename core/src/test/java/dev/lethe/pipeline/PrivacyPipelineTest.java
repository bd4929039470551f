package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.spi.Lane;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyPipelineTest {
    private static final String SECRET = "48.858370 N";

    private final PrivacyPipeline pipeline =
            Toy.builder().limits(Limits.webUpload()).build();

    @TempDir
    Path folder;

    @Test
    void pipeline_strips_and_reports_when_given_bytes() throws IOException {
        Sink.ToBytes clean = Sink.toBytes();
        byte[] picture = Toy.withSecret(SECRET);
        Report report = pipeline.sanitize(Source.of(picture), clean);

        assertThat(clean.bytes()).isEqualTo(Toy.clean());
        assertThat(report.removed()).hasSize(1);
        assertThat(report.removedCounts()).containsExactly(java.util.Map.entry(Finding.Kind.LOCATION, 1L));
        assertThat(report.removed().get(0).value().orElseThrow().reveal()).isEqualTo(SECRET);
        assertThat(report.format()).isEqualTo(Toy.FORMAT);
        assertThat(report.bytesBefore()).isEqualTo(picture.length);
        assertThat(report.bytesAfter()).isEqualTo(clean.bytes().length);
        assertThat(report.lane()).isEqualTo(Lane.BYTES);
        assertThat(report.lossless()).isTrue();
        assertThat(report.verifiedBy()).containsExactly("toy walker");
        assertThat(report.toString()).doesNotContain(SECRET);
    }

    @Test
    void pipeline_gives_the_same_from_and_to_files_and_streams() throws IOException {
        Path in = Files.write(folder.resolve("in.png"), Toy.withSecret(SECRET));
        Path out = folder.resolve("out.png");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        pipeline.sanitize(in, out);
        pipeline.sanitize(Source.of(new ByteArrayInputStream(Toy.withSecret(SECRET))), Sink.to(stream));

        assertThat(out).hasBinaryContent(Toy.clean());
        assertThat(stream.toByteArray()).isEqualTo(Toy.clean());
        assertThat(in).hasBinaryContent(Toy.withSecret(SECRET));
    }

    @Test
    void pipeline_cleans_a_file_in_place() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), Toy.withSecret(SECRET));
        pipeline.sanitize(file, file);

        assertThat(file).hasBinaryContent(Toy.clean());
        assertThat(folder).isDirectoryNotContaining("glob:**lethe*");
    }

    @Test
    void pipeline_works_in_other_file_systems() throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path in = Files.write(memory.getPath("in.png"), Toy.withSecret(SECRET));
            Path out = memory.getPath("out.png");
            pipeline.sanitize(in, out);

            assertThat(Files.readAllBytes(out)).isEqualTo(Toy.clean());
        }
    }

    @Test
    void pipeline_inspects_without_changing_anything() throws IOException {
        Path file = Files.write(folder.resolve("a.png"), Toy.withSecret(SECRET));
        Inspection inspection = pipeline.inspect(file);

        assertThat(inspection.has(Finding.Kind.LOCATION)).isTrue();
        assertThat(inspection.has(Finding.Kind.TIME)).isFalse();
        assertThat(inspection.isClean()).isFalse();
        assertThat(inspection.hiddenPictures()).hasSize(1);
        assertThat(inspection.header().width()).isEqualTo(4);
        assertThat(inspection.toString()).doesNotContain(SECRET);
        assertThat(file).hasBinaryContent(Toy.withSecret(SECRET));
        assertThat(pipeline.inspect(Source.of(Toy.clean())).isClean()).isTrue();
    }

    @Test
    void pipeline_refuses_what_is_no_picture() {
        for (byte[] input : new byte[][] {{}, {1}, "PO".getBytes(java.nio.charset.StandardCharsets.US_ASCII)}) {
            Sink.ToBytes target = Sink.toBytes();
            assertThatThrownBy(() -> pipeline.sanitize(Source.of(input), target))
                    .isInstanceOf(UnsupportedFormatException.class);
            assertThatThrownBy(() -> pipeline.inspect(Source.of(input))).isInstanceOf(UnsupportedFormatException.class);
            assertThat(target.bytes()).isEmpty();
        }
    }

    @Test
    void pipeline_writes_nothing_when_the_picture_is_cut_anywhere() {
        byte[] picture = Toy.withSecret(SECRET);
        for (int length = 3; length < picture.length; length++) {
            byte[] cut = Arrays.copyOf(picture, length);
            Path out = folder.resolve("out.png");
            assertThatThrownBy(() -> pipeline.sanitize(Source.of(cut), Sink.to(out)))
                    .isInstanceOf(MalformedImageException.class)
                    .hasMessageContaining("of " + length);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void pipeline_refuses_from_the_header_when_limits_are_exceeded() {
        byte[] huge = Toy.of(Toy.FORMAT, 65535, 65535, 1).end();
        byte[] manyFrames = Toy.of(Toy.FORMAT, 1, 1, 200).end();
        PrivacyPipeline strict =
                Toy.builder().limits(Limits.webUpload().withMaxFrames(100)).build();

        assertLimit(() -> strict.sanitize(Source.of(huge), Sink.discard()), Limit.PIXELS);
        assertLimit(() -> strict.inspect(Source.of(huge)), Limit.PIXELS);
        assertLimit(() -> strict.sanitize(Source.of(manyFrames), Sink.discard()), Limit.FRAMES);
    }

    @Test
    void pipeline_checks_the_size_itself_when_a_source_does_not() {
        Source careless = new Source() {
            @Override
            public dev.lethe.io.SeekableInput open(dev.lethe.run.RunContext context) {
                return dev.lethe.io.SeekableInput.of(Toy.clean());
            }

            @Override
            public String name() {
                return "careless";
            }
        };
        PrivacyPipeline strict =
                Toy.builder().limits(Limits.webUpload().withMaxBytes(5)).build();

        assertLimit(() -> strict.sanitize(careless, Sink.discard()), Limit.BYTES);
    }

    private static void assertLimit(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Limit limit) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(limit));
    }

    @Test
    void pipeline_passes_errors_of_the_disk_on() {
        assertThatThrownBy(() -> pipeline.sanitize(folder.resolve("missing.png"), folder.resolve("out.png")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> pipeline.sanitize(Source.of(Toy.clean()), Sink.to(folder.resolve("no/where.png"))))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void pipeline_says_what_it_does() throws IOException {
        assertThat(pipeline.explain()).contains("all-but-display");
        assertThat(pipeline.resultFormat(ImageFormat.PNG)).isEqualTo(ImageFormat.PNG);
        assertThat(pipeline.limits()).isEqualTo(Limits.webUpload());
    }

    @Test
    void pipeline_serves_many_threads() throws Exception {
        java.util.concurrent.ExecutorService threads = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            java.util.List<java.util.concurrent.Callable<byte[]>> tasks = java.util.Collections.nCopies(64, () -> {
                Sink.ToBytes clean = Sink.toBytes();
                pipeline.sanitize(Source.of(Toy.withSecret(SECRET)), clean);
                return clean.bytes();
            });
            for (java.util.concurrent.Future<byte[]> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(Toy.clean());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void pipeline_examines_what_was_found_when_it_looks_and_when_it_cleans() throws IOException {
        byte[] picture = Toy.withSecret(SECRET);
        String said = "eye saw 1 in " + picture.length + " bytes";
        PrivacyPipeline examining =
                Toy.builder().then(new ToySteps.Examine("eye")).build();

        assertThat(examining.inspect(Source.of(picture)).notes()).containsExactly(said);
        Report report = examining.sanitize(Source.of(picture), Sink.discard());
        assertThat(report.notes()).contains(said);
        assertThat(report.steps()).endsWith("eye");
    }
}
