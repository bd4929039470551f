package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.MissingCapabilityException;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import dev.lethe.spi.Reach;
import dev.lethe.spi.StripStep;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pixel lane of a pipeline: looks, edits, encodings and what happens when they fail. */
class PixelLaneTest {
    private static EncodeStep.Encoded anew(EncodeJob job, ImageFormat format, OutputStream out, RunContext context)
            throws IOException {
        job.encoder(format).write(job.picture(), format, EncodeOptions.defaults(), out, context);
        return EncodeStep.Encoded.written(Lane.PIXELS, "coded anew");
    }

    private final Sink.ToBytes target = Sink.toBytes();
    private final List<String> order = new ArrayList<>();

    private Report sanitize(PipelineBuilder builder) throws IOException {
        return builder.build().sanitize(Source.of(Toy.withSecret("here")), target);
    }

    @Test
    void edits_change_pixels_and_the_result_is_stripped() throws IOException {
        Report report = sanitize(Toy.builder().then(ToySteps.invert()));

        assertThat(target.bytes())
                .isEqualTo(Toy.of(4, 2)
                        .pixels(254, 253, 252, 251, 250, 249, 248, 247)
                        .end());
        assertThat(report.lane()).isEqualTo(Lane.PIXELS);
        assertThat(report.lossless()).isFalse();
        assertThat(report.removed())
                .extracting(f -> f.value().orElseThrow().reveal())
                .containsExactly("here");
        assertThat(report.steps()).startsWith("invert");
    }

    @Test
    void phases_run_in_their_order_whatever_the_order_of_the_calls() throws IOException {
        sanitize(Toy.builder()
                .then(new ToySteps.Encode(Toy.FORMAT, (job, out, context) -> {
                    order.add("encode");
                    return anew(job, Toy.FORMAT, out, context);
                }))
                .then(new ToySteps.Edit("a", raster -> order.add("edit a")))
                .then(ToySteps.look("look", picture -> order.add("look")))
                .then(new ToySteps.Edit("b", raster -> order.add("edit b"))));

        assertThat(order).containsExactly("look", "edit a", "edit b", "encode");
    }

    @Test
    void edits_learn_what_looks_found() throws IOException {
        EditStep curious = new EditStep() {
            @Override
            public String describe() {
                return "curious";
            }

            @Override
            public Reach reach() {
                return Reach.POINT;
            }

            @Override
            public Picture edit(Picture picture, Analysis analysis, RunContext context) {
                order.add(analysis.regions("corners").toString() + analysis.regions("faces"));
                return picture;
            }
        };
        sanitize(Toy.builder().then(curious).then(ToySteps.look("look", picture -> {})));

        assertThat(order).containsExactly(List.of(new Box(0, 0, 1, 1)) + "[]");
    }

    @Test
    void looks_alone_are_no_reason_to_code_anew() throws IOException {
        Report report = sanitize(Toy.builder().then(ToySteps.look("look", picture -> order.add("look"))));

        assertThat(order).containsExactly("look");
        assertThat(report.lane()).isEqualTo(Lane.BYTES);
        assertThat(report.notes()).isEmpty();
        assertThat(target.bytes()).isEqualTo(Toy.clean());
    }

    @Test
    void looks_run_even_when_the_encoding_keeps_the_original() throws IOException {
        Report report = sanitize(Toy.builder()
                .then(ToySteps.look("look", picture -> order.add("look")))
                .then(new ToySteps.Encode(
                        Toy.FORMAT, (job, out, context) -> EncodeStep.Encoded.unchanged("good as it is"))));

        assertThat(order).containsExactly("look");
        assertThat(report.lane()).isEqualTo(Lane.BYTES);
        assertThat(report.notes()).contains("good as it is");
        assertThat(target.bytes()).isEqualTo(Toy.clean());
    }

    @Test
    void original_coding_is_kept_when_the_new_one_is_no_smaller() throws IOException {
        Report report = sanitize(Toy.builder()
                .then(new ToySteps.Encode(Toy.FORMAT, (job, out, context) -> anew(job, Toy.FORMAT, out, context))));

        assertThat(report.lane()).isEqualTo(Lane.BYTES);
        assertThat(report.notes()).anyMatch(note -> note.contains("no smaller"));
        assertThat(target.bytes()).isEqualTo(Toy.clean());
    }

