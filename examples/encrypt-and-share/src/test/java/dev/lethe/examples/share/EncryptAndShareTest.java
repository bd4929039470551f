package dev.lethe.examples.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.metadata.Metadata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptAndShareTest {
    private static final Path PHOTO = Path.of(System.getProperty("basedir", ""), "..", "photos", "lighthouse.jpg");

    @TempDir
    private Path folder;

    @Test
    void photo_is_sealed_clean_and_opens_for_whom_it_is_shared_with() throws Exception {
        Path sealed = folder.resolve("photo.jpg.age");
        Path opened = folder.resolve("photo.jpg");

        EncryptAndShare.main(new String[] {PHOTO.toString(), sealed.toString(), opened.toString()});

        assertThat(Files.readString(sealed, StandardCharsets.ISO_8859_1)).startsWith("age-encryption.org/v1\n");
        assertThat(Metadata.inspect(PHOTO).has(Finding.Kind.LOCATION)).isTrue();
        assertThat(Metadata.inspect(opened).findings()).isEmpty();
    }
}
