package dev.lethe.encoding.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShareTest {
    private static final byte[] PICTURE = {1, 2, 3, 4, 5, 6, 7, 8};

    private final AgeIdentity me = AgeIdentity.generate();
    private final AgeIdentity friend = AgeIdentity.generate();
    private final AgeIdentity another = AgeIdentity.generate();

    @TempDir
    Path folder;

    private Share share() throws IOException {
        return Share.create(
                Source.of(PICTURE), folder.resolve("photo.jpg.age"), List.of(me.recipient(), friend.recipient()));
    }

    private boolean opens(AgeIdentity identity) throws IOException {
        Path opened = folder.resolve("opened");
        try {
            Unseal.with(identity).open(folder.resolve("photo.jpg.age"), opened);
            assertThat(opened).hasBinaryContent(PICTURE);
            return true;
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }

    @Test
    void recipients_come_and_go() throws IOException {
        Share share = share();
        assertThat(opens(me) && opens(friend)).isTrue();
        assertThat(opens(another)).isFalse();

        share = share.with(another.recipient(), me);
        assertThat(opens(me) && opens(friend) && opens(another)).isTrue();

        share = Share.of(share.file()).without(friend.recipient(), me);
        assertThat(opens(me) && opens(another)).isTrue();
        assertThat(opens(friend)).isFalse();
        assertThat(share.recipients()).containsExactly(me.recipient(), another.recipient());
        assertThat(Share.of(share.file())).isEqualTo(share);
    }

    @Test
    void list_that_can_not_be_one_is_refused_by_type() throws IOException {
        Share share = share();
        Path list = share.file().resolveSibling(share.file().getFileName() + ".recipients");
        for (String text : List.of("", "# nobody\n", "age1qqqq\n", "\u0000\n")) {
            Files.writeString(list, text);
            assertThatThrownBy(() -> Share.of(share.file())).isInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void nothing_changes_when_the_owner_can_not_open_it() throws IOException {
        Share share = share();
        byte[] before = Files.readAllBytes(share.file());
        assertThatThrownBy(() -> share.with(another.recipient(), another))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThat(share.file()).hasBinaryContent(before);
        assertThat(Share.of(share.file())).isEqualTo(share);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.without(me.recipient(), me).without(friend.recipient(), friend));
    }

    @Test
    void expiry_is_signed_for_one_file() throws Exception {
        Share share = share();
        KeyPair owner = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Instant end = Instant.parse("2027-01-02T03:04:05Z");
        Path file = folder.resolve("photo.jpg.age.expires");
        Files.writeString(
                file,
                ExpiryNote.sign(share.file(), end.plusMillis(3), owner.getPrivate())
                        .text());

        ExpiryNote note = ExpiryNote.read(file);
        note.requireGenuine(share.file(), owner.getPublic());
        assertThat(note.isOver(end.minusSeconds(1))).isFalse();
        assertThat(note.isOver(end)).isTrue();

        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ExpiryNote later = new ExpiryNote(note.sha256(), end.plusSeconds(1), note.signature());
        assertThatThrownBy(() -> note.requireGenuine(share.file(), stranger.getPublic()))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> later.requireGenuine(share.file(), owner.getPublic()))
                .isInstanceOf(AuthenticationFailedException.class);
        share.with(another.recipient(), me);
        assertThatThrownBy(() -> note.requireGenuine(share.file(), owner.getPublic()))
                .isInstanceOf(AuthenticationFailedException.class)
                .hasMessageContaining("another file");
        Files.writeString(file, note.text().replace("2027-01-02", "2027-13-02"));
        assertThatThrownBy(() -> ExpiryNote.read(file)).isInstanceOf(MalformedImageException.class);
    }
}
