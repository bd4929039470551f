package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.decode.DecodeScale;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
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
 * Decoding a JPEG of twelve megapixels to RGB, at full size and smaller, beside the JDK's native reader. That one can't
 * scale: it decodes all and leaves pixels out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JpegDecodeBenchmark {
    /** Size of the result. */
    @Param({"FULL", "HALF", "EIGHTH"})
    public DecodeScale scale = DecodeScale.FULL;

    private byte[] file = new byte[0];

    /** Makes the picture. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        file = SamplePhotos.jpeg(4000, 3000);
    }

    /** Lethe, all rows, a few at a time. */
    @Benchmark
    public int lethe() throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegReader reader = JpegReader.open(SeekableInput.of(file), context);
            Picture picture = JpegDecoder.of(reader, context).withScale(scale).picture(ColorProfile.SRGB);
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

    /** The JDK. */
    @Benchmark
    public BufferedImage jdk() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(scale.divisor(), scale.divisor(), 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }
}
