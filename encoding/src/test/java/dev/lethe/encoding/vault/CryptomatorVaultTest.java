package dev.lethe.encoding.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.ImagePrivacyException;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CryptomatorVaultTest {
    private static final Passphrase RIGHT = Passphrase.of("correct horse".toCharArray());

    private final RunContext context = RunContext.of(Limits.desktop());

    @TempDir
    Path folder;

    private CryptomatorVault vault;

    @BeforeEach
    void make() throws IOException {
        vault = CryptomatorVault.create(folder, RIGHT, context);
    }

    private static byte[] content(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private byte[] read(CryptomatorVault from, String path) throws IOException {
        Sink.ToBytes sink = Sink.toBytes();
        from.get(path, sink, context);
        return sink.bytes();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void files_come_back_after_the_vault_is_opened_again() throws IOException {
        String longName = "a".repeat(240) + ".jpg";
        for (int length : new int[] {0, 1, 32_767, 32_768, 32_769, 100_000}) {
            vault.put(Source.of(content(length)), length + ".jpg", context);
        }
        vault.put(Source.of(content(7)), "2024/Hamburg/harbour.jpg", context);
        vault.put(Source.of(content(8)), longName, context);
        vault.put(Source.of(content(9)), "1.jpg", context);
        vault.close();

        try (CryptomatorVault again = CryptomatorVault.open(folder, RIGHT, context)) {
            for (int length : new int[] {0, 32_767, 32_768, 32_769, 100_000}) {
                assertThat(read(again, length + ".jpg")).isEqualTo(content(length));
            }
            assertThat(read(again, "1.jpg")).isEqualTo(content(9));
            assertThat(read(again, "2024/Hamburg/harbour.jpg")).isEqualTo(content(7));
            assertThat(read(again, longName)).isEqualTo(content(8));
            assertThat(again.list("", context))
                    .containsExactly(
                            "0.jpg", "1.jpg", "100000.jpg", "2024/", "32767.jpg", "32768.jpg", "32769.jpg", longName);
            assertThat(again.list("2024/Hamburg", context)).containsExactly("harbour.jpg");
            assertThatThrownBy(() -> read(again, "2.jpg")).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(files()).allSatisfy(file -> assertThat(file.toString()).doesNotContain("jpg", "Hamburg"));
    }

    @Test
    void wrong_passphrase_and_changed_files_are_refused() throws IOException {
        assertThatThrownBy(() -> CryptomatorVault.open(folder, Passphrase.of("wrong".toCharArray()), context))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("passphrase is wrong");
        assertThatThrownBy(() -> CryptomatorVault.create(folder, RIGHT, context))
                .isInstanceOf(FileAlreadyExistsException.class);
        for (String name : List.of("masterkey.cryptomator", "vault.cryptomator")) {
            Path file = folder.resolve(name);
            byte[] before = Files.readAllBytes(file);
            for (int i = 3; i < before.length; i += 29) {
                byte[] damaged = before.clone();
                damaged[i] ^= 1;
                Files.write(file, damaged);
                try {
                    CryptomatorVault.open(folder, RIGHT, context).close();
                    assertThat(name).as("white space and names aside, at %d", i).isEqualTo("masterkey.cryptomator");
                } catch (ImagePrivacyException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
            Files.write(file, before);
        }
    }

    @Test
    void altered_content_and_names_are_found() throws IOException {
        vault.put(Source.of(content(40_000)), "a.jpg", context);
        Path file = files().stream()
                .filter(path -> path.toString().endsWith(".c9r"))
                .findFirst()
                .orElseThrow();
        byte[] before = Files.readAllBytes(file);
        Path clear = folder.resolve("clear");
        for (int i = 0; i < before.length; i += 997) {
            byte[] damaged = before.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> vault.get("a.jpg", Sink.to(clear), context))
                    .as("byte %d", i)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(clear).doesNotExist();
        Files.write(file, before);
        Path moved = file.resolveSibling("x" + file.getFileName());
        Files.move(file, moved);
        assertThatThrownBy(() -> vault.list("", context)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void vault_that_asks_for_too_much_is_refused() throws IOException {
        Path file = folder.resolve("masterkey.cryptomator");
        String before = Files.readString(file);
        for (String cost : List.of("999999999", "0", "1", "32767", "2097152")) {
            Files.writeString(file, before.replace("\"scryptCostParam\": 32768", "\"scryptCostParam\": " + cost));
            assertThatThrownBy(() -> CryptomatorVault.open(folder, RIGHT, context))
                    .as(cost)
                    .isInstanceOf(UnsupportedFormatException.class);
        }
        Files.writeString(file, before);
        RunContext small = RunContext.of(Limits.desktop().withMaxMemory(1 << 20));
        assertThatThrownBy(() -> CryptomatorVault.open(folder, RIGHT, small))
                .isInstanceOf(LimitExceededException.class);
        Files.write(folder.resolve("vault.cryptomator"), "nothing".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> CryptomatorVault.open(folder, RIGHT, context))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void paths_stay_in_the_vault() {
        for (String path : List.of("../a", "a/../b", "", "/", ".")) {
            assertThatIllegalArgumentException().isThrownBy(() -> vault.put(Source.of(content(1)), path, context));
        }
    }
}
