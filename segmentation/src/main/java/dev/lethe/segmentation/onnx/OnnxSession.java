package dev.lethe.segmentation.onnx;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.onnxruntime.engine.OrtEngine;
import ai.djl.onnxruntime.engine.OrtEngineProvider;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A network in an ONNX file, computed by ONNX Runtime through the Deep Java Library: one session for all threads. It
 * takes one picture, 1 × 3 × height × width.
 */
public final class OnnxSession implements AutoCloseable {
    private final Model model;
    private final String name;
    private final ComputingThreads computers;
    /** Memory outside of the heap is slow to come and go; there is one buffer for each thread that computes. */
    private final Queue<FloatBuffer> idle = new ConcurrentLinkedQueue<>();

    private OnnxSession(Model model, String name, ComputingThreads computers) {
        this.model = model;
        this.name = name;
        this.computers = computers;
    }

    /** Takes what is wanted of a network's results, while they are there. */
    @FunctionalInterface
    public interface Results<T> {
        /**
         * Copies it.
         *
         * @throws ModelMismatchException if they are not of the expected shapes
         */
        T of(List<NetworkOutput> results) throws ModelMismatchException;
    }

    /**
     * Loads a file.
     *
     * @param file on the default file system
     * @param name of the network, for messages
     * @param digests that the file may have; none accepts any
     * @param threads that one computation may use, 1 or more
     * @throws ModelMismatchException if it is not the file that was meant or no network, or if the version of ONNX Runtime
     *     is refused
     * @throws MissingCapabilityException if ONNX Runtime's native part can't be loaded here
     */
    public static OnnxSession load(Path file, String name, Set<String> digests, int threads) throws IOException {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            throw new IllegalArgumentException("file: must be on the default file system");
        }
        requireThreads(threads);
        ModelFile.check(file, name, digests);
        return load((model, options) -> model.load(file, null, options), name, threads);
    }

    /** Loads a file's content, which was checked. For the rest see the other method. */
    public static OnnxSession load(byte[] content, String name, int threads) throws IOException {
        requireThreads(threads);
        return load(
                (model, options) -> {
                    model.load(new ByteArrayInputStream(content), options);
                    // The library makes an empty folder that it would keep until the program ends.
                    Files.deleteIfExists(model.getModelPath());
                },
                name,
                threads);
    }

    private static void requireThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: must be 1 or more");
        }
    }

    /** Where a network's content comes from. */
    @FunctionalInterface
    private interface Source {
        void load(Model model, Map<String, ?> options) throws IOException, MalformedModelException;
    }

    private static OnnxSession load(Source source, String name, int threads) throws IOException {
        OfflineMode.ensure(System.getenv());
        NativeRuntime.load();
        // The processor is named because the library would otherwise look for graphics cards with further native code.
        Model model = engine().newModel(name, Device.cpu());
        try (SessionOptions options = options(threads)) {
            source.load(model, Map.of("sessionOptions", options));
            int atATime = Math.max(1, Runtime.getRuntime().availableProcessors() / threads);
            return new OnnxSession(model, name, new ComputingThreads(atATime));
        } catch (MalformedModelException | OrtException e) {
            model.close();
            throw new ModelMismatchException(
                    "Network " + name + ": the file is no network that ONNX Runtime 1.28 can load", e);
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static Engine engine() throws MissingCapabilityException {
        try {
            // By hand as well, for jars whose service files were lost.
            Engine.registerEngine(new OrtEngineProvider());
            return Engine.getEngine(OrtEngine.ENGINE_NAME);
        } catch (LinkageError | RuntimeException e) {
            throw new MissingCapabilityException(
                    "ONNX Runtime can't be started through the Deep Java Library; if this program uses ONNX Runtime"
                            + " elsewhere too, open the segmenter first",
                    e);
        }
    }

    private static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(threads);
        // The arena keeps the most memory that any run ever took, per session; plain allocation gives it back.
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        // Waiting threads would spin, at the cost of a core each.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        return options;
    }

    /**
     * Computes once.
     *
     * @param input planes of red, green and blue in the network's own order and scale
     * @throws ModelMismatchException if the network can't compute such an input, or from {@code results}
     */
    public <T> T run(float[] input, int width, int height, Results<T> results, RunContext context) throws IOException {
        PictureTranslator<T> translator = new PictureTranslator<>(width, height, results);
        return computers.run(() -> compute(input, translator), context);
    }

    private <T> T compute(float[] input, PictureTranslator<T> translator) throws IOException {
        FloatBuffer buffer = idle.poll();
        if (buffer == null || buffer.capacity() < input.length) {
            buffer = ByteBuffer.allocateDirect(input.length * Float.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        buffer.clear().put(input).flip();
        try (Predictor<FloatBuffer, T> predictor = model.newPredictor(translator)) {
            return predictor.predict(buffer);
        } catch (TranslateException e) {
            throw failure(e, translator);
        } finally {
            idle.add(buffer);
        }
    }

    private IOException failure(TranslateException e, PictureTranslator<?> translator) {
        if (e.getCause() instanceof ModelMismatchException mismatch) {
            return mismatch;
        }
        return new ModelMismatchException(
                "Network " + name + ": it can't compute an input of 1 x 3 x " + translator.height() + " x "
                        + translator.width()
                        + " 32-bit floats; is this the right specification, and is there enough memory?",
                e);
    }

    @Override
    public void close() {
        computers.close();
        model.close();
        idle.clear();
    }
}
