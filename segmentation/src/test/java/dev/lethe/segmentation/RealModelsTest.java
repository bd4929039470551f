package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Real weights on real photos, from the folder that does not belong to the repository. */
class RealModelsTest {
    private static final String TRIAL = "ac9e64691b8a1328711b819e2428488531c3d76f57398c30195220aeecc19f17";
    private static final String U2NET_SMALL = "e1c9c1d9a6d3f60ea963ae32cf365551b514e5cb24db0bfee28fe0743cb357d1";

    private static Path shared(String relative) {
        Path path = Path.of(System.getProperty("lethe.shared", "absent")).resolve(relative);
        assumeTrue(Files.exists(path), "skipped: " + relative + " of the shared folder is not here");
        return path;
    }

    private static Raster load(Path file, Channels channels) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return Pictures.draw(
                image.getWidth(),
                image.getHeight(),
                channels,
                8,
                (x, y, c) -> channels == Channels.GRAY
                        ? image.getRaster().getSample(x, y, 0)
                        : image.getRGB(x, y) >> (16 - 8 * c) & 0xFF);
    }

    /** Mean share of overlap with the masks that people drew, over a few pictures of a set. */
    private static double overlap(String model, ModelSpec spec, String set) throws IOException {
        Path data = shared("datasets/seg/train");
        List<Path> photos;
        try (Stream<Path> files = Files.list(data.resolve("images"))) {
            photos = files.filter(file -> file.getFileName().toString().startsWith(set))
                    .sorted()
                    .limit(12)
                    .toList();
        }
        double sum = 0;
        try (Segmenter segmenter = Segmenter.onnx(shared("models/" + model), spec)) {
            for (Path photo : photos) {
                String name = photo.getFileName().toString().replace(".jpg", ".png");
                Raster truth = load(data.resolve("masks").resolve(name), Channels.GRAY);
                sum += overlap(segmenter.mask(load(photo, Channels.RGB), Pictures.context()), truth);
            }
        }
        return sum / photos.size();
    }

    private static double overlap(Mask mask, Raster truth) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < mask.height(); y++) {
            for (int x = 0; x < mask.width(); x++) {
                boolean found = mask.at(x, y) >= 128;
                boolean right = truth.all().sample(truth.index(x, y)) >= 128;
                both += found && right ? 1 : 0;
                either += found || right ? 1 : 0;
            }
        }
        return either == 0 ? 1 : (double) both / either;
    }

    @Test
    void trial_network_finds_people_and_things() throws Exception {
        ModelSpec spec = ModelSpec.tinySeg256().withSha256(TRIAL);
        assertThat(overlap("trial-tinyseg-256.onnx", spec, "ccp_")).isGreaterThan(0.8);
        assertThat(overlap("trial-tinyseg-256.onnx", spec, "ecssd_")).isGreaterThan(0.6);
    }

    @Test
    void portrait_network_finds_people() throws Exception {
        assertThat(overlap("portrait-sinet_softmax.onnx", ModelSpec.portraitSinet(), "hsd_"))
                .isGreaterThan(0.6);
    }

    @Test
    void small_u2net_gives_the_mask_that_onnx_runtime_gives_when_called_directly() throws Exception {
        Path file = shared("models/u2net-small-vrushank-320.onnx");
        Raster photo = Pictures.draw(320, 320, Channels.RGB, 8, (x, y, c) -> {
            boolean ball = (x - 150) * (x - 150) + (y - 170) * (y - 170) < 80 * 80;
            return ball ? 250 - 60 * c - y / 4 : 40 + 30 * c + x / 8;
        });
        try (Segmenter segmenter = Segmenter.onnx(file, ModelSpec.u2netSmall().withSha256(U2NET_SMALL))) {
            Mask mask = segmenter.mask(photo, Pictures.context());
            float[] direct = direct(file, photo);
            double difference = 0;
            for (int i = 0; i < direct.length; i++) {
                difference += Math.abs(direct[i] * 255 - mask.at(i % 320, i / 320)) / direct.length;
            }
            assertThat(difference).isLessThan(1);
            assertThat(mask.at(150, 170)).isGreaterThan(200);
            assertThat(mask.at(5, 5)).isLessThan(50);
        }
    }

    private static float[] direct(Path file, Raster photo) throws Exception {
        FloatBuffer input = FloatBuffer.allocate(3 * 320 * 320);
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 320 * 320; i++) {
                input.put(photo.all().sample(3 * i + c) / 255f);
            }
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor tensor = OnnxTensor.createTensor(environment, input.flip(), new long[] {1, 3, 320, 320});
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), tensor))) {
            float[] mask = new float[320 * 320];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(mask);
            return mask;
        }
    }

    @Test
    void segmenter_refuses_a_real_network_with_another_ones_specification() {
        Path file = shared("models/trial-tinyseg-256.onnx");
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> Segmenter.onnx(file, ModelSpec.u2netp()))
                .withMessageContaining("1 x 3 x 320 x 320");
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> Segmenter.onnx(file, ModelSpec.tinySeg256().withSha256(U2NET_SMALL)))
                .withMessageContaining(TRIAL);
    }
}
