package dev.lethe.benchmarks;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.commons.imaging.ImagingException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stripping a JPEG, file to file: beside a plain 64 KiB read/write copy, and beside Commons Imaging's three rewriters,
 * which remove EXIF, IPTC and XMP and leave all else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StripBenchmark {
    /** Width of the picture, three quarters as high: about 200 kB, 0.9 MB and 4.5 MB. */
    @Param({"640", "1600", "4000"})
    public int width;

    private final PrivacyPipeline pipeline = PrivacyPipeline.builder()
            .then(Metadata.strip(MetadataPolicy.removeAllButDisplay()))
            .build();
    private final ContainerCodec codec = codec();
    private Path folder = Path.of("");
    private Path in = Path.of("");
    private Path out = Path.of("");

    private static ContainerCodec codec() {
        try {
            return Metadata.capabilities().container(ImageFormat.JPEG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the picture. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("lethe-benchmark");
        in = folder.resolve("in.jpg");
        out = folder.resolve("out.jpg");
        Files.write(in, SamplePhotos.jpeg(width, width * 3 / 4));
    }

    /** Results are new files: replacing one makes the file system wait for the disk, which is no copying. */
    @Setup(Level.Invocation)
    public void removeResult() throws IOException {
        Files.deleteIfExists(out);
    }

    /** Removes the files. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Files.deleteIfExists(in);
        Files.deleteIfExists(out);
        Files.deleteIfExists(folder);
    }

    /** The reference: a plain copy through a 64 KiB buffer. */
    @Benchmark
    public void copy() throws IOException {
        StripPeers.copy(in, out);
    }

    /** What users get: strip, proof by three readers, atomic replacement. */
    @Benchmark
    public long lethe() throws IOException {
        return pipeline.sanitize(in, out).bytesAfter();
    }

    /** The rewriting alone, without the proof. */
    @Benchmark
    public void letheWithoutProof() throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput from = Source.of(in).open(context);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(out), 64 * 1024)) {
            codec.strip(
                    from, to, StripRequest.of(MetadataPolicy.removeAllButDisplay()), new FindingCollector(), context);
        }
    }

    /** Commons Imaging's rewriters, one after the other, on bytes that are read and written once. */
    @Benchmark
    public void commonsImaging() throws IOException, ImagingException {
        StripPeers.commonsImaging(in, out);
    }
}
