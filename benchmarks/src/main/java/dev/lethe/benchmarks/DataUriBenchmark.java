package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.encoding.DataUri;
import dev.lethe.io.CountingOutput;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

/** Data URIs of 32 MiB, streamed both ways, beside the JDK's Base64 between arrays that are there; in operations, so times 32 MiB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DataUriBenchmark {
    private static final int SIZE = 32 << 20;
    private static final String TYPE = "image/png";

    private byte[] content = new byte[0];
    private byte[] uri = new byte[0];
    private byte[] base64 = new byte[0];
    private byte[] decoded = new byte[0];

    /** Makes the content and its forms. */
    @Setup
    public void encode() {
        content = new byte[SIZE];
        new Random(1).nextBytes(content);
        uri = DataUri.of(TYPE, content).getBytes(StandardCharsets.US_ASCII);
        base64 = Base64.getEncoder().encode(content);
        decoded = new byte[SIZE];
        warmUp();
    }

    /** One call for 32 MiB is too rare for the JDK's vector code to be compiled in, so that the peer would look bad. */
    private static void warmUp() {
        byte[] small = new byte[3 << 10];
        for (int i = 0; i < 20_000; i++) {
            small = Base64.getDecoder().decode(Base64.getEncoder().encode(small));
        }
    }

    /** Streams a content into a data URI. */
    @Benchmark
    public long encodeLethe() throws IOException {
        CountingOutput out = new CountingOutput();
        DataUri.write(TYPE, new ByteArrayInputStream(content), out);
        return out.count();
    }

    /** Encodes in memory with the JDK; a new array each time would measure the memory instead. */
    @Benchmark
    public int encodeJdk() {
        return Base64.getEncoder().encode(content, base64);
    }

    /** Streams a data URI that anybody may have made into its content. */
    @Benchmark
    public long decodeLethe() throws IOException {
        CountingOutput out = new CountingOutput();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            DataUri.read(new ByteArrayInputStream(uri), out, context);
        }
        return out.count();
    }

    /** Decodes in memory with the JDK. */
    @Benchmark
    public int decodeJdk() {
        return Base64.getDecoder().decode(base64, decoded);
    }
}
