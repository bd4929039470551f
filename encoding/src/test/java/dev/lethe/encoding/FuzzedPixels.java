package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.encoding.bmp.BmpCodec;
import dev.lethe.encoding.gif.GifCodec;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.tiff.TiffCodec;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The decoder of one format: a picture that is the same each time it is read, or a typed error. */
public record FuzzedPixels(PixelCodec codec, ImageFormat format) {
    private static final String END = "-pixels";
    private static final long LARGEST_SEED = 16 << 10;
    private static final Limits LIMITS = Limits.webUpload()
            .withMaxPixels(1_000_000)
            .with(Limit.MEMORY, 32 << 20)
            .withDeadline(Duration.ofSeconds(30));
    private static final List<FuzzedPixels> ALL = List.of(
            new FuzzedPixels(new PngCodec(), ImageFormat.PNG),
            new FuzzedPixels(new GifCodec(), ImageFormat.GIF),
            new FuzzedPixels(new BmpCodec(), ImageFormat.BMP),
            new FuzzedPixels(new TiffCodec(), ImageFormat.TIFF));

    static List<String> names() {
        return ALL.stream().map(FuzzedPixels::name).toList();
    }

    static Optional<FuzzedPixels> named(String name) {
        return ALL.stream().filter(pixels -> pixels.name().equals(name)).findFirst();
    }

    private String name() {
        return format.name().toLowerCase(Locale.ROOT) + END;
    }

    /** Puts one file to the test. */
    public void decode(byte[] file) throws IOException {
        Optional<int[]> first = samples(file);
        if (first.isPresent() && !Arrays.equals(first.get(), samples(file).orElseThrow())) {
            throw new AssertionError("the picture is another the second time");
        }
    }

    private Optional<int[]> samples(byte[] file) throws IOException {
        MemoryBudget memory = new MemoryBudget(LIMITS.max(Limit.MEMORY));
        try (RunContext context = RunContext.of(LIMITS, memory, new Cancellation())) {
            Picture picture = codec.read(SeekableInput.of(file), TestPictures.header(format), context);
            return Optional.of(TestPictures.samples(Raster.of(picture, context)));
        } catch (ImagePrivacyException e) {
            return Optional.empty();
        } finally {
            if (memory.used() != 0) {
                throw new AssertionError("memory was not given back");
            }
        }
    }

    /** What this codec writes, what the JDK writes in each of its compressions, and small files of the corpora. */
    List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Channels channels : Channels.values()) {
            Layout layout = new Layout(23, 19, channels, 8, ColorProfile.SRGB);
            if (!channels.hasAlpha() || format != ImageFormat.BMP) {
                seeds.add(TestPictures.write(codec, TestPictures.gradient(layout), format, EncodeOptions.defaults()));
            }
        }
        addOfTheJdk(seeds);
        Path root = Path.of(System.getProperty("lethe.shared", "absent"), "corpus");
        if (Files.isDirectory(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(this::isSmallOne).sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
        }
        return seeds;
    }

    private boolean isSmallOne(Path file) {
        try {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Files.isRegularFile(file)
                    && name.contains(
                            "." + format.name().toLowerCase(Locale.ROOT).substring(0, 3))
                    && Files.size(file) <= LARGEST_SEED;
        } catch (IOException e) {
            return false;
        }
    }

    private void addOfTheJdk(List<byte[]> seeds) throws IOException {
        int[] types = {
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY
        };
        for (int type : types) {
            BufferedImage image = new BufferedImage(37, 29, type);
            for (int i = 0; i < 37 * 29; i++) {
                image.setRGB(i % 37, i / 37, 0xFF000000 | i * 77);
            }
            ImageWriter writer =
                    ImageIO.getImageWritersByFormatName(format.name()).next();
            String[] compressions = writer.getDefaultWriteParam().getCompressionTypes();
            for (String compression : compressions == null ? new String[] {""} : compressions) {
                write(image, writer, compression).ifPresent(seeds::add);
            }
            writer.dispose();
        }
    }

    private Optional<byte[]> write(BufferedImage image, ImageWriter writer, String compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (!compression.isEmpty() && how.canWriteCompressed()) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            if (how.canWriteTiles() && format == ImageFormat.TIFF && image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
                how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                how.setTiling(16, 16, 0, 0);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(bytes.toByteArray());
    }
}
