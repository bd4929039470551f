package dev.lethe.toolkit.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class S3DeletionCheckTest {
    private static final String KEY = "holiday & co/IMG 1+2 (ü).jpg";

    private final S3Credentials credentials = S3Credentials.of(VersionedStore.ACCESS, VersionedStore.SECRET);

    private DeletionFinding ask(VersionedStore store, S3Credentials who) throws IOException {
        return DeletionCheck.create().askServer(store.object(KEY), who);
    }

    @Test
    void check_follows_a_picture_through_a_store_with_versions() throws IOException {
        try (VersionedStore store = new VersionedStore(true)) {
            store.put(KEY + ".bak");
            assertThat(ask(store, credentials).answer()).isEqualTo(DeletionAnswer.GONE);
            store.put(KEY);
            store.put(KEY);
            assertThat(ask(store, credentials).answer()).isEqualTo(DeletionAnswer.STILL_THERE);
            store.mark(KEY);
            DeletionFinding hidden = ask(store, credentials);
            assertThat(hidden.answer()).isEqualTo(DeletionAnswer.DELETE_MARKER_VERSIONS_REMAIN);
            assertThat(hidden.evidence()).isEqualTo("versions listed: 2, delete markers: 1");
            store.put(KEY);
            assertThat(ask(store, credentials).answer()).isEqualTo(DeletionAnswer.STILL_THERE);
            store.purge(KEY);
            store.mark(KEY);
            assertThat(ask(store, credentials).answer()).isEqualTo(DeletionAnswer.GONE);
        }
    }

    @Test
    void check_can_not_tell_when_the_store_refuses() throws IOException {
        try (VersionedStore open = new VersionedStore(true);
                VersionedStore closed = new VersionedStore(false)) {
            open.put(KEY);
            S3Credentials wrong = S3Credentials.of(VersionedStore.ACCESS, "wrong");
            assertThat(ask(open, wrong).answer()).isEqualTo(DeletionAnswer.CANNOT_TELL);
            assertThat(ask(closed, credentials).evidence()).contains("s3:ListBucketVersions");
            S3Object elsewhere = new S3Object(open.object(KEY).endpoint(), VersionedStore.REGION, "other", KEY);
            assertThat(DeletionCheck.create().askServer(elsewhere, credentials).evidence())
                    .contains("no such bucket");
        }
    }

    @Test
    void check_signs_the_token_of_temporary_credentials() throws IOException {
        try (VersionedStore store = new VersionedStore(true)) {
            store.put(KEY);
            S3Credentials temporary = new S3Credentials(
                    credentials.accessKey(), credentials.secretKey(), Optional.of(dev.lethe.Sensitive.of("token")));
            assertThat(ask(store, temporary).answer()).isEqualTo(DeletionAnswer.STILL_THERE);
        }
    }

    @Test
    void credentials_do_not_show_themselves() {
        assertThat(credentials.toString()).doesNotContain(VersionedStore.SECRET);
    }

    @Test
    void list_of_a_hostile_store_is_refused() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<ListVersionsResult><Version><Key>&b;&a;</Key></Version></ListVersionsResult>";
        String deep = "<a>".repeat(100_000);
        for (String xml : new String[] {bomb, deep, "", "<html/>", "<ListVersionsResult>"}) {
            assertThatThrownBy(() -> S3Versions.parse(xml.getBytes(StandardCharsets.UTF_8), "k"))
                    .isInstanceOf(XMLStreamException.class);
        }
    }
}
