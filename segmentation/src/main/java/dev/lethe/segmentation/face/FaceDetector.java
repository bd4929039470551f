package dev.lethe.segmentation.face;

import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.Engine;
import dev.lethe.segmentation.onnx.OnnxSession;
import dev.lethe.segmentation.rows.ColorRows;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Finds faces in pictures with a neural network that runs on this machine: Lethe's own, or YuNet or UltraFace from a
 * file that you bring.
 *
 * <p>It tells where faces are, as boxes from the brows to the chin; never whose they are. Make one, use it from as many
 * threads as you like, close it when done.
 *
 * <p><b>Lethe's own network</b> looks at a picture in tiles at its full size, at half of it and so on, so that faces from
 * about eight pixels on up to those that fill the picture are found, in pictures of any size: one pass, in memory for a
 * strip of rows. The others see the picture once, brought to the size of their input. Of animations every frame is
 * looked at.
 *
 * <p><b>Not guaranteed.</b> That every face is found: those turned away, dark, hidden or blurred are missed at times,
 * and patterns are taken for faces. How often stands in the model card, {@code segmentation/training/faces/MODEL_CARD.md}
 * among the sources. Who must be sure looks at the picture. What {@link dev.lethe.segmentation.Segmenter} says about the
 * network, temporary files and the trust in model files holds here too.
 */
public final class FaceDetector implements Detector, AutoCloseable {
    private static final String LABEL = "face";
    private static final int WARM_UP_SIDE = 64;

    private final FaceNetwork network;
    private final FaceModel model;
    private final Engine engine;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    FaceDetector(FaceNetwork network, FaceModel model, Engine engine) {
        this.network = network;
        this.model = model;
        this.engine = engine;
    }

