package dev.lethe.encoding.tiff;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.worst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.TestPictures;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Layout;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDK's writer makes, in strips and tiles of each compression, is read with the samples that the JDK reads. */
class TiffAgainstJdkTest {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 111;

    private final TiffCodec codec = new TiffCodec();

    static Stream<Arguments> files() {
        return Stream.of("", "LZW", "PackBits", "Deflate", "ZLib", "JPEG")
                .flatMap(compression -> Stream.of(0, 16, 64)
                        .flatMap(tile -> types().stream()
                                .filter(type -> !compression.equals("JPEG") || isEightBits(type))
                                .map(type -> Arguments.of(compression, tile, type))));
    }

    private static List<Integer> types() {
        return List.of(
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_4BYTE_ABGR);
    }

    private static boolean isEightBits(int type) {
        return type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_BYTE_GRAY;
    }

    @ParameterizedTest(name = "{0}, tiles of {1}, image type {2}")
    @MethodSource("files")
    void samples_are_those_that_the_jdk_reads(String compression, int tile, int type) throws IOException {
        byte[] file = write(picture(type), compression, tile);
        assertThat(TiffPage.of(TiffFields.read(SeekableInput.of(file), context()), context()))
                .as("read by our own decoder")
                .isPresent();

        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(file));
        int[] got = samples(read(codec, file, ImageFormat.TIFF));

        assertThat(worst(got, expectedSamples(expected, got.length / (WIDTH * HEIGHT))))
                .isLessThanOrEqualTo(compression.equals("JPEG") ? 3 : 0);
    }

    private static int[] expectedSamples(BufferedImage image, int channels) {
        int[] all = new int[WIDTH * HEIGHT * channels];
        boolean stored =
                image.getRaster().getNumBands() == channels && image.getType() != BufferedImage.TYPE_BYTE_BINARY;
        if (stored) {
            return image.getRaster().getPixels(0, 0, WIDTH, HEIGHT, all);
        }
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int argb = image.getRGB(i % WIDTH, i / WIDTH);
            for (int c = 0; c < channels; c++) {
                all[i * channels + c] = argb >> (c == 3 ? 24 : 16 - 8 * c) & 0xFF;
            }
        }
        return all;
    }

    /** Something smooth, so that JPEG has little to lose, with a little noise. */
    private static BufferedImage picture(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Random random = new Random(type);
        if (type == BufferedImage.TYPE_USHORT_GRAY) {
            WritableRaster raster = image.getRaster();
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                raster.setSample(i % WIDTH, i / WIDTH, 0, i * 3 + random.nextInt(9));
            }
            return image;
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int alpha = 255 - (x + y) / 2;
                image.setRGB(x, y, alpha << 24 | x + random.nextInt(3) << 16 | y + 90 << 8 | 128);
            }
        }
        return image;
    }

    private static byte[] write(BufferedImage image, String compression, int tile) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("tiff");
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (!compression.isEmpty()) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionType(compression);
            }
            if (tile > 0) {
                how.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                how.setTiling(tile, tile, 0, 0);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void big_tiff_has_the_samples_of_the_same_picture_in_a_plain_one() throws IOException {
        byte[] plain = write(picture(BufferedImage.TYPE_3BYTE_BGR), "LZW", 64);
        byte[] big = BigTiff.of(plain);

        assertThat(samples(read(codec, big, ImageFormat.TIFF)))
                .isEqualTo(samples(read(codec, plain, ImageFormat.TIFF)));
        for (int cut = 0; cut < big.length; cut += 7) {
            TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(big, cut), ImageFormat.TIFF);
        }
    }

    @Test
    void block_outside_of_the_file_is_refused() throws IOException {
        byte[] file = write(picture(BufferedImage.TYPE_3BYTE_BGR), "Deflate", 64);
        byte[] cut = Arrays.copyOf(file, file.length / 2);
        assertThatThrownBy(() -> samples(read(codec, cut, ImageFormat.TIFF)))
                .isInstanceOf(MalformedImageException.class);
    }

    @Test
    void damaged_bytes_end_in_a_picture_or_a_typed_error() throws IOException {
        for (String compression : new String[] {"LZW", "PackBits", "Deflate", "JPEG"}) {
            byte[] file = write(picture(BufferedImage.TYPE_3BYTE_BGR), compression, 16);
            Random random = new Random(7);
            int refused = 0;
            for (int i = 0; i < 200; i++) {
                byte[] bad = file.clone();
                for (int k = 0; k < 4; k++) {
                    bad[8 + random.nextInt(bad.length - 8)] = (byte) random.nextInt();
                }
                refused += TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.TIFF) ? 0 : 1;
            }
            assertThat(refused).as(compression).isPositive();
        }
    }

    @Test
    void layout_is_that_of_the_file() throws IOException {
        byte[] file = write(picture(BufferedImage.TYPE_USHORT_GRAY), "Deflate", 0);
        Layout layout = read(codec, file, ImageFormat.TIFF).layout();
        assertThat(layout.bits()).isEqualTo(16);
        assertThat(layout.width()).isEqualTo(WIDTH);
    }
}
