package dev.lethe.benchmarks;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Staging;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sealing and opening 32 MiB as age files, in memory, beside the library alone; in operations, so times 32 MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SealBenchmark {
    private static final int SIZE = 32 << 20;
    private static final int CHUNK = 64 * 1024;

    private byte[] clear = new byte[0];
    private byte[] sealed = new byte[0];
    private AgeIdentity identity = AgeIdentity.generate();

    /** Makes the content and its sealed form. */
    @Setup
    public void seal() throws IOException {
        clear = new byte[SIZE];
        new Random(1).nextBytes(clear);
        ByteArrayOutputStream out = new ByteArrayOutputStream(SIZE + (1 << 20));
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Seal.age(identity.recipient()).seal(new ByteArrayInputStream(clear), out, context);
        }
        sealed = out.toByteArray();
    }

    /** Seals with Lethe. */
    @Benchmark
    public long sealLethe() throws IOException {
        CountingOutput out = new CountingOutput();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Seal.age(identity.recipient()).seal(new ByteArrayInputStream(clear), out, context);
        }
        return out.count();
    }

    /** Seals with the library alone. */
    @Benchmark
    public long sealJagged() throws IOException, GeneralSecurityException {
        CountingOutput out = new CountingOutput();
        try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                .newEncryptingChannel(
                        Channels.newChannel(out),
                        List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                                identity.recipient().text())))) {
            for (int i = 0; i < SIZE; i += CHUNK) {
                channel.write(ByteBuffer.wrap(clear, i, CHUNK));
            }
        }
        return out.count();
    }

    /** Opens with Lethe, into nothing. */
    @Benchmark
    public long openLethe() throws IOException {
        Forgetting sink = new Forgetting();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Unseal.with(identity).open(Source.of(sealed), sink, context);
        }
        return sink.out.count();
    }

    /** Opens with the library alone. */
    @Benchmark
    public long openJagged() throws IOException, GeneralSecurityException {
        long total = 0;
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try (ReadableByteChannel channel = new StandardDecryptingChannelFactory()
                .newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(sealed)),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                CharBuffer.wrap(identity.characters()))))) {
            int n;
            while ((n = channel.read(buffer)) >= 0) {
                total += n;
                buffer.clear();
            }
        }
        return total;
    }

    /** Keeps nothing back, so that the opening alone is measured. */
    private static final class Forgetting implements Sink, Staging {
        private final CountingOutput out = new CountingOutput();

        @Override
        public Staging stage() {
            return this;
        }

        @Override
        public OutputStream output() {
            return out;
        }

        @Override
        public SeekableInput written() {
            return SeekableInput.of(new byte[0]);
        }

        @Override
        public void release() {}

        @Override
        public void close() {}
    }
}
