package dev.lethe.toolkit.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDeletionTest {
    @TempDir
    Path folder;

    private Path picture;
    private Path copy;

    @BeforeEach
    void files() throws IOException {
        picture = Files.write(folder.resolve("a.jpg"), new byte[] {1, 2, 3});
        Path deep = Files.createDirectories(folder.resolve("deep/er"));
        copy = Files.write(deep.resolve("renamed.bin"), new byte[] {1, 2, 3});
        Files.write(deep.resolve("same size.jpg"), new byte[] {1, 2, 4});
        Files.write(deep.resolve("longer.jpg"), new byte[] {1, 2, 3, 4});
    }

    @Test
    void deletion_removes_the_file_and_tells_of_copies() throws IOException {
        LocalDeletion.Result result = LocalDeletion.lookingIn(List.of(folder)).remove(picture);

        assertThat(result.removed()).isTrue();
        assertThat(picture).doesNotExist();
        assertThat(result.copies()).containsExactly(copy);
        assertThat(copy).exists();
    }

    @Test
    void look_changes_nothing() throws IOException {
        LocalDeletion.Result result = LocalDeletion.lookingIn(List.of(folder)).look(picture);

        assertThat(result.removed()).isFalse();
        assertThat(picture).exists();
        assertThat(result.copies()).containsExactly(copy);
    }

    @Test
    void deletion_refuses_links_and_folders() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), picture);
        LocalDeletion deletion = LocalDeletion.lookingIn(List.of());

        assertThatThrownBy(() -> deletion.remove(link)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deletion.remove(folder)).isInstanceOf(IllegalArgumentException.class);
        assertThat(picture).exists();
    }

    @Test
    void thumbnails_are_named_as_the_standard_says() {
        // The example of the standard itself.
        assertThat(PlaceToLook.thumbnailName(URI.create("file:///home/jens/photos/me.png")))
                .isEqualTo("c6ee772d9e49320e97ec29a7eb5b1697.png");
    }

    @Test
    void places_of_thumbnails_and_trash_are_named() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path cache = home.resolve("cache");
        String name = PlaceToLook.thumbnailName(picture.toUri());
        Path thumbnail =
                Files.createDirectories(cache.resolve("thumbnails/large")).resolve(name);
        Files.createFile(thumbnail);

        List<PlaceToLook> places = PlaceToLook.of(picture, home, Map.of("XDG_CACHE_HOME", cache.toString()));

        assertThat(places).contains(new PlaceToLook("thumbnail, large", thumbnail, true));
        assertThat(places).extracting(PlaceToLook::path).contains(home.resolve(".local/share/Trash/files"));
    }
}
