package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.encoding.Resize;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import net.coobird.thumbnailator.Thumbnails;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A picture of 24 megapixels brought to 2048 pixels, beside Thumbnailator (progressive bilinear) and the JDK, whose
 * pictures have the bytes of a pixel side by side as ImageIO reads JPEGs. All in one thread; how good the results are is
 * what {@link ResizeQuality} prints.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ResizeBenchmark {
    private static final int WIDTH = 6000;
    private static final int HEIGHT = 4000;
    private static final int EDGE = 2048;

    private final RunContext context = RunContext.of(Limits.trusted());
    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);
    private Raster raster = blank();

    /** Makes the picture. */
    @Setup(Level.Trial)
    public void make() {
        image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(SamplePhotos.picture(WIDTH, HEIGHT), 0, 0, null);
        pen.dispose();
        byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] to = raster.all().bytes();
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i / 3 * 3 + 2 - i % 3];
        }
    }

    private Raster blank() {
        try {
            return Raster.create(Layout.of(WIDTH, HEIGHT, Channels.RGB), context);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lethe, all rows, a few at a time. */
    @Benchmark
    public int lethe() throws IOException {
        Picture small = Resize.maxEdge(EDGE).edit(raster, new Analysis(), context);
        RowBand band = new RowBand(small.layout(), 16);
        int sum = 0;
        try (RowReader rows = small.rows()) {
            while (rows.read(band) > 0) {
                sum += band.bytes()[0];
            }
        }
        return sum;
    }

    /** Thumbnailator. */
    @Benchmark
    public BufferedImage thumbnailator() throws IOException {
        return Thumbnails.of(image).size(EDGE, EDGE).asBufferedImage();
    }

    /** The JDK, bilinear: most pixels of the source are not looked at. */
    @Benchmark
    public BufferedImage jdkBilinear() {
        return drawn(RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    /** The JDK, bicubic: most pixels of the source are not looked at. */
    @Benchmark
    public BufferedImage jdkBicubic() {
        return drawn(RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private BufferedImage drawn(Object interpolation) {
        return drawn(image, EDGE, EDGE * HEIGHT / WIDTH, interpolation);
    }

    static BufferedImage drawn(BufferedImage image, int width, int height, Object interpolation) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }
}
