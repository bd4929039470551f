package dev.lethe.encoding.encryption;

import static dev.lethe.encoding.encryption.Sealed.content;
import static dev.lethe.encoding.encryption.Sealed.passphrase;
import static dev.lethe.encoding.encryption.Sealed.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.encoding.sharing.Share;
import dev.lethe.io.Source;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lethe seals, the usual programs open, and the other way round. Skips where a program is absent. */
class SealInteropIT {
    private static final String SECRET = "correct horse battery";

    @TempDir
    Path folder;

    private static void needs(String program) {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
        assumeTrue(there, program + " is not installed, so interoperation with it is not tested");
    }

    private byte[] run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(() -> String.join(" ", command) + ": " + errors())
                .isZero();
        return output;
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537})
    void age_opens_what_lethe_seals(int length) throws Exception {
        needs("age");
        byte[] clear = content(length);
        AgeIdentity first = identity("first.txt");
        AgeIdentity second = identity("second.txt");
        AgeSeal seal = Seal.age(first.recipient(), second.recipient());
        Files.write(folder.resolve("sealed.age"), seal(seal, clear));
        Files.write(folder.resolve("armoured.age"), seal(seal.armoured(), clear));
        for (String key : List.of("first.txt", "second.txt")) {
            for (String file : List.of("sealed.age", "armoured.age")) {
                assertThat(run("age", "-d", "-i", key, file)).isEqualTo(clear);
            }
        }
    }

    private AgeIdentity identity(String file) throws IOException {
        AgeIdentity identity = AgeIdentity.generate();
        Files.write(folder.resolve(file), identity.line());
        return identity;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537})
    void lethe_opens_what_age_seals(int length) throws Exception {
        needs("age");
        needs("age-keygen");
        run("age-keygen", "-o", "key.txt");
        List<AgeIdentity> identities = AgeIdentity.from(folder.resolve("key.txt"));
        String recipient = identities.get(0).recipient().text();
        assertThat(Files.readString(folder.resolve("key.txt"))).contains(recipient);
        Path clear = Files.write(folder.resolve("clear"), content(length));
        run("age", "-r", recipient, "-o", "sealed.age", "clear");
        run("age", "-a", "-r", recipient, "-o", "armoured.age", "clear");
        for (String file : List.of("sealed.age", "armoured.age")) {
            Path opened = folder.resolve("opened");
            assertThat(Unseal.with(identities)
                            .open(folder.resolve(file), opened)
                            .bytes())
                    .isEqualTo(length);
            assertThat(opened).hasSameBinaryContentAs(clear);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void seven_zip_opens_what_lethe_seals(String container) throws Exception {
        needs("7zz");
        Seal seal = container.equals("zip") ? Seal.zip(passphrase(SECRET)) : Seal.sevenZip(passphrase(SECRET));
        for (int length : new int[] {0, 1, 65_535, 65_536, 65_537}) {
            byte[] clear = content(length);
            Path file = Files.write(folder.resolve("sealed." + container), seal(seal, clear));
            assertThat(run("7zz", "x", "-so", "-p" + SECRET, file.toString())).isEqualTo(clear);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-t7z",
                "-t7z -mhe=on",
                "-t7z -mx=0",
                "-tzip -mem=AES256",
                "-tzip -mem=AES256 -mx=0",
                "-tzip -mem=AES256 -mx=9"
            })
    void lethe_opens_what_seven_zip_seals(String options) throws Exception {
        needs("7zz");
        for (int length : new int[] {1, 65_537}) {
            Path clear = Files.write(folder.resolve("clear.bin"), content(length));
            String name = "sealed" + length + (options.startsWith("-t7z") ? ".7z" : ".zip");
            List<String> command = new ArrayList<>(List.of("7zz", "a", "-p" + SECRET));
            command.addAll(List.of(options.split(" ")));
            command.addAll(List.of(name, "clear.bin"));
            run(command.toArray(String[]::new));
            Path opened = folder.resolve("opened");
            Unseal.with(passphrase(SECRET)).open(folder.resolve(name), opened);
            assertThat(opened).hasSameBinaryContentAs(clear);
        }
    }

    @Test
    void age_opens_a_share_for_each_of_its_recipients() throws Exception {
        needs("age");
        byte[] clear = content(70_000);
        List<AgeRecipient> recipients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recipients.add(identity("key" + i + ".txt").recipient());
        }
        Path file = folder.resolve("photo.jpg.age");
        Share.create(Source.of(clear), file, recipients);
        for (int i = 0; i < 5; i++) {
            assertThat(run("age", "-d", "-i", "key" + i + ".txt", file.toString()))
                    .isEqualTo(clear);
        }
        run("age", "-R", file + ".recipients", "-o", "by-list.age", "key0.txt");
        assertThat(run("age", "-d", "-i", "key4.txt", "by-list.age")).hasSizeGreaterThan(70);
    }
}