    @Test
    void new_coding_is_taken_when_it_is_smaller() throws IOException {
        byte[] smaller = Toy.of(4, 2).pixels(1).end();
        Report report = sanitize(Toy.builder().then(new ToySteps.Encode(Toy.FORMAT, (job, out, context) -> {
            assertThat(job.coded()).isPresent();
            out.write(smaller);
            return EncodeStep.Encoded.written(Lane.COEFFICIENTS, "packed tighter");
        })));

        assertThat(target.bytes()).isEqualTo(smaller);
        assertThat(report.lane()).isEqualTo(Lane.COEFFICIENTS);
        assertThat(report.lossless()).isTrue();
        assertThat(report.notes()).contains("packed tighter");
        assertThat(report.removed()).hasSize(1);
    }

    @Test
    void another_format_is_written_even_when_it_is_larger_and_the_target_is_told() throws IOException {
        PrivacyPipeline pipeline = Toy.builder()
                .then(new ToySteps.Encode(Toy.OTHER, (job, out, context) -> anew(job, Toy.OTHER, out, context)))
                .build();
        Report report = pipeline.sanitize(Source.of(Toy.clean()), (source, result) -> {
            order.add(source + " to " + result);
            return target;
        });

        assertThat(order).containsExactly("PNG to BMP");
        assertThat(report.format()).isEqualTo(Toy.OTHER);
        assertThat(target.bytes()).startsWith('B', 'O', 'Y');
        assertThat(new String(target.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("encoder");
    }

    @Test
    void encoding_sees_no_original_when_edits_changed_the_picture() throws IOException {
        sanitize(Toy.builder().then(ToySteps.invert()).then(new ToySteps.Encode(Toy.FORMAT, (job, out, context) -> {
            assertThat(job.coded()).isEmpty();
            return anew(job, Toy.FORMAT, out, context);
        })));

        assertThat(target.bytes()).isNotEqualTo(Toy.clean()).isNotEmpty();
    }

    @Test
    void nothing_is_written_when_an_encoding_would_drop_the_edits() {
        assertThatThrownBy(() -> sanitize(Toy.builder()
                        .then(ToySteps.invert())
                        .then(new ToySteps.Encode(
                                Toy.FORMAT, (job, out, context) -> EncodeStep.Encoded.unchanged("good")))))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("edited");
        assertThat(target.bytes()).isEmpty();
    }

    @Test
    void nothing_is_written_when_the_pixels_can_not_be_decoded() {
        byte[] other = Toy.of(Toy.OTHER, 1, 1, 1).pixels(1).end();
        PrivacyPipeline pipeline = Toy.builder().then(ToySteps.invert()).build();

        assertThatThrownBy(() -> pipeline.sanitize(Source.of(other), target))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("BMP");
        assertThat(target.bytes()).isEmpty();
    }

    @Test
    void nothing_is_written_when_an_animation_is_to_be_edited() {
        byte[] animation = Toy.of(Toy.FORMAT, 1, 1, 3).pixels(1).end();
        PrivacyPipeline pipeline = Toy.builder().then(ToySteps.invert()).build();

        assertThatThrownBy(() -> pipeline.sanitize(Source.of(animation), target))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("3 frames");
        assertThat(target.bytes()).isEmpty();
    }

    @Test
    void parameters_that_do_not_fit_are_the_callers_mistake() {
        EditStep misfit = new ToySteps.Edit("misfit", raster -> {
            throw new IllegalArgumentException("box: lies outside of the picture");
        });
        assertThatThrownBy(() -> sanitize(Toy.builder().then(misfit)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("box: lies outside of the picture");
        assertThat(target.bytes()).isEmpty();
    }

    @Test
    void codecs_that_steps_bring_along_are_used() throws IOException {
        PrivacyPipeline pipeline = PrivacyPipeline.builder()
                .then(new StripStep(MetadataPolicy.removeEverything(), Toy.capabilities()))
                .then(ToySteps.invert())
                .build();
        assertThat(pipeline.sanitize(Source.of(Toy.clean()), target).verifiedBy())
                .containsExactly("toy walker");
    }
}
