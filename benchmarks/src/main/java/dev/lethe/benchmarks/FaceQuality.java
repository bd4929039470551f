package dev.lethe.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.lethe.Limits;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.face.FaceDetector;
import dev.lethe.segmentation.face.FaceModel;
import dev.lethe.spi.Detection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Recall, false boxes per picture and processor time of face detectors, all in one run on the same pictures: {@code
 * FaceQuality SHARED DETECTOR...}, with {@code onnx}, {@code java} (Lethe's own network by each engine), {@code yunet},
 * {@code yunet640}, {@code ultraface} and {@code ultraface320}.
 *
 * <p>A line each at the detector's own confidence, and the best recall with at most 0.5 false boxes per picture of the
 * group, whatever confidence that takes.
 */
public final class FaceQuality {
    private static final double LEAST = 0.05;
    private static final double UNLABELLED = 0.3;
    private static final double MOST_FALSE = 0.5;

    private FaceQuality() {}

    /** Time of all threads, and the pixels it was spent on. */
    private record Cost(double seconds, long pixels) {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args[0]);
        Map<String, List<FaceTruth.Photo>> groups = FaceTruth.groups(shared);
        addUnlabelled(groups.getOrDefault(FaceTruth.CROWDS, List.of()), shared);
        for (int i = 1; i < args.length; i++) {
            double confidence = model(args[i]).confidence();
            try (FaceDetector detector = open(args[i], shared)) {
                for (Map.Entry<String, List<FaceTruth.Photo>> group : groups.entrySet()) {
                    report(args[i], confidence, group.getKey(), group.getValue(), detector);
                }
            }
        }
    }

    /**
     * The labels of crowds stop at 16 pixels; smaller faces that YuNet sees count neither as true nor as false. What
     * YuNet finds in that group is therefore never false.
     */
    private static void addUnlabelled(List<FaceTruth.Photo> photos, Path shared) throws IOException {
        Path file = shared.resolve("models/faces/yunet_n_dyn.onnx");
        try (FaceDetector yunet = FaceDetector.onnx(file, FaceModel.yunet().withConfidence(UNLABELLED), 1)) {
            for (FaceTruth.Photo photo : photos) {
                try (RunContext context = RunContext.of(Limits.trusted())) {
                    photo.addUnlabelled(yunet.detect(read(photo, context), context));
                }
            }
        }
    }

    private static Raster read(FaceTruth.Photo photo, RunContext context) throws IOException {
        return Raster.of(
                BufferedImages.fromBufferedImage(ImageIO.read(photo.file().toFile()), context), context);
    }

    private static FaceModel model(String name) {
        return switch (name) {
            case "yunet" -> FaceModel.yunet();
            case "yunet640" -> FaceModel.yunet640();
            case "ultraface" -> FaceModel.ultraFace();
            case "ultraface320" -> FaceModel.ultraFace320();
            default -> FaceModel.lethe();
        };
    }

    private static FaceDetector open(String name, Path shared) throws IOException {
        FaceModel model = model(name).withConfidence(LEAST);
        Path folder = shared.resolve("models/faces");
        return switch (name) {
            case "onnx" -> FaceDetector.bundled(1, LEAST);
            case "java" -> FaceDetector.bundledInJava(LEAST);
            case "yunet" -> FaceDetector.onnx(folder.resolve("yunet_n_dyn.onnx"), model, 1);
            case "yunet640" -> FaceDetector.onnx(folder.resolve("yunet_n_640.onnx"), model, 1);
            case "ultraface" -> FaceDetector.onnx(folder.resolve("rfb640.onnx"), model, 1);
            case "ultraface320" -> FaceDetector.onnx(folder.resolve("rfb320.onnx"), model, 1);
            default -> FaceDetector.onnx(Path.of(name), model, 1);
        };
    }

    private static void report(
            String name, double confidence, String group, List<FaceTruth.Photo> photos, FaceDetector detector)
            throws IOException {
        FaceScores scores = new FaceScores();
        Cost cost = new Cost(0, 0);
        Map<String, Integer> wrong = new LinkedHashMap<>();
        for (FaceTruth.Photo photo : photos) {
            try (RunContext context = RunContext.of(Limits.trusted())) {
                Raster picture = read(photo, context);
                double before = seconds();
                List<Detection> found = new ArrayList<>(detector.detect(picture, context));
                cost = new Cost(
                        cost.seconds + seconds() - before,
                        cost.pixels
                                + (long) picture.layout().width()
                                        * picture.layout().height());
                int missed = scores.add(found, photo, confidence);
                if (missed > 0 && Boolean.getBoolean("lethe.list")) {
                    wrong.put(photo.file().getFileName().toString(), missed);
                }
            }
        }
        FaceScores.Point own = scores.at(confidence);
        FaceScores.Point best = scores.best(MOST_FALSE);
        System.out.printf(
                Locale.ROOT,
                "%-12s %-18s %4d pictures %4d faces | at %.2f: recall %.3f, false %.3f"
                        + " | recall %.3f at %.2f | %.0f ms per megapixel%n",
                name,
                group,
                photos.size(),
                scores.faces(),
                confidence,
                own.recall(),
                own.wrong(),
                best.recall(),
                best.confidence(),
                1e9 * cost.seconds / cost.pixels);
        wrong.forEach((file, count) -> System.out.println("    " + file + ": " + count + " missed or false"));
    }

    private static double seconds() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
