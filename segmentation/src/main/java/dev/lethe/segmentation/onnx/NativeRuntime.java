package dev.lethe.segmentation.onnx;

import ai.onnxruntime.OrtEnvironment;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Loads the native part of ONNX Runtime, but only a version that is known to stay silent.
 *
 * <p>The version must be known before an environment is created, since that is when newer ones begin to report. Its
 * interface tells the version only afterwards, so two of its inner fields are looked at here; loading alone was watched
 * and does nothing over the network.
 */
public final class NativeRuntime {
    private NativeRuntime() {}

    /**
     * Loads it, or finds it loaded.
     *
     * @throws MissingCapabilityException if there is none for this platform
     * @throws ModelMismatchException if its version is refused
     */
    public static void load() throws MissingCapabilityException, ModelMismatchException {
        Optional<String> declared = declaredVersion();
        if (declared.isPresent()) {
            RuntimeVersion.require(declared.get());
        }
        Class<?> inside = initialised();
        removeUnpacked(inside);
        Optional<String> loaded = loadedVersion(inside).or(() -> declared);
        RuntimeVersion.require(loaded.orElse("of an unknown version"));
    }

    /** The version that the jar's manifest or module tells; neither is there in a jar made of many. */
    private static Optional<String> declaredVersion() {
        Package home = OrtEnvironment.class.getPackage();
        if ("onnxruntime".equals(home.getImplementationTitle())) {
            return Optional.ofNullable(home.getImplementationVersion());
        }
        Module module = OrtEnvironment.class.getModule();
        return module.isNamed() ? module.getDescriptor().rawVersion() : Optional.empty();
    }

    private static Class<?> initialised() throws MissingCapabilityException {
        try {
            ClassLoader loader = OrtEnvironment.class.getClassLoader();
            Class.forName(OrtEnvironment.class.getName(), true, loader);
            return Class.forName("ai.onnxruntime.OnnxRuntime", true, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new MissingCapabilityException(
                    "The native part of ONNX Runtime can't be loaded on "
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                            + "; it exists for Linux (x86-64, ARM64), macOS (ARM64) and Windows (x86-64), and needs a"
                            + " temporary folder that it can write to and load from",
                    e);
        }
    }

    private static Optional<String> loadedVersion(Class<?> inside) {
        try {
            var version = inside.getDeclaredMethod("version");
            version.setAccessible(true);
            return Optional.ofNullable((String) version.invoke(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Deletes the unpacked libraries, which the system keeps while they are in use. Without this they stay behind when
     * the process is killed, and their folder stays behind always, for it is deleted before its content. Windows
     * refuses; there they go when the process ends.
     */
    private static void removeUnpacked(Class<?> inside) {
        try {
            var folder = inside.getDeclaredField("tempDirectory");
            folder.setAccessible(true);
            if (folder.get(null) instanceof Path unpacked && Files.isDirectory(unpacked)) {
                removeContent(unpacked);
            }
        } catch (ReflectiveOperationException | RuntimeException | IOException e) {
            // the libraries stay until the process ends
        }
    }

    private static void removeContent(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
