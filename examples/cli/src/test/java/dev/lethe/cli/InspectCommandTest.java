package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(new Toy.Box());

    @BeforeEach
    void pictures() throws IOException {
        Files.write(folder.resolve("a.toy"), Toy.withSecret());
        Files.write(folder.resolve("b.toy"), Toy.clean());
        Files.writeString(folder.resolve("c.txt"), "not a picture");
    }

    @Test
    void inspect_tells_the_most_sensitive_first_and_no_values() {
        Shell.Result result = shell.run("inspect", folder);

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .containsExactly(
                        "a.toy: TOY, 4 x 3",
                        "  high    location                 TOY: GPSLatitude",
                        "  high    trailing data            after the end: film (12 kB)",
                        "  low     software                 TOY: Program",
                        "",
                        "b.toy: TOY, 4 x 3",
                        "  nothing found");
    }

    @Test
    void inspect_shows_values_harmlessly_when_asked() {
        Shell.Result result = shell.run("inspect", "--show-values", folder.resolve("a.toy"));

        assertThat(result.out())
                .contains("TOY: GPSLatitude = secret 48.8584 N\\u001b[2J\\n\\u202eevil")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void inspect_writes_one_document_when_asked_for_json() throws IOException {
        Path broken = Files.write(folder.resolve("d.toy"), Toy.broken());

        Shell.Result hidden = shell.run("inspect", "--json", folder, broken);
        Shell.Result shown = shell.run("inspect", "--json", "--show-values", folder.resolve("a.toy"));

        assertThat(hidden.status()).isEqualTo(1);
        assertThat(hidden.out())
                .startsWith("{\"schema\":\"lethe-inspection/1\",\"pictures\":[")
                .contains("{\"name\":\"d.toy\",\"error\":\"TOY is cut off at byte 4; get the file again\"}")
                .contains("\"location\":1")
                .doesNotContain("48.8584");
        assertThat(hidden.out().strip()).endsWith("]}");
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("48.8584 N\\u001b[2J\\u000a").doesNotContain("\u001b");
    }

    @Test
    void inspect_reads_standard_input_when_named_dash() {
        Shell.Result result = shell.stdin(Toy.withSecret()).run("inspect", "-");

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("standard input: TOY, 4 x 3");
    }

    @Test
    void inspect_goes_on_and_ends_with_1_when_a_picture_fails() {
        Shell.Result result =
                shell.run("inspect", folder.resolve("c.txt"), folder.resolve("none"), folder.resolve("b.toy"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("b.toy: TOY, 4 x 3");
        assertThat(result.errors())
                .containsExactly(
                        "none: The file or its folder does not exist; check the name",
                        "c.txt: Not a picture of a known format, by its first bytes; it was not copied");
    }
}
