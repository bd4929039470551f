package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.StripStep;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineBuilderTest {
    private record Encoding(String name) implements EncodeStep {
        @Override
        public String describe() {
            return name;
        }

        @Override
        public ImageFormat target(ImageFormat source) {
            return Toy.OTHER;
        }

        @Override
        public Encoded encode(EncodeJob job, OutputStream output, RunContext context) {
            return Encoded.unchanged("as it is");
        }
    }

    private static StripStep strip(Capabilities capabilities) {
        return new StripStep(MetadataPolicy.removeEverything(), capabilities);
    }

    private static void assertRefused(PipelineBuilder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("pipeline: ")
                .hasMessageContaining(message);
    }

    @Test
    void build_refuses_when_nothing_strips() {
        assertRefused(PrivacyPipeline.builder().with(Toy.capabilities()), "exactly one strip step");
    }

    @Test
    void build_refuses_when_two_steps_strip() {
        assertRefused(Toy.builder().then(Toy.strip()), "exactly one strip step");
    }

    @Test
    void build_refuses_when_two_steps_encode() {
        assertRefused(Toy.builder().then(new Encoding("a")).then(new Encoding("b")), "at most one step");
    }

    @Test
    void build_refuses_when_there_is_no_container_codec() {
        assertRefused(
                PrivacyPipeline.builder().then(strip(Capabilities.none())).with(new ToyVerifier()),
                "no container codec");
    }

    @Test
    void build_refuses_when_there_is_no_verifier() {
        assertRefused(PrivacyPipeline.builder().then(strip(Capabilities.none())).with(new ToyCodec()), "no verifier");
    }

    @Test
    void build_refuses_edits_when_there_is_no_pixel_codec() {
        PipelineBuilder builder = PrivacyPipeline.builder()
                .then(strip(Capabilities.of(List.of(new ToyCodec()), List.of(new ToyVerifier()))))
                .then(ToySteps.invert());
        assertRefused(builder, "edits need a pixel codec");
        assertThat(builder.with(new ToyPixels()).build()).isNotNull();
    }

    @Test
    void build_puts_phases_in_their_order_and_keeps_the_order_within_each() {
        PrivacyPipeline pipeline = PrivacyPipeline.builder()
                .then(Toy.strip())
                .then(new Encoding("encode"))
                .then(ToySteps.named("edit 1"))
                .then(ToySteps.look("look", picture -> {}))
                .then(ToySteps.named("edit 2"))
                .build();

        assertThat(pipeline.explain().lines().toList())
                .startsWith("look", "edit 1", "edit 2", "encode")
                .hasSize(5);
    }

    @Test
    void builder_refuses_nulls() {
        PipelineBuilder builder = PrivacyPipeline.builder();
        assertThatThrownBy(() -> builder.then(null)).hasMessageContaining("step");
        assertThatThrownBy(() -> builder.limits(null)).hasMessageContaining("limits");
    }

    @Test
    void pipeline_stays_as_built_when_its_builder_goes_on() {
        PipelineBuilder builder = Toy.builder();
        PrivacyPipeline pipeline = builder.build();
        String before = pipeline.explain();
        builder.then(ToySteps.invert());

        assertThat(pipeline.explain()).isEqualTo(before);
    }

    @Test
    void pipeline_names_the_format_of_results_when_a_step_chooses_it() throws Exception {
        assertThat(Toy.builder().then(new Encoding("a")).build().resultFormat(Toy.FORMAT))
                .isEqualTo(Toy.OTHER);
    }
}
