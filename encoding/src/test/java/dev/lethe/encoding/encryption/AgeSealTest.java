package dev.lethe.encoding.encryption;

import static dev.lethe.encoding.encryption.Sealed.content;
import static dev.lethe.encoding.encryption.Sealed.open;
import static dev.lethe.encoding.encryption.Sealed.passphrase;
import static dev.lethe.encoding.encryption.Sealed.seal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.Sealing;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeSealTest {
    private final AgeIdentity identity = AgeIdentity.generate();
    private final AgeIdentity other = AgeIdentity.generate();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
    void content_comes_back_from_each_form(int length) throws IOException {
        byte[] clear = content(length);
        AgeSeal forTwo = Seal.age(other.recipient(), identity.recipient());
        AgeSeal secret = Seal.age(passphrase("correct horse")).withWorkFactor(10);
        assertThat(open(Unseal.with(identity), seal(forTwo, clear))).isEqualTo(clear);
        assertThat(open(Unseal.with(identity), seal(forTwo.armoured(), clear))).isEqualTo(clear);
        assertThat(open(Unseal.with(passphrase("correct horse")), seal(secret, clear)))
                .isEqualTo(clear);
        assertThat(open(Unseal.with(passphrase("correct horse")), seal(secret.armoured(), clear)))
                .isEqualTo(clear);
    }

    @Test
    void wrong_key_opens_nothing() throws IOException {
        byte[] sealed = seal(Seal.age(identity.recipient()), content(100));
        byte[] secret = seal(Seal.age(passphrase("right")).withWorkFactor(10), content(100));
        for (Unseal wrong : List.of(Unseal.with(other), Unseal.with(passphrase("right")))) {
            assertThatThrownBy(() -> open(wrong, sealed)).isInstanceOf(AuthenticationFailedException.class);
        }
        assertThatThrownBy(() -> open(Unseal.with(passphrase("Right")), secret))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("passphrase is wrong");
        assertThatThrownBy(() -> open(Unseal.with(identity), secret)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void every_flipped_bit_is_found_and_leaves_no_file() throws IOException {
        byte[] sealed = seal(Seal.age(identity.recipient()), content(40));
        Path file = folder.resolve("clear");
        for (int i = 0; i < sealed.length; i++) {
            byte[] damaged = sealed.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            assertThatThrownBy(() -> openTo(file, damaged))
                    .as("byte %d", i)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void every_cut_is_found_and_leaves_no_file() throws IOException {
        byte[] sealed = seal(Seal.age(identity.recipient()), content(40));
        Path file = folder.resolve("clear");
        for (int length = 3; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> openTo(file, cut))
                    .as("%d bytes", length)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    private void openTo(Path file, byte[] sealed) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            Unseal.with(identity).open(Source.of(sealed), Sink.to(file), context);
        }
    }

    @Test
    void damage_between_chunks_is_found() throws IOException {
        byte[] sealed = seal(Seal.age(identity.recipient()), content(200_000));
        int chunk = 65_536 + 16;
        int payload = sealed.length - (200_000 + 4 * 16);
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, payload, swapped, payload + chunk, chunk);
        System.arraycopy(sealed, payload + chunk, swapped, payload, chunk);
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        for (byte[] damaged : List.of(
                swapped,
                longer,
                Arrays.copyOf(sealed, payload + chunk),
                Arrays.copyOf(sealed, payload + 3 * chunk),
                Arrays.copyOf(sealed, payload))) {
            assertThatThrownBy(() -> open(Unseal.with(identity), damaged))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void damaged_armour_is_found() throws IOException {
        byte[] sealed = seal(Seal.age(identity.recipient()).armoured(), content(40));
        assertThat(new String(sealed, StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n")
                .endsWith("\n-----END AGE ENCRYPTED FILE-----\n");
        // The last line feed may be missing.
        for (int i = 0; i < sealed.length - 1; i++) {
            byte[] damaged = sealed.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            assertThatThrownBy(() -> open(Unseal.with(identity), damaged))
                    .as("byte %d", i)
                    .isInstanceOf(AuthenticationFailedException.class);
            byte[] cut = Arrays.copyOf(sealed, Math.max(3, i));
            assertThatThrownBy(() -> open(Unseal.with(identity), cut))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void foreign_file_is_told_apart() {
        for (String text : List.of("", "{}", "age", "\u0089PNG\r\n\u001a\n", "-----BEGIN PGP MESSAGE-----\n")) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> open(Unseal.with(identity), bytes))
                    .as(text)
                    .isInstanceOfAny(UnsupportedFormatException.class, AuthenticationFailedException.class);
        }
        assertThatThrownBy(() -> open(Unseal.with(identity), new byte[0]))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void file_that_asks_for_too_much_work_is_refused() throws IOException {
        byte[] sealed = seal(Seal.age(passphrase("x")).withWorkFactor(12), content(10));
        assertThatThrownBy(() -> open(Unseal.with(passphrase("x")).withMaxWorkFactor(11), sealed))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("2^12");
        String header = new String(sealed, StandardCharsets.ISO_8859_1);
        for (String work : List.of("30", "99", "0", "012", "+12", "12 1", "")) {
            byte[] hostile = header.replaceFirst(" 12\n", " " + work + "\n").getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> open(Unseal.with(passphrase("x")), hostile))
                    .as(work)
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @Test
    void memory_for_a_passphrase_is_taken_from_the_run() throws IOException {
        Limits small = Limits.desktop().withMaxMemory(1 << 20);
        try (RunContext context = RunContext.of(small)) {
            assertThatThrownBy(() -> Seal.age(passphrase("x"))
                            .seal(SeekableInput.of(content(9)), "jpg", new ByteArrayOutputStream(), context))
                    .isInstanceOf(LimitExceededException.class);
        }
        byte[] sealed = seal(Seal.age(passphrase("x")).withWorkFactor(12), content(10));
        try (RunContext context = RunContext.of(small)) {
            assertThatThrownBy(() -> Unseal.with(passphrase("x")).open(Source.of(sealed), Sink.discard(), context))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Test
    void sealing_is_told_without_keys() {
        AgeSeal seal = Seal.age(identity.recipient(), other.recipient(), identity.recipient());
        assertThat(seal.sealing()).isEqualTo(new Sealing("age", 2));
        assertThat(seal.describe()).isEqualTo("seal as age for 2 recipients");
        assertThat(seal + identity.toString() + passphrase("swordfish") + identity.recipient())
                .doesNotContainIgnoringCase("age1")
                .doesNotContain("SECRET", "swordfish");
    }

    @Test
    void keys_are_read_as_age_writes_them() throws IOException {
        // The example of age-encryption.org's test vectors: an identity of 32 zero bytes would be weak, so one by
        // chance.
        Path keys = folder.resolve("keys.txt");
        Files.write(keys, "# created: today\r\n\n".getBytes(StandardCharsets.US_ASCII));
        Files.write(keys, identity.line(), java.nio.file.StandardOpenOption.APPEND);
        assertThat(AgeIdentity.from(keys))
                .singleElement()
                .satisfies(read -> assertThat(read.recipient()).isEqualTo(identity.recipient()));
        Files.delete(keys);
    }

    @Test
    void mistyped_key_is_found_and_not_repeated() throws IOException {
        String text = identity.recipient().text();
        String mistyped = text.substring(0, 20) + (text.charAt(20) == 'q' ? 'p' : 'q') + text.substring(21);
        assertThatIllegalArgumentException().isThrownBy(() -> AgeRecipient.of(mistyped));
        assertThatIllegalArgumentException().isThrownBy(() -> AgeRecipient.of("age1"));
        char[] secret = identity.characters();
        secret[30] = secret[30] == 'Q' ? 'P' : 'Q';
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeIdentity.of(secret))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(new String(secret, 16, 10)));
    }

    @Test
    void closed_secrets_are_gone() {
        Passphrase passphrase = passphrase("x");
        passphrase.close();
        identity.close();
        assertThatThrownBy(passphrase::characters).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(identity::recipient).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void passphrase_is_the_first_line_of_a_file() throws IOException {
        Path file = folder.resolve("pass");
        Files.writeString(file, "grüne Äpfel\r\nsecond line\n");
        assertThat(Passphrase.from(file).characters()).isEqualTo("grüne Äpfel".toCharArray());
        Files.write(file, new byte[] {(byte) 0xC3});
        assertThatIllegalArgumentException().isThrownBy(() -> Passphrase.from(file));
        Files.write(file, new byte[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> Passphrase.from(file));
        Files.delete(file);
    }
}
