package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    private Path folder;

    private final Shell shell = Shell.with(new Toy.Box());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--nonsense",
                "clean",
                "clean PICTURE",
                "clean -o OUT",
                "clean PICTURE -o OUT --in-place",
                "clean PICTURE --in-place --dry-run",
                "clean PICTURE -o OUT --remove nothing",
                "clean PICTURE -o OUT --keep gps",
                "clean PICTURE -o OUT --jobs 0",
                "clean PICTURE -o OUT --jobs many",
                "clean PICTURE -o PICTURE",
                "clean PICTURE PICTURE -o -",
                "clean FOLDER -o -",
                "clean FOLDER -o FOLDER",
                "clean - PICTURE -o OUT",
                "clean - --in-place",
                "clean PICTURE -o OUT --report PICTURE",
                "clean PICTURE -o OUT --json FOLDER",
                "clean @PICTURE",
                "edit PICTURE -o OUT",
                "edit PICTURE -o OUT --crop 1,2,3",
                "edit PICTURE -o OUT --rotate 45",
                "edit PICTURE -o OUT --max-edge 0",
                "studio",
                "inspect",
                "inspect PICTURE -o OUT",
                "inspect - PICTURE",
                "formats PICTURE",
            })
    void program_ends_with_2_and_one_line_when_used_wrongly(String line) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path picture = Files.write(in.resolve("a.toy"), Toy.withSecret());
        String filled = line.replace("PICTURE", picture.toString())
                .replace("FOLDER", in.toString())
                .replace("OUT", folder.resolve("out").toString());

        Shell.Result result = shell.run((Object[]) (filled.isEmpty() ? new String[0] : filled.split(" ")));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors())
                .hasSize(1)
                .allMatch(error -> error.matches("lethe( [a-z-]+)?: .*; see lethe.* --help"));
        assertThat(result.out()).isEmpty();
        assertThat(Shell.files(folder)).containsExactly("in/a.toy");
        assertThat(picture).hasBinaryContent(Toy.withSecret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "clean --help", "inspect -h", "audit verify --help", "vault --help", "vault add -h"})
    void program_shows_help_when_asked(String line) {
        Shell.Result result = shell.run((Object[]) line.split(" "));

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Usage: lethe").contains("--help");
    }

    @Test
    void program_tells_its_version_when_asked() {
        Shell.Result result = shell.run("--version");

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("lethe ");
    }
}
