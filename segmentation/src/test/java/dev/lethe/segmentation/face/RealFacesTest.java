package dev.lethe.segmentation.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos with faces and other detectors' files, from the folder that does not belong to the repository. */
class RealFacesTest {
    private static final String YUNET = "104ee26c71d5c270ce79a6b3dced91c91013260d29a6bf18f9296c5b8c4c2b12";
    private static final String ULTRA_FACE = "8f4c659275977e7a3bfbfa339a9c769ad793df50f9c0baa8c14b11baa1646430";
    private static final Pattern FACE =
            Pattern.compile("\"face\"\\s*,\\s*\"box\"\\s*:\\s*\\[\\s*(\\d+),\\s*(\\d+),\\s*(\\d+),\\s*(\\d+)");

    private static Path shared(String relative) {
        Path path = Path.of(System.getProperty("lethe.shared", "absent")).resolve(relative);
        assumeTrue(Files.exists(path), "skipped: " + relative + " of the shared folder is not here");
        return path;
    }

    private static List<Box> truth(String name) throws IOException {
        String all = Files.readString(shared("corpus/sensitive/annotations.json"));
        int from = all.indexOf(name);
        int to = all.indexOf("\"image\"", from);
        Matcher matcher = FACE.matcher(all.substring(from, to < 0 ? all.length() : to));
        List<Box> boxes = new ArrayList<>();
        while (matcher.find()) {
            boxes.add(new Box(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4)));
        }
        return boxes;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Raster load(String name, RunContext context) throws IOException {
        BufferedImage image =
                ImageIO.read(shared("corpus/sensitive/faces/" + name).toFile());
        Raster raster = Raster.create(Layout.of(image.getWidth(), image.getHeight(), Channels.RGB), context);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int c = 0; c < 3; c++) {
                    raster.all().set(raster.index(x, y) + c, image.getRGB(x, y) >> 16 - 8 * c & 0xFF);
                }
            }
        }
        return raster;
    }

    /** How many of the faces of a few photos are found, and how many boxes are on none. */
    private static double[] agreement(FaceDetector detector) throws IOException {
        int faces = 0;
        int right = 0;
        int found = 0;
        for (String name : List.of("uf_1.jpg", "uf_13.jpg", "uf_2.jpg")) {
            try (RunContext context = Dots.context()) {
                List<Box> truth = truth(name);
                List<Detection> detections = detector.detect(load(name, context), context);
                faces += truth.size();
                found += detections.size();
                right += (int) truth.stream()
                        .filter(face -> detections.stream()
                                .anyMatch(detection ->
                                        overlap(face, detection.region().bounds()) >= 0.35))
                        .count();
            }
        }
        return new double[] {(double) right / faces, found - right};
    }

    private static double overlap(Box a, Box b) {
        double across = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double down = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        double shared = Math.max(0, across) * Math.max(0, down);
        return shared / ((double) a.width() * a.height() + (double) b.width() * b.height() - shared);
    }

    @Test
    void yunet_finds_the_faces_of_its_own_labels() throws Exception {
        Path file = shared("models/faces/yunet_n_dyn.onnx");
        try (FaceDetector detector = FaceDetector.onnx(file, FaceModel.yunet().withSha256(YUNET), 1)) {
            double[] agreement = agreement(detector);
            assertThat(agreement[0]).isGreaterThan(0.97);
            assertThat(agreement[1]).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void ultraface_finds_most_faces() throws Exception {
        Path file = shared("models/faces/rfb640.onnx");
        try (FaceDetector detector =
                FaceDetector.onnx(file, FaceModel.ultraFace().withSha256(ULTRA_FACE), 1)) {
            double[] agreement = agreement(detector);
            assertThat(agreement[0]).isGreaterThan(0.9);
            assertThat(agreement[1]).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void bundled_network_finds_most_faces() throws Exception {
        shared("corpus/sensitive");
        try (FaceDetector detector = FaceDetector.bundled(1)) {
            double[] agreement = agreement(detector);
            assertThat(agreement[0]).isGreaterThan(0.9);
            assertThat(agreement[1]).isLessThanOrEqualTo(3);
        }
    }
}
