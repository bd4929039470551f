package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    private static final byte[] BYTES = SpoolTest.random(1000);

    @TempDir
    Path folder;

    private final RunContext context = RunContext.of(Limits.webUpload().withMaxBytes(1000));

    private static void assertHolds(SeekableInput input, byte[] expected) throws IOException {
        try (input) {
            assertThat(input.length()).isEqualTo(expected.length);
            assertThat(input.stream(10, 20).readAllBytes()).isEqualTo(Arrays.copyOfRange(expected, 10, 30));
            assertThat(input.stream().readAllBytes()).isEqualTo(expected);
            assertThat(input.read(expected.length, new byte[1], 0, 1)).isEqualTo(-1);
        }
    }

    @Test
    void source_reads_files_arrays_and_streams_when_they_just_fit() throws IOException {
        assertHolds(Source.of(BYTES).open(context), BYTES);
        assertHolds(Source.of(new ByteArrayInputStream(BYTES)).open(context), BYTES);
        assertHolds(Source.of(Files.write(folder.resolve("a.jpg"), BYTES)).open(context), BYTES);
    }

    @Test
    void source_reads_files_of_other_file_systems() throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Source source = Source.of(Files.write(memory.getPath("a.jpg"), BYTES));
            assertHolds(source.open(context), BYTES);
            assertThat(source.name()).isEqualTo("a.jpg");
        }
    }

    @Test
    void source_is_refused_when_it_is_too_large() throws IOException {
        byte[] tooMuch = new byte[1001];
        Path file = Files.write(folder.resolve("a.jpg"), tooMuch);
        for (Source source :
                new Source[] {Source.of(tooMuch), Source.of(file), Source.of(new ByteArrayInputStream(tooMuch))}) {
            assertThatThrownBy(() -> source.open(context))
                    .isInstanceOfSatisfying(
                            LimitExceededException.class,
                            e -> assertThat(e.limit()).isEqualTo(Limit.BYTES));
        }
    }

    @Test
    void source_has_a_base_name_and_never_a_path() {
        assertThat(Source.of(folder.resolve("a.jpg")).name()).isEqualTo("a.jpg");
        assertThat(Source.of(Path.of("/")).name()).isEmpty();
        assertThat(Source.of(BYTES).name()).isEqualTo("bytes");
        assertThat(Source.of(new ByteArrayInputStream(BYTES)).name()).isEqualTo("stream");
    }

    @Test
    void source_can_be_opened_again_when_it_is_a_file_or_an_array() throws IOException {
        Path file = Files.write(folder.resolve("a.jpg"), BYTES);
        for (Source source : new Source[] {Source.of(BYTES), Source.of(file)}) {
            assertHolds(source.open(context), BYTES);
            assertHolds(source.open(context), BYTES);
        }
    }

    @Test
    void source_fails_when_the_file_is_missing() {
        assertThatThrownBy(() -> Source.of(folder.resolve("missing")).open(context))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void file_can_be_deleted_when_its_source_was_refused_or_closed() throws IOException {
        Path file = Files.write(folder.resolve("a.jpg"), BYTES);
        SeekableInput input = Source.of(file).open(context);
        input.close();
        assertThatThrownBy(() -> input.read(0, new byte[1], 0, 1)).isInstanceOf(IOException.class);
        Files.delete(file);
        assertThat(folder).isEmptyDirectory();
    }
}
