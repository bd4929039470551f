package dev.lethe.benchmarks;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decoding a WebP of three megapixels to RGB, beside TwelveMonkeys, which is pure Java, too, and shows lossy pictures with
 * a loop filter wrongly. With {@code -p file=picture.webp} another one, say to compare with the time that {@code dwebp}
 * takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WebpDecodeBenchmark {
    private static final int QUALITY = 80;

    /** Coding: {@code lossy} or {@code lossless}, or the path of a file. */
    @Param({"lossy", "lossless"})
    public String file = "lossy";

    private byte[] webp = new byte[0];

    /** Makes the picture. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        if (!file.startsWith("loss")) {
            webp = Files.readAllBytes(Path.of(file));
            return;
        }
        EncodeOptions options =
                EncodeOptions.defaults().withLossless(file.equals("lossless")).withQuality(QUALITY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Picture picture = BufferedImages.fromBufferedImage(SamplePhotos.picture(2048, 1536), context);
            PixelCodecs.builtIn().encoder(ImageFormat.WEBP).write(picture, ImageFormat.WEBP, options, out, context);
        }
        webp = out.toByteArray();
    }

    /** Lethe, all rows, a few at a time. */
    @Benchmark
    public int lethe() throws IOException {
        PixelCodec codec = PixelCodecs.builtIn().decoder(ImageFormat.WEBP);
        try (RunContext context = RunContext.of(Limits.trusted())) {
            ImageHeader header = ImageHeader.still(ImageFormat.WEBP, 1, 1);
            Picture picture = codec.read(SeekableInput.of(webp), header, context);
            RowBand band = new RowBand(picture.layout(), 16);
            int sum = 0;
            try (RowReader rows = picture.rows()) {
                while (rows.read(band) > 0) {
                    sum += band.bytes()[0];
                }
            }
            return sum;
        }
    }

    /** TwelveMonkeys. */
    @Benchmark
    public BufferedImage twelveMonkeys() throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
            reader.setInput(stream, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
