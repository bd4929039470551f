package dev.lethe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.MetadataPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanCommandTest {
    @TempDir
    private Path folder;

    private final Toy.Box box = new Toy.Box();
    private final Shell shell = Shell.with(box);
    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private Path picture(String name, byte[] bytes) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Test
    void clean_keeps_relative_names_when_given_a_folder() throws IOException {
        picture("a.toy", Toy.withSecret());
        picture("deep/er/b.toy", Toy.withSecret());
        picture("notes.txt", Toy.bytes("not a picture"));

        Shell.Result result = shell.run("clean", in, "-o", out);

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(Shell.files(out)).containsExactly("a.toy", "deep/er/b.toy");
        assertThat(out.resolve("a.toy")).hasBinaryContent(Toy.clean());
        assertThat(result.out())
                .contains("deep/er/b.toy")
                .contains("location 1, trailing data 1, software 1")
                .contains("2 pictures cleaned and verified, 1 skipped that are no pictures");
    }

    @Test
    void clean_keeps_the_base_name_when_given_a_file() throws IOException {
        Path file = picture("deep/photo.of.me", Toy.withSecret());

        Shell.Result result = shell.run("clean", file, "-o", out);

        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly("photo.of.me");
        assertThat(file).hasBinaryContent(Toy.withSecret());
    }

    @Test
    void clean_takes_a_file_once_when_it_is_named_twice() throws IOException {
        Path file = picture("a.toy", Toy.withSecret());

        Shell.Result result = shell.run("clean", in, file, file, "-o", out);

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("1 picture cleaned and verified");
    }

    @Test
    void clean_never_prints_a_value() throws IOException {
        picture("a.toy", Toy.withSecret());
        Path html = folder.resolve("report.html");
        Path json = folder.resolve("new/report.json");

        Shell.Result result = shell.run("clean", in, "-o", out, "--report", html, "--json", json, "--jobs", "2");

        assertThat(result.status()).isZero();
        assertThat(result.out() + result.err() + Files.readString(html) + Files.readString(json))
                .doesNotContain("48.8584")
                .doesNotContain("evil");
        assertThat(Files.readString(html)).contains("GPSLatitude");
        assertThat(Files.readString(json)).contains("\"outcome\":\"cleaned\"");
    }

    @Test
    void clean_goes_on_and_ends_with_1_when_a_picture_fails() throws IOException {
        Path broken = picture("a.toy", Toy.broken());
        Path good = picture("b.toy", Toy.withSecret());
        Path text = picture("c.txt", Toy.bytes("not a picture"));

        Shell.Result result = shell.run("clean", broken, good, text, in.resolve("none.toy"), "-o", out);

        assertThat(result.status()).isEqualTo(1);
        assertThat(Shell.files(out)).containsExactly("b.toy");
        assertThat(result.errors())
                .containsExactlyInAnyOrder(
                        "none.toy: The file or its folder does not exist; check the name",
                        "a.toy: TOY is cut off at byte 4; get the file again",
                        "c.txt: Not a picture of a known format, by its first bytes; it was not copied");
    }

    @Test
    void clean_ends_with_3_when_something_forbidden_would_be_left() throws IOException {
        picture("a.toy", Toy.withResidue());
        picture("b.toy", Toy.broken());
        Path broken = in.resolve("b.toy");

        Shell.Result result = shell.run("clean", in, broken, "-o", out);

        assertThat(result.status()).isEqualTo(3);
        assertThat(Shell.files(out)).isEmpty();
        assertThat(result.err())
                .contains("a.toy: Something forbidden would be left")
                .doesNotContain("48.8584");
        assertThat(result.out()).contains("1 refused because something forbidden would have been left");
    }

    @Test
    void clean_replaces_the_file_when_in_place() throws IOException {
        Path file = picture("a.toy", Toy.withSecret());
        Path refused = picture("b.toy", Toy.withResidue());
        Path link = Files.createSymbolicLink(folder.resolve("link.toy"), file);

        Shell.Result result = shell.run("clean", "--in-place", link, refused);

        assertThat(result.status()).isEqualTo(3);
        assertThat(file).hasBinaryContent(Toy.clean());
        assertThat(refused).hasBinaryContent(Toy.withResidue());
        assertThat(link).isSymbolicLink();
        assertThat(Shell.files(folder)).containsExactly("in/a.toy", "in/b.toy", "link.toy");
    }

    @Test
    void clean_writes_nothing_when_it_is_a_dry_run() throws IOException {
        picture("a.toy", Toy.withSecret());
        picture("b.toy", Toy.withResidue());

        Shell.Result result = shell.run("clean", in, "--dry-run");

        assertThat(result.status()).isEqualTo(3);
        assertThat(Shell.files(folder)).containsExactly("in/a.toy", "in/b.toy");
        assertThat(in.resolve("a.toy")).hasBinaryContent(Toy.withSecret());
        assertThat(result.out()).contains("would be removed").contains("1 picture can be cleaned; nothing was written");
    }

    @Test
    void clean_reads_and_writes_the_standard_streams_when_named_dash() {
        Shell.Result result = shell.stdin(Toy.withSecret()).run("clean", "-", "-o", "-");

        assertThat(result.status()).isZero();
        assertThat(result.bytes()).isEqualTo(Toy.clean());
        assertThat(result.err()).isEmpty();
    }

    @Test
    void clean_writes_nothing_to_standard_output_when_the_picture_fails() {
        assertThat(shell.stdin(Toy.withResidue()).run("clean", "-", "-o", "-"))
                .satisfies(result -> assertThat(result.status()).isEqualTo(3))
                .satisfies(result -> assertThat(result.bytes()).isEmpty());
        assertThat(shell.stdin(new byte[0]).run("clean", "-", "-o", "-"))
                .satisfies(result -> assertThat(result.status()).isEqualTo(1))
                .satisfies(result -> assertThat(result.errors())
                        .containsExactly("standard input: The input is empty; there is nothing to clean"));
    }

    @Test
    void clean_names_standard_input_by_its_format_when_written_to_a_folder() throws IOException {
        Shell.Result result = shell.stdin(Toy.withSecret()).run("clean", "-", "-o", out);

        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly("stdin.toy");
    }

    @Test
    void clean_writes_one_file_to_standard_output_when_asked() throws IOException {
        Path file = picture("a.toy", Toy.withSecret());

        assertThat(shell.run("clean", file, "-o", "-").bytes()).isEqualTo(Toy.clean());
        assertThat(file).hasBinaryContent(Toy.withSecret());
    }

    @Test
    void clean_gives_the_second_of_two_names_a_number() throws IOException {
        Path one = picture("one/a.toy", Toy.withSecret());
        Path two = picture("two/A.toy", Toy.withSecret());

        Shell.Result result = shell.run("clean", one, two, "-o", out);

        assertThat(result.status()).isZero();
        assertThat(Shell.files(out)).containsExactly("A-2.toy", "a.toy");
    }

    @Test
    void clean_never_replaces_an_original() throws IOException {
        Path one = picture("one/a.toy", Toy.withSecret());
        Path two = picture("two/a.toy", Toy.withSecret());

        Shell.Result result = shell.run("clean", one, two, "-o", in.resolve("two"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).hasSize(1).allMatch(line -> line.contains("would replace an original"));
        assertThat(two).hasBinaryContent(Toy.withSecret());
        assertThat(Shell.files(in)).containsExactly("one/a.toy", "two/a-2.toy", "two/a.toy");
    }

    @Test
    void clean_gives_new_names_when_asked_and_keeps_old_ones_out_of_reports() throws IOException {
        picture("Paris/IMG_20210506_070809.toy", Toy.withSecret());
        picture("Paris/broken.toy", Toy.broken());
        Path html = folder.resolve("report.html");
        Path json = folder.resolve("report.json");

        Shell.Result result = shell.run("clean", in, "-o", out, "--names", "random", "--report", html, "--json", json);

        assertThat(result.status()).isEqualTo(1);
        assertThat(Shell.files(out)).hasSize(1).allMatch(name -> name.matches("[a-z0-9]{16}\\.toy"));
        assertThat(Files.readString(html) + Files.readString(json))
                .contains(Shell.files(out).get(0).replace(".toy", ""))
                .doesNotContain("Paris", "20210506", "broken.toy");
        assertThat(result.errors()).containsExactly("Paris/broken.toy: TOY is cut off at byte 4; get the file again");
    }

    @Test
    void clean_maps_names_in_reports_when_asked() throws IOException {
        picture("a.toy", Toy.withSecret());
        Path json = folder.resolve("report.json");

        shell.run("clean", in, "-o", out, "--names", "sequence", "--json", json, "--map-names");

        assertThat(Shell.files(out)).containsExactly("0001.toy");
        assertThat(json).content().contains("\"name\":\"0001\",\"originalName\":\"a.toy\"");
    }

    @Test
    void clean_numbers_standard_input_like_a_file() throws IOException {
        shell.stdin(Toy.withSecret()).run("clean", "-", "-o", out, "--names", "sequence");
        shell.stdin(Toy.withSecret()).run("clean", "-", "-o", out, "--names", "sequence");

        assertThat(Shell.files(out)).containsExactly("0001.toy", "0002.toy");
    }

    @Test
    void clean_refuses_new_names_in_place_and_names_that_are_none() throws IOException {
        Path file = picture("a.toy", Toy.withSecret());

        Shell.Result inPlace = shell.run("clean", file, "--in-place", "--names", "random");
        Shell.Result unknown = shell.run("clean", file, "-o", out, "--names", "none");

        assertThat(inPlace.status()).isEqualTo(2);
        assertThat(inPlace.err()).contains("--names: what is cleaned in place keeps its name");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("--names: is one of keep, random, sequence");
        assertThat(file).hasBinaryContent(Toy.withSecret());
    }

    @Test
    void clean_says_once_that_names_still_tell_a_time() throws IOException {
        picture("IMG_20210506_070809.toy", Toy.withSecret());
        picture("IMG_20210506_070810.toy", Toy.withSecret());
        String remark = "Names of files still give away time 2; --names random gives others";

        assertThat(shell.run("clean", in, "-o", out).out()).contains(remark);
        assertThat(shell.run("clean", in, "--dry-run").out()).contains(remark);
        assertThat(shell.run("clean", in, "-o", out, "--names", "random").out())
                .doesNotContain("still give away")
                .contains("time 2");
    }

    @Test
    void clean_passes_the_policy_on_when_asked_for_one() throws IOException {
        Path file = picture("a.toy", Toy.withSecret());

        shell.run("clean", file, "--dry-run");
        assertThat(box.policy()).isEqualTo(MetadataPolicy.removeAllButDisplay());
        shell.run("clean", file, "--dry-run", "--remove", "everything");
        assertThat(box.policy()).isEqualTo(MetadataPolicy.removeEverything());
        shell.run("clean", file, "--dry-run", "--remove=location");
        assertThat(box.policy()).isEqualTo(MetadataPolicy.removeLocation());
        shell.run("clean", file, "--dry-run", "--keep", "copyright,capture-date");
        assertThat(box.policy())
                .isEqualTo(
                        MetadataPolicy.removeAllButDisplay().withCopyrightKept().withCaptureDateKept());
    }

    @Test
    void clean_shows_progress_when_standard_error_is_a_terminal() throws IOException {
        picture("a.toy", Toy.withSecret());
        picture("b.toy", Toy.withSecret());

        assertThat(shell.run("clean", in, "-o", out).err()).isEmpty();
        assertThat(shell.onTerminal().run("clean", in, "-o", out).err()).contains("2 of 2 done");
    }

    @Test
    void clean_escapes_names_when_they_could_attack_a_terminal() throws IOException {
        picture("a\u001b[2J\n.toy", Toy.withSecret());
        Path broken = picture("b\u001b[2J\n.toy", Toy.broken());

        Shell.Result result = shell.run("clean", in, broken, "-o", out, "--jobs", "1");

        assertThat(result.out()).contains("a\\u001b[2J\\n.toy").doesNotContain("\u001b");
        assertThat(result.errors()).containsExactly("b\\u001b[2J\\n.toy: TOY is cut off at byte 4; get the file again");
    }

    @Test
    void clean_fails_when_the_report_cannot_be_written() throws IOException {
        Path file = picture("a.toy", Toy.withSecret());

        Shell.Result result = shell.run("clean", file, "-o", out, "--report", file.resolve("report.html"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors()).hasSize(1).allMatch(line -> line.startsWith("report.html: "));
        assertThat(Shell.files(out)).containsExactly("a.toy");
    }

    @Test
    void clean_says_so_when_there_is_nothing_in_a_folder() {
        Shell.Result result = shell.run("clean", in, "-o", out);

        assertThat(result.status()).isZero();
        assertThat(result.out().strip().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Toy.bytes("0 pictures cleaned and verified"));
        assertThat(out).doesNotExist();
    }
}
