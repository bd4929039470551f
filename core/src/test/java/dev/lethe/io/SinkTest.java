package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkTest {
    @TempDir
    Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void write(Sink sink, byte[] bytes, boolean release) throws IOException {
        try (Staging staging = sink.stage()) {
            staging.output().write(bytes);
            assertThat(staging.written().stream().readAllBytes()).isEqualTo(bytes);
            if (release) {
                staging.release();
            }
        }
    }

    @Test
    void file_is_made_when_released() throws IOException {
        write(Sink.to(folder.resolve("a.jpg")), SpoolTest.random(200_000), true);

        assertThat(names(folder)).containsExactly("a.jpg");
        assertThat(folder.resolve("a.jpg")).hasBinaryContent(SpoolTest.random(200_000));
    }

    @Test
    void store_of_the_callers_gets_what_was_released_and_nothing_else() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        Sink sink = Sink.storing((result, length) -> {
            assertThat(length).isEqualTo(200_000);
            result.transferTo(stored);
        });
        write(sink, SpoolTest.random(100), false);
        assertThat(stored.toByteArray()).isEmpty();

        write(sink, SpoolTest.random(200_000), true);
        assertThat(stored.toByteArray()).isEqualTo(SpoolTest.random(200_000));
        assertThatThrownBy(() -> write(
                        Sink.storing((result, length) -> {
                            throw new IOException("full");
                        }),
                        new byte[] {1},
                        true))
                .hasMessage("full");
    }

    @Test
    void file_is_replaced_when_it_was_there() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jpg"), "the longer original of before");
        write(Sink.to(file), new byte[] {1, 2, 3}, true);

        assertThat(names(folder)).containsExactly("a.jpg");
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void file_stays_as_it_was_when_not_released() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jpg"), "original");
        write(Sink.to(file), new byte[100_000], false);
        write(Sink.to(folder.resolve("b.jpg")), new byte[100_000], false);

        assertThat(names(folder)).containsExactly("a.jpg");
        assertThat(file).hasContent("original");
    }

    @Test
    void file_has_its_final_name_only_when_released() throws IOException {
        Path file = folder.resolve("a.jpg");
        try (Staging staging = Sink.to(file).stage()) {
            staging.output().write(1);
            assertThat(file).doesNotExist();
            assertThat(names(folder)).hasSize(1).noneMatch(name -> name.contains("a.jpg"));
            staging.release();
            assertThat(file).exists();
        }
    }

    @Test
    void nothing_is_left_when_the_target_is_a_folder() throws IOException {
        Path target = Files.createDirectories(folder.resolve("a.jpg/inside")).getParent();

        assertThatThrownBy(() -> write(Sink.to(target), new byte[10], true)).isInstanceOf(IOException.class);
        assertThat(names(folder)).containsExactly("a.jpg");
        assertThat(names(target)).containsExactly("inside");
    }

    @Test
    void nothing_is_made_when_the_folder_does_not_exist() {
        Sink sink = Sink.to(folder.resolve("missing/a.jpg"));

        assertThatThrownBy(sink::stage).isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothing_is_made_when_the_folder_is_read_only() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false), "needs a file system with permissions");
        assumeFalse(Files.isWritable(closed), "the super user may write anywhere");

        assertThatThrownBy(() -> Sink.to(closed.resolve("a.jpg")).stage()).isInstanceOf(IOException.class);
        assertThat(closed).isEmptyDirectory();
    }

    @Test
    void file_keeps_its_permissions_when_replaced() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        Path secret = Files.writeString(folder.resolve("a.jpg"), "original");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        try (Staging staging = Sink.to(secret).stage()) {
            try (Stream<Path> all = Files.list(folder)) {
                assertThat(all.map(SinkTest::permissions)).containsOnly("rw-------");
            }
            staging.release();
        }
        assertThat(permissions(secret)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void symbolic_link_is_replaced_itself_and_its_destination_left_alone() throws IOException {
        Path original = Files.writeString(folder.resolve("original.jpg"), "original");
        Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), original);
        write(Sink.to(link), new byte[] {1}, true);

        assertThat(original).hasContent("original");
        assertThat(link).hasBinaryContent(new byte[] {1});
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void view_leaves_the_file_writable_to_its_place_when_closed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jpg"), "original");
        try (Staging staging = Sink.to(file).stage()) {
            staging.output().write(5);
            staging.written().close();
            staging.release();
        }
        assertThat(file).hasBinaryContent(new byte[] {5});
    }

    @Test
    void file_works_in_other_file_systems() throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path pictures = Files.createDirectory(memory.getPath("pictures"));
            Path file = pictures.resolve("a.jpg");
            write(Sink.to(file), new byte[] {1, 2, 3}, false);
            assertThat(names(pictures)).isEmpty();
            write(Sink.to(file), new byte[] {1, 2, 3}, true);
            write(Sink.to(file), new byte[] {4, 5}, true);

            assertThat(names(pictures)).containsExactly("a.jpg");
            assertThat(Files.readAllBytes(file)).containsExactly(4, 5);
        }
    }

    @Test
    void stream_gets_all_and_stays_open_when_released() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        AtomicBoolean flushed = new AtomicBoolean();
        ByteArrayOutputStream target = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }

            @Override
            public void flush() {
                flushed.set(true);
            }
        };
        write(Sink.to((OutputStream) target), SpoolTest.random(100), false);
        assertThat(target.size()).isZero();
        write(Sink.to((OutputStream) target), SpoolTest.random(100), true);

        assertThat(target.toByteArray()).isEqualTo(SpoolTest.random(100));
        assertThat(flushed).isTrue();
        assertThat(closed).isFalse();
    }

    @Test
    void bytes_are_those_of_the_last_run() throws IOException {
        Sink.ToBytes sink = Sink.toBytes();
        assertThat(sink.bytes()).isEmpty();
        write(sink, new byte[] {1}, true);
        assertThat(sink.bytes()).containsExactly(1);
        write(sink, new byte[] {2, 3}, true);
        assertThat(sink.bytes()).containsExactly(2, 3);
        write(sink, new byte[] {4}, false);
        assertThat(sink.bytes()).isEmpty();
    }

    @Test
    void discarded_result_can_be_read_until_closed() throws IOException {
        write(Sink.discard(), new byte[] {1}, true);
        assertThat(folder).isEmptyDirectory();
    }
}
