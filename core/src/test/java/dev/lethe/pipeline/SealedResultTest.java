package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.Finding;
import dev.lethe.ResidualDataException;
import dev.lethe.Sealing;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.SealStep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed reaches no sink and no folder before. */
class SealedResultTest {
    @TempDir
    Path folder;

    /** Inverts all bits and looks around while it does. */
    private final class Inverting implements SealStep {
        private final List<List<byte[]>> seenInFolder = new ArrayList<>();
        private boolean fails;
        private boolean called;

        @Override
        public String describe() {
            return "seal by inverting";
        }

        @Override
        public Sealing sealing() {
            return new Sealing("toy", 3);
        }

        @Override
        public String extension() {
            return "sealed";
        }

        @Override
        public void seal(SeekableInput clear, String contentExtension, OutputStream target, RunContext context)
                throws IOException {
            called = true;
            seenInFolder.add(contents());
            target.write(inverted(clear.stream().readAllBytes()));
            if (fails) {
                throw new AuthenticationFailedException("The key is broken");
            }
        }
    }

    private static byte[] inverted(byte[] bytes) {
        byte[] result = bytes.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) ~result[i];
        }
        return result;
    }

    private List<byte[]> contents() throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }

    @Test
    void result_is_sealed_after_the_proof_and_never_clear_in_its_folder() throws IOException {
        Inverting sealer = new Inverting();
        PrivacyPipeline pipeline = Toy.builder().then(sealer).build();
        Report report = pipeline.sanitize(
                Source.of(Toy.withSecret("48.858370 N")), Sink.to(folder.resolve("photo.png.sealed")));

        assertThat(Files.readAllBytes(folder.resolve("photo.png.sealed"))).isEqualTo(inverted(Toy.clean()));
        assertThat(sealer.seenInFolder)
                .singleElement()
                .satisfies(files -> assertThat(files)
                        .allSatisfy(content -> assertThat(content).isEmpty()));
        assertThat(report.sealing()).contains(new Sealing("toy", 3));
        assertThat(report.steps()).last().isEqualTo("seal by inverting");
        assertThat(report.bytesAfter()).isEqualTo(Toy.clean().length);
    }

    @Test
    void what_is_not_clean_is_not_sealed() {
        Inverting sealer = new Inverting();
        Finding left = Finding.of(Finding.Kind.LOCATION, "TOY", "place", "here");
        PrivacyPipeline pipeline = Toy.builder()
                .with(new BiasedVerifier.Judge(residue -> residue.add(left)))
                .then(sealer)
                .build();
        assertThatThrownBy(() -> pipeline.sanitize(Source.of(Toy.clean()), Sink.to(folder.resolve("a"))))
                .isInstanceOf(ResidualDataException.class);
        assertThat(sealer.called).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void failed_sealing_leaves_nothing() {
        Inverting sealer = new Inverting();
        sealer.fails = true;
        PrivacyPipeline pipeline = Toy.builder().then(sealer).build();
        Sink.ToBytes bytes = Sink.toBytes();
        assertThatThrownBy(() -> pipeline.sanitize(Source.of(Toy.clean()), Sink.to(folder.resolve("a"))))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> pipeline.sanitize(Source.of(Toy.clean()), bytes))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(bytes.bytes()).isEmpty();
    }

    @Test
    void folder_of_pictures_gets_the_extension_behind_each_name() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("IMG_20240102_030405.png"), Toy.withSecret("x"));
        Path out = folder.resolve("out");
        PrivacyPipeline pipeline = Toy.builder().then(new Inverting()).build();
        try (BatchReport report = pipeline.sanitizeAll(in, out, Batch.sequential())) {
            assertThat(report.count(BatchEvent.Outcome.CLEANED)).isEqualTo(1);
            assertThat(report.kept()).as("its name still tells the time").isNotEmpty();
            Path json = folder.resolve("report.json");
            report.writeJson(json);
            assertThat(json).content().contains("\"sealed\":{\"container\":\"toy\",\"recipients\":3}");
        }
        assertThat(out.resolve("IMG_20240102_030405.png.sealed")).hasBinaryContent(inverted(Toy.clean()));
    }

    @Test
    void sealing_comes_last_and_once() {
        assertThat(PrivacyPipeline.builder()
                        .then(new Inverting())
                        .then(new ToySteps.Examine("look"))
                        .then(Toy.strip())
                        .build()
                        .explain()
                        .lines())
                .last()
                .isEqualTo("seal by inverting");
        assertThatIllegalStateException()
                .isThrownBy(() -> Toy.builder()
                        .then(new Inverting())
                        .then(new Inverting())
                        .build())
                .withMessageContaining("at most one step may seal");
    }
}
