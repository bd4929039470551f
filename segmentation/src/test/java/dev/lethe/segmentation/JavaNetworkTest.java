package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.Limits;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JavaNetworkTest {
    private static float[] noise(ModelSpec spec) {
        float[] input = new float[3 * spec.width() * spec.height()];
        Random random = new Random(7);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.max(0, Math.min(1, 0.5 + 0.3 * Math.sin(i / 40.0) + 0.1 * random.nextGaussian()));
        }
        return input;
    }

    @Test
    void bundled_network_gives_the_numbers_that_onnx_runtime_gives() throws Exception {
        ModelSpec spec = BundledModel.spec();
        float[] input = noise(spec);
        Segmenter.bundled(1).close(); // loads the runtime
        try (Network ours = JavaNetwork.of(BundledModel.content(), spec);
                Network theirs = OnnxNetwork.load(BundledModel.content(), spec, 1);
                RunContext context = RunContext.of(Limits.desktop())) {
            Tensor mine = ours.run(input, context);
            Tensor reference = theirs.run(input, context);
            assertThat(mine.values()).hasSameSizeAs(reference.values());
            for (int i = 0; i < mine.values().length; i++) {
                assertThat(mine.values()[i]).isCloseTo(reference.values()[i], within(1e-3f));
            }
        }
    }

    @Test
    void segmenter_in_java_finds_what_the_native_one_finds() throws Exception {
        Raster picture = Pictures.draw(
                200,
                150,
                Channels.RGB,
                8,
                (x, y, c) -> Math.hypot(x - 100, y - 75) < 45 ? new int[] {200, 40, 30}[c] : 220);
        try (Segmenter java = Segmenter.bundledInJava();
                Segmenter onnx = Segmenter.bundled(1);
                RunContext context = Pictures.context()) {
            Mask mine = java.mask(picture, context);
            Mask reference = onnx.mask(picture, context);
            for (int y = 0; y < 150; y += 5) {
                for (int x = 0; x < 200; x += 5) {
                    assertThat(mine.at(x, y)).isCloseTo(reference.at(x, y), within(2));
                }
            }
        }
    }

    @Test
    void network_in_java_computes_on_several_threads_at_once() throws Exception {
        ModelSpec spec = BundledModel.spec();
        float[] input = noise(spec);
        try (Network network = JavaNetwork.of(BundledModel.content(), spec);
                RunContext context = RunContext.of(Limits.desktop())) {
            float[] alone = network.run(input, context).values();
            IntStream.range(0, 3)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> values(network, input)))
                    .toList()
                    .forEach(result -> assertThat(result.join()).isEqualTo(alone));
        }
    }

    private static float[] values(Network network, float[] input) {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return network.run(input, context).values();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void network_of_another_size_than_specified_is_refused() {
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> JavaNetwork.of(
                        BundledModel.content(), ModelSpec.letheCutout().withSize(256, 256)))
                .withMessageContaining("expected 1 x 3 x 256 x 256");
    }
}
