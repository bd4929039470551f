package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmenterTest {
    private static final ModelSpec SPEC = ModelSpec.of("tiny", 32, 24);

    @TempDir
    private Path folder;

    private static Raster whiteOnBlack(int width, int height, Channels channels, int bits) throws IOException {
        int white = (1 << bits) - 1;
        return Pictures.draw(width, height, channels, bits, (x, y, c) -> {
            boolean opacity = channels.hasAlpha() && c == channels.colors();
            return opacity || Pictures.inside(x, y, width, height) ? white : 0;
        });
    }

    private static void assertSubjectInside(Mask mask, int width, int height) {
        assertThat(mask.width()).isEqualTo(width);
        assertThat(mask.height()).isEqualTo(height);
        assertThat(mask.at(width / 2, height / 2)).isEqualTo(255);
        assertThat(mask.at(0, 0)).isZero();
        assertThat(mask.at(width - 1, height - 1)).isZero();
        assertThat(mask.coverage()).isBetween(0.2, 0.3);
    }

    @Test
    void segmenter_finds_the_subject_in_pictures_of_every_kind() throws Exception {
        try (Segmenter segmenter = Segmenter.onnx(TinyOnnx.brightness(folder, 32, 24), SPEC)) {
            for (Channels channels : Channels.values()) {
                for (int bits : new int[] {8, 16}) {
                    Mask mask = segmenter.mask(whiteOnBlack(200, 120, channels, bits), Pictures.context());
                    assertSubjectInside(mask, 200, 120);
                }
            }
        }
    }

    @Test
    void segmenter_gives_a_mask_of_the_pictures_size_when_that_is_smaller_than_the_networks() throws Exception {
        try (Segmenter segmenter = Segmenter.onnx(TinyOnnx.brightness(folder, 32, 24), SPEC, 1)) {
            assertSubjectInside(segmenter.mask(whiteOnBlack(16, 12, Channels.RGB, 8), Pictures.context()), 16, 12);
            Mask dot = segmenter.mask(whiteOnBlack(1, 1, Channels.RGB, 8), Pictures.context());
            assertThat(dot.width()).isEqualTo(1);
        }
    }

    @Test
    void segmenter_reads_the_channel_that_the_specification_names() throws Exception {
        Path file = TinyOnnx.identity(folder, 32, 24);
        Raster green = Pictures.draw(64, 48, Channels.RGB, 8, (x, y, c) -> c == 1 ? 255 : 0);
        for (int channel = 0; channel < 3; channel++) {
            ModelSpec spec = SPEC.withOutput(MaskOutput.first().withChannel(channel));
            try (Segmenter segmenter = Segmenter.onnx(file, spec)) {
                Mask mask = segmenter.mask(green, Pictures.context());
                assertThat(mask.coverage()).isEqualTo(channel == 1 ? 1 : 0);
            }
        }
    }

    @Test
    void segmenter_serves_many_threads_at_a_time() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Segmenter segmenter = Segmenter.onnx(TinyOnnx.brightness(folder, 32, 24), SPEC)) {
            List<Future<Mask>> masks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int width = 40 + i;
                masks.add(threads.submit(
                        () -> segmenter.mask(whiteOnBlack(width, 40, Channels.RGB, 8), Pictures.context())));
            }
            for (int i = 0; i < 40; i++) {
                assertSubjectInside(masks.get(i).get(), 40 + i, 40);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void segmenter_refuses_a_network_of_another_size() throws Exception {
        Path file = TinyOnnx.brightness(folder, 32, 32);
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> Segmenter.onnx(file, SPEC))
                .withMessageContaining("1 x 3 x 24 x 32");
    }

    @Test
    void segmenter_refuses_a_network_without_the_output_or_channel() throws Exception {
        Path file = TinyOnnx.brightness(folder, 32, 24);
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> Segmenter.onnx(file, SPEC.withOutput(new MaskOutput(1, 0, Activation.NONE, false))))
                .withMessageContaining("1 outputs");
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() ->
                        Segmenter.onnx(file, SPEC.withOutput(MaskOutput.first().withChannel(1))))
                .withMessageContaining("channel 1");
    }

    @Test
    void segmenter_refuses_another_file_than_the_pinned_one() throws Exception {
        Path file = TinyOnnx.brightness(folder, 32, 24);
        String wrong = "0".repeat(64);
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> Segmenter.onnx(file, SPEC.withSha256(wrong)))
                .withMessageContaining(wrong)
                .withMessageNotContaining(folder.toString());
    }

    @Test
    void segmenter_refuses_a_file_that_is_no_network() throws Exception {
        Path garbage = Files.write(folder.resolve("garbage.onnx"), new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3});
        Path empty = Files.createFile(folder.resolve("empty.onnx"));
        for (Path file : List.of(garbage, empty)) {
            assertThatExceptionOfType(ModelMismatchException.class)
                    .isThrownBy(() -> Segmenter.onnx(file, SPEC))
                    .withMessageNotContaining(folder.toString());
        }
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Segmenter.onnx(folder.resolve("absent.onnx"), SPEC))
                .withMessageNotContaining(folder.toString());
    }

    @Test
    void segmenter_refuses_every_truncation_of_a_network() throws Exception {
        byte[] whole = Files.readAllBytes(TinyOnnx.brightness(folder, 32, 24));
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.onnx"), java.util.Arrays.copyOf(whole, length));
            assertThatExceptionOfType(ModelMismatchException.class)
                    .as("first %d bytes", length)
                    .isThrownBy(() -> Segmenter.onnx(file, SPEC));
        }
    }

    @Test
    void segmenter_keeps_to_the_runs_memory() throws Exception {
        try (Segmenter segmenter = Pictures.redIsSubject(32, 24);
                RunContext small = RunContext.of(Limits.webUpload().withMaxMemory(1_000))) {
            Raster picture = whiteOnBlack(40, 40, Channels.RGB, 8);
            assertThatExceptionOfType(LimitExceededException.class).isThrownBy(() -> segmenter.mask(picture, small));
        }
    }

    @Test
    void segmenter_refuses_work_after_it_was_closed() throws Exception {
        Segmenter segmenter = Segmenter.onnx(TinyOnnx.brightness(folder, 32, 24), SPEC);
        segmenter.close();
        segmenter.close();
        Raster picture = whiteOnBlack(40, 40, Channels.RGB, 8);
        assertThatIllegalStateException().isThrownBy(() -> segmenter.mask(picture, Pictures.context()));
    }

    @Test
    void segmenter_refuses_no_threads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Segmenter.onnx(folder.resolve("any.onnx"), SPEC, 0))
                .withMessageContaining("threads");
    }
}
