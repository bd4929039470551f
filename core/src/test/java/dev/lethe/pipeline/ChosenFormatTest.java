package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encodings that decide late which format a result has, and tell why. */
class ChosenFormatTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<Long> measured = new ArrayList<>();

    /** Expects the source's format, and then takes another one. */
    private final class Late implements EncodeStep {
        @Override
        public String describe() {
            return "choose";
        }

        @Override
        public ImageFormat target(ImageFormat source) {
            return source;
        }

        @Override
        public Set<ImageFormat> targets(ImageFormat source) {
            return Set.of(source, Toy.OTHER);
        }

        @Override
        public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
            byte[] file = Toy.of(Toy.OTHER, 4, 2, 1)
                    .secret("made by an encoder")
                    .pixels(1, 2, 3, 4, 5, 6, 7, 8)
                    .end();
            measured.add(job.finishedBytes(SeekableInput.of(file), Toy.OTHER));
            output.write(file);
            Encoding coding =
                    new Encoding(Toy.OTHER, file.length, false, OptionalDouble.of(81.237), false, "could do no better");
            return Encoded.written(Lane.PIXELS, coding);
        }
    }

    private final PrivacyPipeline pipeline = Toy.builder().then(new Late()).build();

    @Test
    void result_is_named_by_the_format_that_was_taken() throws IOException {
        Report report = pipeline.sanitize(Source.of(Toy.clean()), (source, result) -> {
            told.add(source + " to " + result);
            return Sink.discard();
        });

        assertThat(told).containsExactly("PNG to BMP");
        assertThat(report.format()).isEqualTo(Toy.OTHER);
        assertThat(report.notes()).contains("could do no better");
        assertThat(report.ratio()).isCloseTo((double) report.bytesAfter() / report.bytesBefore(), within(1e-9));
        assertThat(pipeline.resultFormat(Toy.FORMAT)).isEqualTo(Toy.FORMAT);
        assertThat(pipeline.resultFormats(Toy.FORMAT)).containsExactlyInAnyOrder(Toy.FORMAT, Toy.OTHER);
        assertThat(Toy.builder().build().resultFormats(Toy.FORMAT)).containsExactly(Toy.FORMAT);
    }

    @Test
    void bytes_are_those_of_the_finished_file_and_known_while_encoding() throws IOException {
        Report report = pipeline.sanitize(Source.of(Toy.clean()), Sink.discard());

        assertThat(measured).containsExactly(report.bytesAfter());
        assertThat(report.encoding().orElseThrow().bytes()).isEqualTo(report.bytesAfter());
        assertThat(report.encoding().orElseThrow().reached()).isFalse();
    }

    @Test
    void kept_coding_is_told_too() throws IOException {
        EncodeStep keeping = new ToySteps.Encode(
                Toy.FORMAT,
                (job, out, context) ->
                        EncodeStep.Encoded.unchanged(Encoding.lossless(Toy.FORMAT, 1, "is best as it is")));
        Report report = Toy.builder().then(keeping).build().sanitize(Source.of(Toy.withSecret("x")), Sink.discard());

        assertThat(report.lane()).isEqualTo(Lane.BYTES);
        assertThat(report.encoding().orElseThrow())
                .isEqualTo(Encoding.lossless(Toy.FORMAT, report.bytesAfter(), "is best as it is"));
    }

    @Test
    void new_coding_that_is_dropped_is_not_told() throws IOException {
        EncodeStep vain = new ToySteps.Encode(Toy.FORMAT, (job, out, context) -> {
            out.write(Toy.clean());
            Encoding coding = new Encoding(Toy.FORMAT, 1, false, OptionalDouble.of(50), true, "encoded anew");
            return EncodeStep.Encoded.written(Lane.PIXELS, coding);
        });
        Report report = Toy.builder().then(vain).build().sanitize(Source.of(Toy.clean()), Sink.discard());

        assertThat(report.encoding().orElseThrow().lossless()).isTrue();
        assertThat(report.encoding().orElseThrow().score()).hasValue(Encoding.IDENTICAL);
    }

    @Test
    @SuppressWarnings("unchecked")
    void reports_tell_quality_and_reason() throws IOException {
        List<BatchItem> items =
                List.of(new BatchItem("a.png", Source.of(Toy.clean()), (from, to) -> Sink.discard(), true));
        try (BatchReport report = pipeline.sanitizeAll(items, Batch.sequential())) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            report.writeJson(json);
            Map<String, Object> read = StrictJson.object(json.toString(StandardCharsets.UTF_8));
            Map<String, Object> picture = ((List<Map<String, Object>>) read.get("pictures")).get(0);
            Map<String, Object> encoding = (Map<String, Object>) picture.get("encoding");
            assertThat(encoding)
                    .containsEntry("pixelsKept", false)
                    .containsEntry("reached", false)
                    .containsEntry("reason", "could do no better");
            assertThat(((Number) encoding.get("score")).doubleValue()).isEqualTo(81.24);

            Path page = folder.resolve("report.html");
            report.writeHtml(page);
            assertThat(Files.readString(page)).contains("quality 81.2").contains("not what was asked for");
        }
    }
}
