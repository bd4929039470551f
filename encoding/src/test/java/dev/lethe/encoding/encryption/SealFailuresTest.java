package dev.lethe.encoding.encryption;

import static dev.lethe.encoding.encryption.Sealed.content;
import static dev.lethe.encoding.encryption.Sealed.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.vault.CryptomatorVault;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.pipeline.Reason;
import dev.lethe.run.RunContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong has a type of its own, leaves the old file as it was, and nothing beside it. */
class SealFailuresTest {
    private static final byte[] CLEAR = content(300_000);
    private static final Passphrase SECRET = passphrase("correct horse battery");

    private final AgeIdentity identity = AgeIdentity.generate();

    @TempDir
    Path folder;

    private List<Seal> seals() {
        return List.of(Seal.age(identity.recipient()), Seal.sevenZip(SECRET), Seal.zip(SECRET));
    }

    private Unseal unseal(Seal seal) {
        return seal instanceof AgeSeal ? Unseal.with(identity) : Unseal.with(SECRET);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void refused_files_leave_the_old_result_as_it_was() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "what was there");
        for (Seal seal : seals()) {
            Path sealed = Files.write(folder.resolve("sealed"), Sealed.seal(seal, CLEAR));
            byte[] damaged = Files.readAllBytes(sealed);
            damaged[damaged.length / 2] ^= 1;
            List<Unseal> wrong = List.of(Unseal.with(passphrase("wrong")), Unseal.with(AgeIdentity.generate()));
            for (Unseal key : wrong) {
                assertThatThrownBy(() -> key.open(sealed, old)).isInstanceOf(AuthenticationFailedException.class);
            }
            Files.write(sealed, damaged);
            assertThatThrownBy(() -> unseal(seal).open(sealed, old)).isInstanceOf(AuthenticationFailedException.class);
            Files.writeString(sealed, "<html>not a sealed file</html>");
            assertThatThrownBy(() -> unseal(seal).open(sealed, old)).isInstanceOf(UnsupportedFormatException.class);
        }
        assertThat(names(folder)).containsExactly("old", "sealed");
        assertThat(old).hasContent("what was there");
    }

    /** A disk that has room for some bytes only. */
    private record SmallDisk(Sink sink, int room) implements Sink {
        @Override
        public Staging stage() throws IOException {
            Staging staging = sink.stage();
            OutputStream full = new FilterOutputStream(staging.output()) {
                private int left = room;

                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int count) throws IOException {
                    left -= count;
                    if (left < 0) {
                        throw new IOException("No space left on device");
                    }
                    out.write(bytes, offset, count);
                }
            };
            return new Staging() {
                @Override
                public OutputStream output() {
                    return full;
                }

                @Override
                public SeekableInput written() throws IOException {
                    return staging.written();
                }

                @Override
                public void release() throws IOException {
                    staging.release();
                }

                @Override
                public void close() throws IOException {
                    staging.close();
                }
            };
        }
    }

    @Test
    void full_disk_is_told_as_such_and_leaves_nothing() throws IOException {
        Path old = Files.writeString(folder.resolve("old"), "what was there");
        for (Seal seal : seals()) {
            byte[] sealed = Sealed.seal(seal, CLEAR);
            for (int room : new int[] {0, 100, 70_000, 250_000}) {
                Sink disk = new SmallDisk(Sink.to(old), room);
                try (RunContext context = RunContext.of(Limits.desktop())) {
                    assertFull(catchThrowable(() -> seal.seal(Source.of(CLEAR), "bin", disk, context)));
                    assertFull(catchThrowable(() -> unseal(seal).open(Source.of(sealed), disk, context)));
                }
            }
        }
        assertThat(names(folder)).containsExactly("old");
        assertThat(old).hasContent("what was there");
    }

    private static void assertFull(Throwable failure) {
        assertThat(failure).isInstanceOf(IOException.class).isNotInstanceOf(ImagePrivacyException.class);
        assertThat(Reason.of((IOException) failure)).startsWith("The disk is full");
    }

    @Test
    void disk_that_is_really_full_is_told_as_such_and_leaves_nothing() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk.toString()),
                "no small file system can be mounted here, so none was filled");
        try {
            Path old = Files.writeString(disk.resolve("old"), "what was there");
            Path clear = Files.write(folder.resolve("clear"), CLEAR);
            for (Seal seal : seals()) {
                Path sealed = Files.write(folder.resolve("sealed"), Sealed.seal(seal, CLEAR));
                assertFull(catchThrowable(() -> seal.seal(clear, old)));
                assertFull(catchThrowable(() -> unseal(seal).open(sealed, old)));
            }
            assertThat(names(disk)).containsExactly("old");
            assertThat(old).hasContent("what was there");
            Files.write(disk.resolve("filler"), new byte[1]);
            assertThat(catchThrowable(() -> Files.write(disk.resolve("filler"), CLEAR)))
                    .isNotNull();
            assertFull(catchThrowable(() -> {
                try (RunContext context = RunContext.of(Limits.desktop())) {
                    CryptomatorVault.create(disk, SECRET, context).close();
                }
            }));
            assertThat(names(disk)).as("half a vault").containsExactly("filler", "old");
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void folder_that_may_not_be_written_to_is_told_as_such() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        boolean own = closed.toFile().setWritable(false) && !Files.isWritable(closed);
        // The super user may write anywhere but where the system itself forbids it.
        Path readOnly = own ? closed : Path.of("/sys/kernel");
        assumeTrue(Files.isDirectory(readOnly), "there is no folder here that this user may not write to");
        Path clear = Files.write(folder.resolve("clear"), CLEAR);
        Path target = readOnly.resolve("lethe-test");
        for (Seal seal : seals()) {
            Path sealed = Files.write(folder.resolve("sealed"), Sealed.seal(seal, CLEAR));
            for (Throwable failure : List.of(
                    catchThrowable(() -> seal.seal(clear, target)),
                    catchThrowable(() -> unseal(seal).open(sealed, target)))) {
                assertThat(failure).isInstanceOf(AccessDeniedException.class);
                assertThat(Reason.of((IOException) failure)).contains("check its permissions");
            }
        }
        assertThat(target).doesNotExist();
    }
}
