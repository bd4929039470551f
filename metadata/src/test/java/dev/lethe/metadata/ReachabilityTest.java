package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a native image has to be told of: META-INF/native-image names the resources that the usual calls ask for, and no others are asked for. */
class ReachabilityTest {
    private static final Path PHOTOS = Path.of("..", "examples", "photos");
    private static final String SERVICES = "META-INF/services/dev.lethe.spi.";

    @TempDir
    private Path folder;

    /** Loads all classes anew and keeps the names of resources that were found through it. */
    private static final class Watching extends URLClassLoader {
        private final Set<String> found = new TreeSet<>();

        Watching() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        public URL findResource(String name) {
            return kept(name, super.findResource(name));
        }

        @Override
        public java.util.Enumeration<URL> findResources(String name) throws IOException {
            java.util.Enumeration<URL> all = super.findResources(name);
            if (all.hasMoreElements()) {
                found.add(name);
            }
            return all;
        }

        private URL kept(String name, URL resource) {
            if (resource != null) {
                found.add(name);
            }
            return resource;
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .map(Watching::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void usual_calls_ask_for_no_resources_but_services() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (Watching loader = new Watching();
                Stream<Path> photos = Files.list(PHOTOS)) {
            thread.setContextClassLoader(loader);
            Method use = loader.loadClass(Use.class.getName()).getMethod("use", Path.class, Path.class);
            for (Path photo : photos.sorted().toList()) {
                use.invoke(null, photo, folder.resolve(photo.getFileName()));
            }

            assertThat(loader.found).isNotEmpty().allMatch(name -> name.startsWith(SERVICES));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void services_are_told_of() throws IOException {
        String file = "/META-INF/native-image/dev.lethe/lethe-metadata/reachability-metadata.json";
        try (java.io.InputStream told = ReachabilityTest.class.getResourceAsStream(file)) {
            assertThat(new String(told.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"glob\": \"" + SERVICES + "*\"");
        }
        assertThat(List.of(SERVICES + "ContainerCodec"))
                .allSatisfy(
                        name -> assertThat(ClassLoader.getSystemResource(name)).isNotNull());
    }

    /** Called in the loader that watches. */
    public static final class Use {
        private Use() {}

        /** Looks at a picture and cleans it. */
        public static void use(Path photo, Path clean) throws IOException {
            Metadata.inspect(photo);
            Metadata.strip(photo, clean, dev.lethe.MetadataPolicy.removeAllButDisplay());
        }
    }
}
