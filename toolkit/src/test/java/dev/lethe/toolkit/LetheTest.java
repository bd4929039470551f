package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.Verifier;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetheTest {
    @Test
    void lethe_names_every_codec_that_a_module_declares() {
        Capabilities named = Lethe.capabilities();
        Capabilities declared = Capabilities.installed();

        assertThat(names(named.containers())).containsAll(names(declared.containers()));
        assertThat(names(named.pixels())).containsAll(names(declared.pixels()));
        assertThat(names(named.verifiers())).containsAll(names(declared.verifiers()));
    }

    @Test
    void lethe_cleans_when_service_files_were_lost() throws Exception {
        try (NoServices loader = new NoServices()) {
            Class<?> lethe = loader.loadClass(Lethe.class.getName());
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                Object pipeline = lethe.getMethod("cleaner").invoke(null);
                assertThat(pipeline.getClass().getClassLoader()).isSameAs(loader);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    @Test
    void lethe_verifies_every_format_that_it_cleans() {
        Capabilities capabilities = Lethe.capabilities();
        for (ContainerCodec codec : capabilities.containers()) {
            List<Verifier> judges = capabilities.verifiers().stream()
                    .filter(verifier -> verifier.judges(codec.format()))
                    .toList();
            assertThat(judges).as(codec.format().name()).isNotEmpty();
        }
    }

    private static Set<String> names(Collection<?> objects) {
        return objects.stream().map(object -> object.getClass().getName()).collect(Collectors.toSet());
    }

    /** The class path without its service files, as careless fat jars are. */
    private static final class NoServices extends URLClassLoader {
        NoServices() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path")
                            .split(Pattern.quote(System.getProperty("path.separator"))))
                    .map(LetheTest::url)
                    .toArray(URL[]::new);
        }

        @Override
        public Enumeration<URL> findResources(String name) throws IOException {
            return name.startsWith("META-INF/services/")
                    ? java.util.Collections.emptyEnumeration()
                    : super.findResources(name);
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
