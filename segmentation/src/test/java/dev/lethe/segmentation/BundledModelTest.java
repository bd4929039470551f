package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledModelTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    /** A red ball with a highlight on a pale ground that darkens downwards. */
    private static int ball(int x, int y, int channel) {
        if (!onBall(x, y)) {
            return 225 - y / 8 + (channel == 2 ? 10 : 0);
        }
        double light = Math.max(0, 1 - Math.hypot(x - 210, y - 130) / 170.0);
        int[] color = {200, 40, 30};
        return (int) Math.min(255, color[channel] * (0.4 + light) + 40 * light * light);
    }

    private static boolean onBall(int x, int y) {
        return Math.hypot(x - 245, y - 175) < 105;
    }

    private static double agreement(Mask mask) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean found = mask.at(x, y) >= 128;
                both += found && onBall(x, y) ? 1 : 0;
                either += found || onBall(x, y) ? 1 : 0;
            }
        }
        return (double) both / either;
    }

    @Test
    void bundled_network_finds_a_plain_subject() throws Exception {
        Raster picture = Pictures.draw(WIDTH, HEIGHT, Channels.RGB, 8, BundledModelTest::ball);
        try (Segmenter segmenter = Segmenter.bundled(1);
                RunContext context = Pictures.context()) {
            Mask mask = segmenter.mask(picture, context);
            assertThat(mask.width()).isEqualTo(WIDTH);
            assertThat(mask.height()).isEqualTo(HEIGHT);
            assertThat(agreement(mask)).isGreaterThan(0.85);
            assertThat(mask.confidence()).isBetween(0.8, 1.0);
            assertThat(segmenter.spec().sha256()).hasSize(1);
        }
    }

    @Test
    void bundled_network_opens_for_as_many_threads_as_there_are_processors() throws Exception {
        try (Segmenter segmenter = Segmenter.bundled()) {
            assertThat(segmenter.spec().name()).isEqualTo("lethe-cutout");
        }
    }

    @Test
    void bundled_network_leaves_no_folder_behind() throws Exception {
        Set<String> before = temporaryFolders();
        Segmenter.bundled(1).close();
        assertThat(before).containsAll(temporaryFolders());
    }

    /** Of the Deep Java Library. */
    private static Set<String> temporaryFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("ort-model"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void bundled_network_is_refused_when_it_was_changed() {
        ByteArrayInputStream changed = new ByteArrayInputStream(new byte[] {8, 7});
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> BundledModel.content(changed))
                .withMessageContaining("lethe-cutout")
                .withMessageContaining(BundledModel.spec().sha256().iterator().next());
    }

    @Test
    void bundled_network_is_said_to_be_missing_when_a_jar_was_made_without_it() {
        assertThatExceptionOfType(MissingCapabilityException.class)
                .isThrownBy(() -> BundledModel.content(null))
                .withMessageContaining("lethe-cutout.onnx");
    }

    @Test
    void bundled_network_refuses_no_threads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.bundled(0))
                .withMessageContaining("threads");
    }

    @Test
    void mask_without_a_subject_is_empty_and_has_no_confidence() throws IOException {
        try (Segmenter segmenter = Pictures.redIsSubject(32, 24)) {
            Raster faint = Pictures.draw(40, 30, Channels.RGB, 8, (x, y, c) -> c == 0 ? x : 0);
            Mask none = segmenter.mask(faint, Pictures.context());
            assertThat(none.confidence()).isZero();
            assertThat(none.coverage()).isLessThan(0.2);
            Raster bright = Pictures.draw(40, 30, Channels.RGB, 8, (x, y, c) -> c == 0 && x < 20 ? 255 : 0);
            assertThat(segmenter.mask(bright, Pictures.context()).confidence()).isGreaterThan(0.9);
        }
    }
}
