package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetCommandTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(new Toy.Box());

    @Test
    void file_is_removed_and_its_copies_are_told_of() throws IOException {
        Path picture = Files.writeString(folder.resolve("a.jpg"), "a picture");
        Path copy =
                Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("b.jpg"), "a picture");
        Files.writeString(folder.resolve("c.jpg"), "A picture");

        Shell.Result looked = shell.run("forget", picture, "--look-in", folder, "--dry-run");
        assertThat(looked.status()).isEqualTo(1);
        assertThat(looked.out()).contains("still there: " + picture, "copy: " + copy);
        assertThat(picture).exists();

        Shell.Result removed = shell.run("forget", picture, "--look-in", folder);
        assertThat(removed.status()).isEqualTo(1);
        assertThat(removed.out())
                .contains("removed: " + picture, "copy: " + copy)
                .doesNotContain("c.jpg");
        assertThat(picture).doesNotExist();

        Shell.Result last = shell.run("forget", copy, "--look-in", folder);
        assertThat(last.status()).isZero();
        assertThat(last.out()).startsWith("removed: " + copy);
        assertThat(Shell.files(folder)).containsExactly("c.jpg");
    }

    @Test
    void links_folders_and_what_is_not_there_are_told_of_and_others_still_removed() throws IOException {
        Path picture = Files.writeString(folder.resolve("a.jpg"), "a picture");
        Path kept = Files.writeString(folder.resolve("kept.jpg"), "another");
        Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), kept);

        Shell.Result result = shell.run("forget", link, folder, folder.resolve("none.jpg"), picture);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).hasSize(3).allMatch(error -> error.contains("Not a file"));
        assertThat(Shell.files(folder)).containsExactly("kept.jpg", "link.jpg");
        assertThat(shell.run("forget").status()).isEqualTo(2);
    }
}
