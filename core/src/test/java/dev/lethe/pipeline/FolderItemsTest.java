package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.pipeline.BatchEvent.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderItemsTest {
    @TempDir
    Path folder;

    private final PrivacyPipeline pipeline = Toy.builder().build();
    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out");
    }

    private static Path picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, Toy.withSecret("here"));
    }

    private static List<String> names(List<BatchItem> items) {
        return items.stream().map(BatchItem::name).toList();
    }

    private BatchReport run(FolderItems items) throws IOException {
        return pipeline.sanitizeAll(items.items(), Batch.sequential());
    }

    @Test
    void folder_gives_its_files_under_their_relative_names_in_order() throws IOException {
        picture(in.resolve("b.png"));
        picture(in.resolve("a/z.png"));
        picture(in.resolve("a/b/c.txt"));

        List<BatchItem> items = new FolderItems(out).addFolder(in).items();
        assertThat(names(items)).containsExactly("a/b/c.txt", "a/z.png", "b.png");
        assertThat(items).extracting(BatchItem::expected).containsExactly(false, true, true);
        assertThat(out).doesNotExist();
    }

    @Test
    void folder_passes_symbolic_links_over() throws IOException {
        Path outside = picture(folder.resolve("outside/secret.png"));
        Files.createSymbolicLink(in.resolve("file.png"), outside);
        Files.createSymbolicLink(in.resolve("folder"), outside.getParent());
        Files.createSymbolicLink(in.resolve("loop"), in);
        picture(in.resolve("a.png"));

        assertThat(names(new FolderItems(out).addFolder(in).items())).containsExactly("a.png");
    }

    @Test
    void what_a_killed_run_has_left_is_no_source_and_goes_with_the_next_result() throws IOException {
        String unfinished = ".01234567-89ab-cdef-0123-456789abcdef.lethe";
        picture(in.resolve("a.png"));
        picture(in.resolve(unfinished));
        picture(out.resolve(unfinished));

        List<BatchItem> items = new FolderItems(out).addFolder(in).items();
        assertThat(names(items)).containsExactly("a.png");
        pipeline.sanitizeAll(items, Batch.sequential()).close();
        assertThat(out).isDirectoryNotContaining("glob:**.lethe").isDirectoryContaining("glob:**a.png");

        run(FolderItems.inPlace().addFolder(in)).close();
        assertThat(in).isDirectoryNotContaining("glob:**.lethe").isDirectoryContaining("glob:**a.png");
    }

    @Test
    void folder_is_followed_when_it_is_itself_given_as_a_link() throws IOException {
        picture(in.resolve("a.png"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);

        assertThat(names(new FolderItems(out).addFolder(link).items())).containsExactly("a.png");
    }

    @Test
    void folder_leaves_out_the_results_when_they_go_into_it() throws IOException {
        picture(in.resolve("a.png"));
        Path inside = in.resolve("clean");
        run(new FolderItems(inside).addFolder(in)).close();
        assertThat(inside.resolve("a.png")).hasBinaryContent(Toy.clean());

        assertThat(names(new FolderItems(inside).addFolder(in).items())).containsExactly("a.png");
    }

    @Test
    void folder_is_refused_when_results_would_go_to_it_or_above_it() throws IOException {
        picture(in.resolve("a.png"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), in);
        for (Path same : List.of(in, folder, in.resolve("../in"), link)) {
            assertThatThrownBy(() -> new FolderItems(same).addFolder(in))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("outFolder");
            assertThatThrownBy(() -> pipeline.sanitizeAll(in, same, Batch.sequential()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(in.resolve("a.png")).hasBinaryContent(Toy.withSecret("here"));
    }

    @Test
    void folder_is_refused_when_it_is_missing_or_a_file() throws IOException {
        Path file = picture(folder.resolve("a.png"));

        assertThatThrownBy(() -> new FolderItems(out).addFolder(folder.resolve("missing")))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new FolderItems(out).addFolder(file)).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void subfolder_that_may_not_be_read_is_a_failure_and_the_rest_goes_on() throws IOException {
        picture(in.resolve("a.png"));
        Path closed = Files.createDirectory(in.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false), "needs a file system with permissions");
        assumeFalse(Files.isReadable(closed), "the super user may read anything");
        try (BatchReport report = run(new FolderItems(out).addFolder(in))) {
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(1);
            assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
        } finally {
            assertThat(closed.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void second_file_of_a_name_gets_a_number() throws IOException {
        Path first = picture(in.resolve("a.png"));
        Path second = picture(folder.resolve("other/a.png"));
        Path third = picture(folder.resolve("other/a-2.png"));
        try (BatchReport report =
                run(new FolderItems(out).addFile(first).addFile(second).addFile(third))) {
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(3);
        }
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("a.png", "a-2.png", "a-3.png");
    }

    @Test
    void file_is_never_replaced_by_the_result_of_itself_or_of_another() throws IOException {
        Path first = picture(in.resolve("a.png"));
        Path second = picture(folder.resolve("other/a.png"));
        Path third = picture(folder.resolve("other/b.png"));
        try (BatchReport report = run(new FolderItems(second.getParent())
                .addFile(first)
                .addFile(second)
                .addFile(third))) {
            assertThat(report.count(Outcome.FAILED)).isEqualTo(2);
        }
        assertThat(second.resolveSibling("a-2.png")).hasBinaryContent(Toy.clean());
        for (Path file : List.of(first, second, third)) {
            assertThat(file).hasBinaryContent(Toy.withSecret("here"));
        }
    }

    @Test
    void files_are_replaced_when_cleaned_in_place() throws IOException {
        Path file = picture(in.resolve("sub/a.png"));
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), picture(folder.resolve("linked.png")));
        try (BatchReport report = run(FolderItems.inPlace().addFolder(in).addFile(link))) {
            assertThat(report.count(Outcome.CLEANED)).isEqualTo(2);
        }
        assertThat(file).hasBinaryContent(Toy.clean());
        assertThat(folder.resolve("linked.png")).hasBinaryContent(Toy.clean());
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void result_in_the_way_of_a_folder_is_a_failure_without_a_path() throws IOException {
        picture(in.resolve("sub/a.png"));
        Files.createDirectory(out);
        Files.writeString(out.resolve("sub"), "a file");
        try (BatchReport report = run(new FolderItems(out).addFolder(in))) {
            java.io.ByteArrayOutputStream json = new java.io.ByteArrayOutputStream();
            report.writeJson(json);
            assertThat(report.count(Outcome.FAILED)).isEqualTo(1);
            assertThat(json.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain(folder.toString());
        }
    }
}
