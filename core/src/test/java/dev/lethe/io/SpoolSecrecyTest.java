package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a spool leaves where others could look: the disk and the heap. */
class SpoolSecrecyTest {
    private static final String SECRET = "48.858370,2.294481 ";
    private static final byte[] PLAIN = SECRET.repeat(20_000).getBytes(StandardCharsets.UTF_8);
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private List<Path> before = List.of();

    @BeforeEach
    void rememberOpenFiles() throws IOException {
        before = spoolFiles();
    }

    /** Descriptors of spool files that are open in this process. */
    private static List<Path> spoolFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(OPEN_FILES)) {
            try (Stream<Path> all = Files.list(OPEN_FILES)) {
                for (Path descriptor : all.toList()) {
                    if (nameOf(descriptor).contains(".spool")) {
                        found.add(descriptor);
                    }
                }
            }
        }
        return found;
    }

    private static String nameOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().endsWith(".spool"))
                    .toList();
        }
    }

    private static Spool spooledToFile() throws IOException {
        Spool spool = new Spool(OutputStream.nullOutputStream(), 1);
        spool.output().write(PLAIN);
        return spool;
    }

    private Path descriptor() throws IOException {
        List<Path> now = new ArrayList<>(spoolFiles());
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return now.get(0);
    }

    @Test
    void spool_file_is_deleted_and_unreadable_while_it_is_in_use() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "needs /proc to see the open files of this process");
        try (Spool spool = spooledToFile()) {
            spool.written();
            Path descriptor = descriptor();
            byte[] onDisk = Files.readAllBytes(descriptor);

            assertThat(nameOf(descriptor)).endsWith("(deleted)");
            assertThat(onDisk.length).isGreaterThan(PLAIN.length);
            assertThat(new String(onDisk, StandardCharsets.ISO_8859_1))
                    .doesNotContain("48.858")
                    .doesNotContain("294481");
        }
        assertThat(spoolFiles()).hasSameSizeAs(before);
    }

    @Test
    void spool_leaves_no_temporary_file_when_closed() throws IOException {
        List<Path> files = temporaryFiles();
        try (Spool spool = spooledToFile()) {
            spool.release();
        }
        List<Path> left = new ArrayList<>(temporaryFiles());
        left.removeAll(files);
        // Those of other processes are gone by the second look.
        assertThat(left).noneMatch(Files::exists);
    }

    @Test
    void spool_refuses_to_release_when_its_file_was_changed() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES), "needs /proc to reach a deleted file");
        List<Byte> released = new ArrayList<>();
        OutputStream target = new OutputStream() {
            @Override
            public void write(int b) {
                released.add((byte) b);
            }
        };
        try (Spool spool = new Spool(target, 0)) {
            spool.output().write(PLAIN);
            spool.written();
            try (RandomAccessFile file = new RandomAccessFile(descriptor().toFile(), "rw")) {
                file.seek(100);
                int old = file.read();
                file.seek(100);
                file.write(old ^ 1);
            }
            assertThatThrownBy(spool::release).isInstanceOf(IOException.class).hasMessageContaining("changed");
        }
        assertThat(released).isEmpty();
    }

    @Test
    void spool_wipes_what_it_held_in_memory_when_closed() throws Exception {
        Spool spool = new Spool(OutputStream.nullOutputStream(), 100);
        spool.output().write(PLAIN);
        byte[] current = (byte[]) field(Spool.class, "current").get(spool);
        @SuppressWarnings("unchecked")
        List<byte[]> blocks =
                List.copyOf((List<byte[]>) field(Spool.class, "blocks").get(spool));
        assertThat(blocks).isNotEmpty();
        spool.close();

        assertThat(current).containsOnly(0);
        assertThat(blocks).allSatisfy(block -> assertThat(block).containsOnly(0));
    }

    @Test
    void spool_wipes_what_it_held_in_memory_when_it_moves_to_a_file() throws Exception {
        try (Spool spool = new Spool(OutputStream.nullOutputStream(), 1)) {
            spool.output().write(PLAIN, 0, 100_000);
            @SuppressWarnings("unchecked")
            List<byte[]> blocks =
                    List.copyOf((List<byte[]>) field(Spool.class, "blocks").get(spool));
            assertThat(blocks).hasSize(1);
            spool.output().write(PLAIN, 0, 100_000);

            assertThat(blocks.get(0)).containsOnly(0);
        }
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
