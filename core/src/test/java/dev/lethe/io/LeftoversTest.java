package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private Path leftover() throws IOException {
        return Files.writeString(Leftovers.newName(folder.resolve("a.jpg")), "not proven");
    }

    @Test
    void file_of_a_process_that_is_gone_is_cleared_away() throws IOException {
        leftover();
        leftover();
        Leftovers.clear(folder);
        assertThat(files()).isEmpty();
    }

    @Test
    void file_that_is_being_written_stays_and_becomes_the_result() throws IOException {
        Path result = folder.resolve("a.jpg");
        try (Staging staging = Sink.to(result).stage()) {
            staging.output().write(1);
            Leftovers.clear(folder);
            assertThat(files()).singleElement().matches(Leftovers::includes);
            staging.release();
        }
        assertThat(files()).containsExactly(result);
    }

    @Test
    void file_that_another_process_has_locked_stays() throws Exception {
        Path file = leftover();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('l');
            Leftovers.clear(folder);
            assertThat(files()).containsExactly(file);
        } finally {
            other.destroyForcibly().waitFor();
        }
        Leftovers.clear(folder);
        assertThat(files()).isEmpty();
    }

    @Test
    void files_of_others_stay() throws IOException {
        Path mine = Files.writeString(folder.resolve(".mine.lethe"), "mine");
        Path named = Files.createDirectory(Leftovers.newName(mine));
        Path link = Files.createSymbolicLink(Leftovers.newName(mine), mine);
        Leftovers.clear(folder);
        assertThat(files()).containsExactlyInAnyOrder(mine, named, link);
    }

    @Test
    void folder_that_is_not_there_is_clear() {
        Leftovers.clear(folder.resolve("none"));
        assertThat(folder).isEmptyDirectory();
    }

    /** Locks a file until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
                Optional<FileLock> lock = Leftovers.lock(channel);
                System.out.print(lock.isPresent() ? 'l' : 'f');
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }
}
