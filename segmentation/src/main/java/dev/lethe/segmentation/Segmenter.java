package dev.lethe.segmentation;

import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.rows.ColorRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Finds the subject of a picture with a neural network that runs on this machine: Lethe's own, or one from a
 * file that you bring.
 *
 * <p>Make one, use it from as many threads as you like, close it when done: it holds the network's weights and a native
 * session. Memory for a picture is reserved from its run; what the network itself needs while it computes lies outside
 * of the Java heap and is given back after each picture.
 *
 * <p><b>Network.</b> Nothing is sent or fetched. Opening a segmenter sets the system properties {@code
 * OPT_OUT_TRACKING}, {@code ai.djl.offline} and, where it is not set, {@code ai.djl.onnx.disable_alternative} to {@code
 * true}, for the whole process: the Deep Java Library would otherwise call out when its first class loads. A program
 * that uses that library elsewhere must set them itself before. ONNX Runtime 1.29 and later are refused because they
 * report to their maker.
 *
 * <p><b>Files.</b> The native libraries are unpacked into a folder inside the temporary one and deleted as soon as they
 * are loaded; on Windows, when the program ends. Nothing else is written.
 *
 * <p><b>Not guaranteed.</b> A mask is a guess. A model file is trusted with this machine's memory and processor; take
 * it from a source that you trust and pin its digest with {@link ModelSpec#withSha256}. The digest is checked right
 * before the file is loaded: keep the file where nobody else can write.
 */
public final class Segmenter implements AutoCloseable {
    private final Network network;
    private final ModelSpec spec;
    private final Engine engine;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    Segmenter(Network network, ModelSpec spec) {
        this(network, spec, Engine.ONNX_RUNTIME);
    }

    Segmenter(Network network, ModelSpec spec, Engine engine) {
        this.network = network;
        this.spec = spec;
        this.engine = engine;
    }

    /** Opens Lethe's own network with as many threads per picture as there are processors. See the other method. */
    public static Segmenter bundled() throws IOException {
        return bundled(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens the network that comes with Lethe, and computes once with it. It finds the subject of a photo of any kind:
     * people best, then animals, vehicles and things. What it is worth and what it was trained with stand in its model
     * card, {@code segmentation/training/MODEL_CARD.md} among the sources.
     *
     * @param threads that one picture's computation may use, 1 or more. As many pictures are computed at a time as there
     *     are processors for: with many pictures 1 serves best
     * @throws ModelMismatchException if the network in the jar is not the one that was put there, or if the version of
     *     ONNX Runtime is refused
     * @throws MissingCapabilityException if it is not in the jar, or ONNX Runtime's native part can't be loaded here
     */
    public static Segmenter bundled(int threads) throws IOException {
        ModelSpec spec = BundledModel.spec();
        return warmed(new Segmenter(OnnxNetwork.load(BundledModel.content(), spec, threads), spec));
    }

    /**
     * Opens the network that comes with Lethe and computes it in plain Java, on the thread that asks: no native code, so
     * on every platform, and a run's deadline is honoured in the middle of it. Masks are those of {@link #bundled()} but
     * for rounding. The network takes three to five times as long as with ONNX Runtime on one thread.
     *
     * @throws ModelMismatchException if the network in the jar is not the one that was put there
     * @throws MissingCapabilityException if it is not in the jar
     */
    public static Segmenter bundledInJava() throws IOException {
        ModelSpec spec = BundledModel.spec();
        return warmed(new Segmenter(JavaNetwork.of(BundledModel.content(), spec), spec, Engine.PLAIN_JAVA));
    }

    /**
     * Finds subjects without a network: what stands out from the picture's border, then a graph cut along edges and
     * colours. Plain Java, for platforms that ONNX Runtime has no native part for. One thread per picture.
     *
     * <p>The masks are worse than a network's, above all where the subject has the colours of what is around it, reaches
     * the border or is made of unlike parts. The same picture always gives the same mask.
     */
    public static Segmenter classic() {
        return new Segmenter(new ClassicNetwork(), ClassicNetwork.spec(), Engine.CLASSIC);
    }

    /**
     * Opens what can run here: the network that comes with Lethe on ONNX Runtime, or where that has no native part in
     * plain Java, or where the network is missing {@link #classic()}. {@link #engine()} tells which it became.
     *
     * @throws ModelMismatchException if a part is there that is not the right one, which nothing should hide
     */
    public static Segmenter available() throws IOException {
        try {
            return bundled();
        } catch (MissingCapabilityException e) {
            return withoutNativePart();
        }
    }

    static Segmenter withoutNativePart() throws IOException {
        try {
            return bundledInJava();
        } catch (MissingCapabilityException e) {
            return classic();
        }
    }

    /** Opens a network with as many threads per picture as there are processors. See the other method. */
    public static Segmenter onnx(Path file, ModelSpec spec) throws IOException {
        return onnx(file, spec, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens a network and computes once with it, so that a wrong file is found now and the first picture is not slow.
     *
     * @param file in ONNX format, on the default file system
     * @param spec what the network expects and gives
     * @param threads that one picture's computation may use, 1 or more. As many pictures are computed at a time as there
     *     are processors for: with many pictures 1 serves best
     * @throws ModelMismatchException if the file, its digest or its shapes are not those of the specification, or if
     *     the version of ONNX Runtime is refused
     * @throws MissingCapabilityException if ONNX Runtime's native part can't be loaded here
     */
    public static Segmenter onnx(Path file, ModelSpec spec, int threads) throws IOException {
        return warmed(new Segmenter(OnnxNetwork.load(file, spec, threads), spec));
    }

    private static Segmenter warmed(Segmenter segmenter) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            segmenter.compute(new InputTensor(segmenter.spec), context);
            return segmenter;
        } catch (IOException | RuntimeException e) {
            segmenter.close();
            throw e;
        }
    }

    /** What makes the masks. */
    public Engine engine() {
        return engine;
    }

    /** The specification that it was opened with; without a network, one that says at what size it works. */
    public ModelSpec spec() {
        return spec;
    }

    /**
     * Tells the subject of a picture from its background.
     *
     * <p>The picture is read twice. Its colours are taken for sRGB, whatever its profile says. Calls from many
     * threads wait for their turn where the processors are taken; deadline and cancellation end the wait, although a
     * computation that has begun goes on to its end.
     *
     * @return a soft mask of the picture's size
     * @throws dev.lethe.LimitExceededException if the run's memory or time does not suffice
     * @throws IllegalStateException after {@link #close()}
     */
    public Mask mask(Picture picture, RunContext context) throws IOException {
        context.reserve(InputTensor.bytes(spec));
        InputTensor input = new InputTensor(spec);
        Layout layout = picture.layout();
        Resampler resampler = new Resampler(
                Taps.of(layout.width(), 0, layout.width(), spec.width()),
                Taps.of(layout.height(), 0, layout.height(), spec.height()),
                3,
                input);
        ColorRows.read(picture, context, resampler::push);
        Tensor small = compute(input, context);
        context.check();
        return Refinement.apply(small, input.colors(), picture, context);
    }

    private Tensor compute(InputTensor input, RunContext context) throws IOException {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the segmenter is closed");
            }
            return Probabilities.of(network.run(input.normalised(), context), spec);
        } finally {
            open.readLock().unlock();
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
