package dev.lethe.encoding.encryption;

import static dev.lethe.encoding.encryption.Sealed.content;
import static dev.lethe.encoding.encryption.Sealed.passphrase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.encoding.vault.CryptomatorVault;
import dev.lethe.run.RunContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that lack one of the optional libraries: seen through a class path of their own. */
class SealWithoutLibraryTest {
    @TempDir
    Path folder;

    /** Started by another class loader: tries all that needs a library. */
    public static final class Attempt {
        private Attempt() {}

        /** Seals, opens and makes a vault in a folder, and tells what came of each, a word and a message. */
        public static List<String> run(String in) throws IOException {
            Path folder = Path.of(in);
            Path clear = folder.resolve("clear");
            Path target = folder.resolve("target");
            List<String> told = new ArrayList<>();
            AgeIdentity identity = AgeIdentity.from(folder.resolve("key")).get(0);
            try (identity;
                    Passphrase secret = passphrase("correct horse battery");
                    InputStream bytes = Files.newInputStream(clear);
                    RunContext context = RunContext.of(Limits.desktop())) {
                AgeSeal byPassphrase = Seal.age(secret).withWorkFactor(10);
                tell(told, () -> Seal.age(identity.recipient()).seal(clear, target));
                tell(told, () -> Unseal.with(identity).open(folder.resolve("sealed.age"), target));
                tell(told, () -> byPassphrase.seal(bytes, OutputStream.nullOutputStream(), context));
                tell(told, () -> Seal.sevenZip(secret).seal(clear, target));
                tell(told, () -> Unseal.with(secret).open(folder.resolve("sealed.7z"), target));
                tell(told, () -> Seal.zip(secret).seal(clear, target));
                tell(told, () -> Unseal.with(secret).open(folder.resolve("sealed.zip"), target));
                tell(
                        told,
                        () -> CryptomatorVault.create(folder.resolve("vault"), secret, context)
                                .close());
            }
            return told;
        }

        private interface Work {
            void run() throws IOException;
        }

        private static void tell(List<String> told, Work work) {
            try {
                work.run();
                told.add("done");
            } catch (IOException e) {
                told.add(e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
    }

    private static URLClassLoader classes(String without) throws MalformedURLException {
        List<URL> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (without.isEmpty() || !Path.of(part).getFileName().toString().startsWith(without)) {
                parts.add(Path.of(part).toUri().toURL());
            }
        }
        return new URLClassLoader(parts.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private List<?> told(String without) throws Exception {
        try (AgeIdentity identity = AgeIdentity.generate()) {
            Files.write(folder.resolve("key"), identity.line());
            Files.write(folder.resolve("clear"), content(9));
            Files.createDirectories(folder.resolve("vault"));
            Passphrase secret = passphrase("correct horse battery");
            for (Seal seal : List.of(Seal.age(identity.recipient()), Seal.sevenZip(secret), Seal.zip(secret))) {
                seal.seal(folder.resolve("clear"), folder.resolve("sealed." + seal.extension()));
            }
        }
        try (URLClassLoader classes = classes(without)) {
            Class<?> attempt = classes.loadClass(Attempt.class.getName());
            return (List<?>) attempt.getMethod("run", String.class).invoke(null, folder.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jagged-framework, com.exceptionfactory.jagged:jagged-framework, 3",
        "jagged-x25519, com.exceptionfactory.jagged:jagged-x25519, 2",
        "bcprov, org.bouncycastle:bcprov-jdk18on, 2",
        "commons-compress, org.apache.commons:commons-compress, 2",
        "xz, org.tukaani:xz, 2",
        "zip4j, net.lingala.zip4j:zip4j, 2",
        "siv-mode, org.cryptomator:siv-mode, 1",
    })
    void missing_library_is_named_and_the_others_still_work(String library, String artifact, int missing)
            throws Exception {
        List<?> told = told(library);

        assertThat(told).filteredOn("done"::equals).hasSize(8 - missing);
        assertThat(told)
                .filteredOn(what -> !"done".equals(what))
                .allSatisfy(what -> assertThat(what.toString())
                        .startsWith("MissingCapabilityException")
                        .contains(artifact));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".lethe"));
        }
    }

    @Test
    void all_works_where_nothing_is_missing() throws Exception {
        assertThat(told("")).hasSize(8).allMatch("done"::equals);
    }
}
