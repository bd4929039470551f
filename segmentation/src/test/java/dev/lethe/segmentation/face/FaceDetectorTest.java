package dev.lethe.segmentation.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.Engine;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.spi.Detection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceDetectorTest {
    private static final String NO_DIGEST = "0".repeat(64);

    @TempDir
    private Path folder;

    private static List<Detection> detect(int width, int height, List<int[]> places) throws IOException {
        try (FaceDetector detector = Dots.detector();
                RunContext context = Dots.context()) {
            return detector.detect(new Dots.Sparse(width, height, 1, places), context);
        }
    }

    @Test
    void detector_says_where_a_face_is_and_what_it_is() throws Exception {
        List<Detection> found = detect(200, 120, List.of(new int[] {64, 32}));
        assertThat(found).hasSize(1);
        Detection face = found.get(0);
        assertThat(face.kind()).isEqualTo(Detection.Kind.FACE);
        assertThat(face.label()).isEqualTo("face");
        assertThat(face.confidence()).isBetween(0.9, 1.0);
        Box box = face.region().bounds();
        assertThat(box.x()).isBetween(56, 72);
        assertThat(box.y()).isBetween(24, 40);
    }

    @Test
    void detector_finds_faces_once_wherever_tiles_meet() throws Exception {
        List<int[]> places = new ArrayList<>();
        for (int y = 0; y < 1500; y += 96) {
            for (int x = 0; x < 2000; x += 96) {
                places.add(new int[] {x, y});
            }
        }
        assertThat(detect(2000, 1500, places)).hasSize(places.size());
    }

    @Test
    void detector_gives_boxes_inside_of_the_picture_and_of_every_size_of_picture() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {3, 200}, {200, 3}, {17, 33}, {31, 47}, {641, 65}, {1280, 704}}) {
            int x = Math.max(0, size[0] - Dots.SIDE);
            int y = Math.max(0, size[1] - Dots.SIDE);
            for (Detection detection : detect(size[0], size[1], List.of(new int[] {x, y}))) {
                assertThat(detection.region().bounds().fits(size[0], size[1])).isTrue();
            }
        }
    }

    @Test
    void detector_looks_at_a_huge_picture_in_strips() throws Exception {
        int width = 12_000;
        int height = 5_000;
        Limits limits = Limits.trusted().withMaxMemory(100L << 20);
        try (FaceDetector detector = Dots.detector();
                RunContext context = RunContext.of(limits)) {
            Dots.Sparse picture = new Dots.Sparse(width, height, 1, List.of(new int[] {11_904, 4_944}));
            assertThat(picture.layout().bytes()).isGreaterThan(100L << 20);
            assertThat(detector.detect(picture, context)).hasSize(1);
        }
    }

    @Test
    void detector_takes_no_more_memory_than_the_run_has() {
        Limits limits = Limits.trusted().withMaxMemory(1 << 20);
        try (FaceDetector detector = Dots.detector();
                RunContext context = RunContext.of(limits)) {
            assertThatExceptionOfType(LimitExceededException.class)
                    .isThrownBy(() -> detector.detect(new Dots.Sparse(3000, 2000, 1, List.of()), context));
        }
    }

    @Test
    void detector_looks_at_every_frame() throws Exception {
        try (FaceDetector detector = Dots.detector();
                RunContext context = Dots.context()) {
            assertThat(detector.detect(new Dots.Sparse(100, 100, 3, List.of(new int[] {32, 32})), context))
                    .hasSize(3);
        }
    }

    @Test
    void detector_can_be_closed_twice_but_not_used_afterwards() {
        FaceDetector detector = Dots.detector();
        assertThat(detector.name()).isEqualTo("faces");
        detector.close();
        detector.close();
        try (RunContext context = Dots.context()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> detector.detect(new Dots.Sparse(50, 50, 1, List.of()), context));
        }
    }

    @Test
    void bundled_network_finds_nothing_in_empty_pictures() throws Exception {
        try (FaceDetector detector = FaceDetector.bundled(1);
                RunContext context = Dots.context()) {
            for (Channels channels : Channels.values()) {
                Raster empty = Raster.create(Layout.of(300, 200, channels), context);
                assertThat(detector.detect(empty, context)).isEmpty();
            }
            assertThat(detector.model().sha256()).hasSize(1);
            assertThat(detector.engine()).isEqualTo(Engine.ONNX_RUNTIME);
        }
    }

    @Test
    void both_engines_find_the_same() throws Exception {
        try (FaceDetector onnx = FaceDetector.bundled(1, 0.02);
                FaceDetector java = FaceDetector.bundledInJava(0.02);
                RunContext context = Dots.context()) {
            Raster picture = DrawnFaces.group(context);
            List<Detection> found = onnx.detect(picture, context);
            List<Detection> again = java.detect(picture, context);
            assertThat(found).isNotEmpty();
            // Those that one engine finds just above the least confidence, the other may find just below it.
            for (Detection one : found) {
                if (one.confidence() > 0.03) {
                    assertThat(again).anyMatch(other -> alike(one, other));
                }
            }
        }
    }

    private static boolean alike(Detection one, Detection other) {
        Box a = one.region().bounds();
        Box b = other.region().bounds();
        return Math.abs(one.confidence() - other.confidence()) < 1e-2
                && Math.abs(a.x() - b.x()) <= 1
                && Math.abs(a.y() - b.y()) <= 1;
    }

    @Test
    void bundled_network_is_refused_when_it_was_changed_or_is_missing() {
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> BundledFaceModel.content(new ByteArrayInputStream(new byte[] {8, 7})))
                .withMessageContaining("lethe-faces");
        assertThatExceptionOfType(MissingCapabilityException.class)
                .isThrownBy(() -> BundledFaceModel.content(null))
                .withMessageContaining("lethe-faces.onnx");
    }

    @Test
    void file_with_another_digest_is_refused() throws Exception {
        Path file = cutout();
        assertThatExceptionOfType(ModelMismatchException.class)
                .isThrownBy(() -> FaceDetector.onnx(file, FaceModel.yunet().withSha256(NO_DIGEST), 1))
                .withMessageContaining(NO_DIGEST);
    }

    @Test
    void network_that_is_none_for_faces_is_refused() throws Exception {
        Path file = cutout();
        for (FaceModel model : List.of(FaceModel.yunet640(), FaceModel.ultraFace(), FaceModel.lethe())) {
            FaceModel sized = model.withSize(320, 320);
            assertThatExceptionOfType(ModelMismatchException.class)
                    .isThrownBy(() -> FaceDetector.onnx(file, sized, 1))
                    .withMessageContaining(model.name());
        }
    }

    @Test
    void file_that_is_no_network_or_not_there_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("model.onnx"), "no network");
        assertThatExceptionOfType(ModelMismatchException.class).isThrownBy(() -> FaceDetector.yunet(file));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> FaceDetector.ultraFace(folder.resolve("absent.onnx")));
    }

    @Test
    void models_and_threads_are_held_to_their_ranges() {
        FaceModel model = FaceModel.yunet();
        assertThatIllegalArgumentException().isThrownBy(() -> model.withConfidence(0));
        assertThatIllegalArgumentException().isThrownBy(() -> model.withSize(100, 640));
        assertThatIllegalArgumentException().isThrownBy(() -> model.withSha256("abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> FaceDetector.bundled(0));
    }

    /** A network for something else. */
    private Path cutout() throws IOException {
        try (InputStream in = Segmenter.class.getResourceAsStream("lethe-cutout.onnx")) {
            Path file = folder.resolve("cutout.onnx");
            Files.write(file, java.util.Objects.requireNonNull(in).readAllBytes());
            return file;
        }
    }
}
