package dev.lethe.encoding.encryption;

import static dev.lethe.encoding.encryption.Sealed.content;
import static dev.lethe.encoding.encryption.Sealed.open;
import static dev.lethe.encoding.encryption.Sealed.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.Sealing;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSealTest {
    private static final Passphrase RIGHT = passphrase("correct horse battery");

    private static Seal seal(String container) {
        return container.equals("zip") ? Seal.zip(RIGHT) : Seal.sevenZip(RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void content_comes_back(String container) throws IOException {
        for (int length : new int[] {0, 1, 200_000}) {
            byte[] clear = content(length);
            assertThat(open(Unseal.with(RIGHT), Sealed.seal(seal(container), clear)))
                    .as("%d bytes", length)
                    .isEqualTo(clear);
        }
        assertThat(seal(container).sealing()).isEqualTo(new Sealing(container, 1));
        assertThat(seal(container).extension()).isEqualTo(container);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void wrong_passphrase_and_identities_open_nothing(String container) throws IOException {
        byte[] sealed = Sealed.seal(seal(container), content(5_000));
        assertThatThrownBy(() -> open(Unseal.with(passphrase("correct horse batterY")), sealed))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("passphrase is wrong");
        assertThatThrownBy(() -> open(Unseal.with(AgeIdentity.generate()), sealed))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("give the passphrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void damage_never_gives_other_content(String container) throws IOException {
        byte[] clear = content(64);
        byte[] sealed = Sealed.seal(seal(container), clear);
        int step = container.equals("zip") ? 1 : 53;
        for (int i = 0; i < sealed.length; i += step) {
            byte[] damaged = sealed.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            // Names, times and the like are not protected: the content comes back whole or not at all.
            assertThat(opened(damaged))
                    .as("byte %d", i)
                    .satisfiesAnyOf(
                            result -> assertThat(result).isEmpty(),
                            result -> assertThat(result)
                                    .hasValueSatisfying(
                                            bytes -> assertThat(bytes).isEqualTo(clear)));
        }
        int contentStart = container.equals("zip") ? sealed.length / 3 : 40;
        byte[] inContent = sealed.clone();
        inContent[contentStart] ^= 1;
        assertThat(opened(inContent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void cut_content_is_found(String container) throws IOException {
        byte[] sealed = Sealed.seal(seal(container), content(64));
        int contentEnd = container.equals("zip") ? 30 + 22 + 11 + 16 + 2 + 64 + 10 - 1 : sealed.length - 1;
        int step = container.equals("zip") ? 9 : 80;
        for (int length = 4; length < contentEnd; length += step) {
            assertThat(opened(Arrays.copyOf(sealed, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    private static Optional<byte[]> opened(byte[] sealed) throws IOException {
        try {
            return Optional.of(open(Unseal.with(RIGHT), sealed));
        } catch (ImagePrivacyException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void archive_holds_a_neutral_name(String container) throws IOException {
        String bytes = new String(Sealed.seal(seal(container), content(64)), StandardCharsets.ISO_8859_1);
        String plain = bytes.replace("\0", "");
        assertThat(plain).contains("picture.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7z", "zip"})
    void content_is_limited(String container) throws IOException {
        byte[] sealed = Sealed.seal(seal(container), content(5_000));
        try (RunContext context = RunContext.of(Limits.desktop().with(Limit.INFLATED_BYTES, 4_999))) {
            assertThatThrownBy(() -> Unseal.with(RIGHT).open(Source.of(sealed), Sink.discard(), context))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
