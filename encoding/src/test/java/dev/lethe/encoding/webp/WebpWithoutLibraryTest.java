package dev.lethe.encoding.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lethe.encoding.TestPictures;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs that have no library to write WebPs with, or none for their machine: seen through a class path of their own. */
class WebpWithoutLibraryTest {
    /** Started by another class loader: encodes a picture. */
    public static final class Attempt {
        private Attempt() {}

        /** Does it. */
        public static void run() throws java.io.IOException {
            WebpEncoder.lossless()
                    .encode(
                            TestPictures.gradient(dev.lethe.pixels.Layout.of(4, 4, dev.lethe.pixels.Channels.RGB)),
                            TestPictures.context());
        }
    }

    private static URLClassLoader classes(String without) throws MalformedURLException {
        List<URL> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (without.isEmpty() || !part.contains(without)) {
                parts.add(Path.of(part).toUri().toURL());
            }
        }
        return new URLClassLoader(parts.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static Throwable failure(String without) throws Exception {
        try (URLClassLoader classes = classes(without)) {
            Class<?> attempt = classes.loadClass(Attempt.class.getName());
            Throwable thrown = catchThrowable(() -> attempt.getMethod("run").invoke(null));
            return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
        }
    }

    @Test
    void missing_library_is_named() throws Exception {
        for (String part : new String[] {"webp-imageio", "kotlin-stdlib"}) {
            Throwable failure = failure(part);
            assertThat(failure.getClass().getSimpleName()).isEqualTo("MissingCapabilityException");
            assertThat(failure).hasMessageContaining("com.github.usefulness:webp-imageio");
        }
    }

    @Test
    void machine_without_a_native_part_is_named() throws Exception {
        String machine = System.getProperty("os.arch");
        System.setProperty("os.arch", "riscv64");
        try {
            Throwable failure = failure("");
            assertThat(failure.getClass().getSimpleName()).isEqualTo("MissingCapabilityException");
            assertThat(failure)
                    .hasMessageContaining("No WebP encoder for this platform")
                    .hasMessageContaining("riscv64");
        } finally {
            System.setProperty("os.arch", machine);
        }
    }
}