    /** Opens Lethe's own network with as many threads per picture as there are processors. See the other method. */
    public static FaceDetector bundled() throws IOException {
        return bundled(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens the network that comes with Lethe, and computes once with it.
     *
     * @param threads that one picture's computation may use, 1 or more; with many pictures 1 serves best
     * @throws ModelMismatchException if the network in the jar is not the one that was put there, or if the version of
     *     ONNX Runtime is refused
     * @throws MissingCapabilityException if it is not in the jar, or ONNX Runtime's native part can't be loaded here
     */
    public static FaceDetector bundled(int threads) throws IOException {
        return bundled(threads, BundledFaceModel.model().confidence());
    }

    /**
     * As {@link #bundled(int)}, reporting faces from another confidence on: with less, more faces are found and more is
     * taken for one.
     *
     * @param confidence above 0, up to 1
     */
    public static FaceDetector bundled(int threads, double confidence) throws IOException {
        FaceModel model = BundledFaceModel.model().withConfidence(confidence);
        return opened(OnnxSession.load(BundledFaceModel.content(), model.name(), threads), model);
    }

    /**
     * Opens the network that comes with Lethe and computes it in plain Java, on the thread that asks: no native code, so
     * on every platform. It finds the same faces but for rounding and takes several times as long.
     *
     * @throws ModelMismatchException if the network in the jar is not the one that was put there
     * @throws MissingCapabilityException if it is not in the jar
     */
    public static FaceDetector bundledInJava() throws IOException {
        return bundledInJava(BundledFaceModel.model().confidence());
    }

    /**
     * As {@link #bundledInJava()}, reporting faces from another confidence on.
     *
     * @param confidence above 0, up to 1
     */
    public static FaceDetector bundledInJava(double confidence) throws IOException {
        FaceModel model = BundledFaceModel.model().withConfidence(confidence);
        FaceNetwork network = new JavaFaceNetwork(BundledFaceModel.content());
        return warmed(new FaceDetector(network, model, Engine.PLAIN_JAVA));
    }

    /**
     * Opens the network that comes with Lethe on ONNX Runtime, or where that has no native part in plain Java. {@link
     * #engine()} tells which it became.
     *
     * @throws ModelMismatchException if a part is there that is not the right one, which nothing should hide
     * @throws MissingCapabilityException if the network is not in the jar
     */
    public static FaceDetector available() throws IOException {
        try {
            return bundled();
        } catch (MissingCapabilityException e) {
            return bundledInJava();
        }
    }

    /** Opens YuNet from a file whose height and width are open, as {@link FaceModel#yunet()} describes it. */
    public static FaceDetector yunet(Path file) throws IOException {
        return onnx(file, FaceModel.yunet(), Runtime.getRuntime().availableProcessors());
    }

    /** Opens UltraFace from a file for 640 × 480 pixels, as {@link FaceModel#ultraFace()} describes it. */
    public static FaceDetector ultraFace(Path file) throws IOException {
        return onnx(file, FaceModel.ultraFace(), Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens a network and computes once with it, so that a wrong file is found now and the first picture is not slow.
     *
     * @param file in ONNX format, on the default file system
     * @param model what the network expects and gives
     * @param threads that one picture's computation may use, 1 or more
     * @throws ModelMismatchException if the file, its digest or its shapes are not those of the model, or if the version
     *     of ONNX Runtime is refused
     * @throws MissingCapabilityException if ONNX Runtime's native part can't be loaded here
     */
    public static FaceDetector onnx(Path file, FaceModel model, int threads) throws IOException {
        return opened(OnnxSession.load(file, model.name(), model.sha256(), threads), model);
    }

    private static FaceDetector opened(OnnxSession session, FaceModel model) throws IOException {
        int results = FaceDecoder.of(model).results();
        return warmed(new FaceDetector(new OnnxFaceNetwork(session, results), model, Engine.ONNX_RUNTIME));
    }

    private static FaceDetector warmed(FaceDetector detector) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            detector.detect(Raster.create(Layout.of(WARM_UP_SIDE, WARM_UP_SIDE, Channels.RGB), context), context);
            return detector;
        } catch (IOException | RuntimeException e) {
            detector.close();
            throw e;
        }
    }

    /** What computes. */
    public Engine engine() {
        return engine;
    }

    /** The model that it was opened with. */
    public FaceModel model() {
        return model;
    }

    @Override
    public String name() {
        return "faces";
    }

    /**
     * Looks for faces. Each frame is read once; its colours are taken for sRGB, whatever its profile says.
     *
     * @return boxes inside of the picture, the surest of a frame first; possibly none
     * @throws dev.lethe.LimitExceededException if the run's memory or time does not suffice
     * @throws IllegalStateException after {@link #close()}
     */
    @Override
    public List<Detection> detect(Picture picture, RunContext context) throws IOException {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the face detector is closed");
            }
            List<Detection> detections = new ArrayList<>();
            for (int frame = 0; frame < picture.frames(); frame++) {
                detections.addAll(detect(picture, frame, context));
            }
            return detections;
        } finally {
            open.readLock().unlock();
        }
    }

    private List<Detection> detect(Picture picture, int frame, RunContext context) throws IOException {
        Layout layout = picture.layout();
        try (RunContext part = context.part()) {
            Scan scan = new Scan(network, model, layout, part);
            part.reserve(scan.bytes());
            ColorRows.readBytes(picture, frame, part, scan.rows());
            List<Detection> detections = new ArrayList<>();
            for (Face face : scan.faces()) {
                addInside(face, layout, detections);
            }
            return detections;
        }
    }

    private static void addInside(Face face, Layout layout, List<Detection> detections) {
        int left = (int) Math.max(0, Math.floor(face.x()));
        int top = (int) Math.max(0, Math.floor(face.y()));
        int right = (int) Math.min(layout.width(), Math.ceil(face.right()));
        int bottom = (int) Math.min(layout.height(), Math.ceil(face.bottom()));
        if (right > left && bottom > top) {
            Box box = new Box(left, top, right - left, bottom - top);
            detections.add(new Detection(Detection.Kind.FACE, LABEL, box, face.score()));
        }
    }

    /** Gives the network's memory back, after computations under way have ended. Closing twice does nothing more. */
    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                network.close();
            }
        } finally {
            open.writeLock().unlock();
        }
    }
}
