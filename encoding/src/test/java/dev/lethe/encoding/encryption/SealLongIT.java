package dev.lethe.encoding.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.Limits;
import dev.lethe.encoding.DataUri;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gigabytes, in a small heap: {@code mvn -B -Plong verify}. Sizes are -Dlethe.long.mib (1024) and ten times that. */
@Tag("long")
class SealLongIT {
    private static final long SIZE = Long.getLong("lethe.long.mib", 1024) << 20;

    @TempDir
    Path folder;

    /** Bytes that are the same each time and do not compress, made as they are read. */
    private static final class Generated implements SeekableInput {
        private final long length;
        private final byte[] block = Sealed.content(1 << 20);

        Generated(long length) {
            this.length = length;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public int read(long position, byte[] target, int offset, int count) {
            if (position >= length) {
                return -1;
            }
            int in = (int) (position % block.length);
            int n = (int) Math.min(Math.min(count, block.length - in), length - position);
            System.arraycopy(block, in, target, offset, n);
            return n;
        }

        @Override
        public void close() {}
    }

    private static byte[] digest(InputStream in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return digest.digest();
    }

    private static RunContext context() {
        return RunContext.of(Limits.trusted());
    }

    private static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private byte[] outputDigest(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        byte[] digest = digest(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        return digest;
    }

    @Test
    void age_both_ways_with_the_age_program() throws Exception {
        assumeTrue(has("age"), "age is not installed");
        AgeIdentity identity = AgeIdentity.generate();
        Files.write(folder.resolve("key.txt"), identity.line());
        Generated clear = new Generated(SIZE);
        byte[] expected = digest(clear.stream());
        Path sealed = folder.resolve("sealed.age");
        try (RunContext context = context();
                OutputStream out = Files.newOutputStream(sealed)) {
            Seal.age(identity.recipient()).seal(clear.stream(), out, context);
        }
        assertThat(outputDigest("age", "-d", "-i", "key.txt", "sealed.age")).isEqualTo(expected);

        Path opened = folder.resolve("opened");
        Unseal.with(identity).open(sealed, opened);
        assertThat(digest(Files.newInputStream(opened))).isEqualTo(expected);
        Files.delete(sealed);
        outputDigest("age", "-r", identity.recipient().text(), "-o", "sealed.age", "opened");
        Files.delete(opened);
        Unseal.with(identity).open(sealed, opened);
        assertThat(digest(Files.newInputStream(opened))).isEqualTo(expected);
    }

    @Test
    void archives_both_ways_with_seven_zip() throws Exception {
        assumeTrue(has("7zz"), "7zz is not installed");
        Passphrase passphrase = Sealed.passphrase("correct horse battery");
        Generated clear = new Generated(SIZE);
        byte[] expected = digest(clear.stream());
        for (Seal seal : List.of(Seal.sevenZip(passphrase), Seal.zip(passphrase))) {
            Path sealed = folder.resolve("sealed." + seal.extension());
            try (RunContext context = context()) {
                seal.seal(new Simple(clear), "bin", Sink.to(sealed), context);
            }
            assertThat(outputDigest("7zz", "x", "-so", "-pcorrect horse battery", sealed.toString()))
                    .isEqualTo(expected);
            Path opened = folder.resolve("opened");
            Unseal.with(passphrase).open(sealed, opened);
            assertThat(digest(Files.newInputStream(opened))).isEqualTo(expected);
            Files.delete(sealed);
            List<String> command = new ArrayList<>(List.of("7zz", "a", "-mx=0", "-pcorrect horse battery"));
            command.addAll(seal.extension().equals("zip") ? List.of("-tzip", "-mem=AES256") : List.of("-t7z"));
            command.addAll(List.of(sealed.toString(), "opened"));
            outputDigest(command.toArray(String[]::new));
            Files.delete(opened);
            Unseal.with(passphrase).open(sealed, opened);
            assertThat(digest(Files.newInputStream(opened))).isEqualTo(expected);
            Files.delete(sealed);
            Files.delete(opened);
        }
    }

    private record Simple(SeekableInput input) implements Source {
        @Override
        public SeekableInput open(RunContext context) {
            return input;
        }

        @Override
        public String name() {
            return "generated";
        }
    }

    @Test
    void ten_times_as_much_streams_in_the_same_heap() throws IOException {
        CountingOutput out = new CountingOutput();
        try (RunContext context = context()) {
            Seal.age(AgeIdentity.generate().recipient()).seal(new Generated(10 * SIZE).stream(), out, context);
        }
        assertThat(out.count()).isGreaterThan(10 * SIZE);
    }

    @Test
    void data_uri_streams_both_ways() throws IOException {
        CountingOutput decoded = new CountingOutput();
        Path text = folder.resolve("uri.txt");
        try (OutputStream out = Files.newOutputStream(text);
                RunContext context = context()) {
            DataUri.write("image/png", new Generated(SIZE).stream(), out);
            assertThat(Files.size(text)).isEqualTo(DataUri.length("image/png", SIZE));
            DataUri.read(Files.newInputStream(text), decoded, context);
        }
        assertThat(decoded.count()).isEqualTo(SIZE);
    }
}
