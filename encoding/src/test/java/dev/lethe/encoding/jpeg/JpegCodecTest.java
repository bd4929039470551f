package dev.lethe.encoding.jpeg;

import static dev.lethe.encoding.TestPictures.gradient;
import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.mean;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.worst;
import static dev.lethe.encoding.TestPictures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.Orientation;
import dev.lethe.encoding.TestPictures;
import dev.lethe.encoding.color.TestProfiles;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.encode.ChromaSubsampling;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpegCodecTest {
    private final JpegCodec codec = new JpegCodec();

    private byte[] jpeg(Picture picture, int quality) throws IOException {
        return write(codec, picture, ImageFormat.JPEG, EncodeOptions.defaults().withQuality(quality));
    }

    /** One scan and one size of all components, so that tests find their way in it. */
    private static byte[] sequential(Picture picture, int quality) throws IOException {
        JpegEncoder encoder = JpegEncoder.quality(quality).withSubsampling(ChromaSubsampling.FULL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext run = RunContext.of(Limits.desktop())) {
            JpegWriter.sequential().write(encoder.coefficients(picture, run), out, run);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = Channels.class,
            names = {"GRAY", "RGB"})
    void picture_comes_back_nearly_the_same(Channels channels) throws IOException {
        for (int size : new int[] {1, 7, 16, 250}) {
            Raster picture = gradient(Layout.of(size, size + 3, channels));
            Picture back = read(codec, jpeg(picture, 95), ImageFormat.JPEG);
            assertThat(back.layout()).isEqualTo(picture.layout());
            assertThat(worst(samples(back), samples(picture))).isLessThan(12);
        }
    }

    @Test
    void sixteen_bits_become_eight() throws IOException {
        Layout deep = new Layout(20, 20, Channels.RGB, 16, ColorProfile.SRGB);
        Picture back = read(codec, jpeg(gradient(deep), 95), ImageFormat.JPEG);
        assertThat(worst(samples(back), samples(gradient(Layout.of(20, 20, Channels.RGB)))))
                .isLessThan(12);
    }

    @Test
    void lower_quality_is_smaller() throws IOException {
        Raster picture = TestPictures.noise(Layout.of(64, 64, Channels.RGB), 1);

        assertThat(jpeg(picture, 50).length).isLessThan(jpeg(picture, 80).length);
        assertThat(jpeg(picture, 80).length).isLessThan(jpeg(picture, 95).length);
    }

    @Test
    void color_is_halved_unless_it_holds_fine_detail() throws IOException {
        Raster lines = TestPictures.filled(
                Layout.of(64, 64, Channels.RGB), (x, y, c) -> x % 2 == 0 ? c == 0 ? 255 : 0 : c == 2 ? 255 : 0);

        assertThat(sampling(jpeg(gradient(Layout.of(64, 64, Channels.RGB)), 85)))
                .isEqualTo(0x22);
        assertThat(sampling(jpeg(lines, 85))).isEqualTo(0x11);
    }

    /** Sampling factors of the first component. */
    private static int sampling(byte[] file) {
        for (int i = 2; i < file.length; ) {
            int marker = file[i + 1] & 0xFF;
            if (marker == 0xC0 || marker == 0xC2) {
                return file[i + 11];
            }
            i += 2 + ((file[i + 2] & 0xFF) << 8 | file[i + 3] & 0xFF);
        }
        return -1;
    }

    @Test
    void written_file_holds_no_more_than_a_bare_header() throws IOException {
        byte[] file = jpeg(gradient(Layout.of(300, 300, Channels.RGB)), 80);
        for (int i = 2; (file[i + 1] & 0xFF) != 0xDA; ) {
            int length = (file[i + 2] & 0xFF) << 8 | file[i + 3] & 0xFF;
            int marker = file[i + 1] & 0xFF;
            assertThat(marker).isIn(0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDD);
            if (marker == 0xE0) {
                assertThat(length).isEqualTo(16);
                // no unit, 1 to 1, no thumbnail
                assertThat(Arrays.copyOfRange(file, i + 11, i + 18)).containsExactly(0, 0, 1, 0, 1, 0, 0);
            }
            i += 2 + length;
        }
    }

    @Test
    void transparency_is_refused_unless_nothing_is_transparent() throws IOException {
        Layout layout = Layout.of(8, 8, Channels.RGBA);
        Picture opaque = TestPictures.filled(layout, (x, y, c) -> c == 3 ? 255 : 90);
        Picture clear = TestPictures.filled(layout, (x, y, c) -> c == 3 && x == 7 && y == 7 ? 254 : 255);

        assertThat(read(codec, jpeg(opaque, 90), ImageFormat.JPEG).layout().channels())
                .isEqualTo(Channels.RGB);
        assertThatThrownBy(() -> jpeg(clear, 90))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("background");
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void rows_are_as_displayed(Orientation orientation) throws IOException {
        Raster stored = TestPictures.filled(
                Layout.of(48, 32, Channels.GRAY), (x, y, c) -> x < 24 ? y < 16 ? 10 : 80 : y < 16 ? 160 : 240);
        byte[] file = jpeg(stored, 95);
        Picture shown = read(codec, file, header(ImageFormat.JPEG).withOrientation(orientation));
        int w = shown.layout().width();
        int h = shown.layout().height();
        int[] corners = {
            TestPictures.pixel(shown, 4, 4)[0],
            TestPictures.pixel(shown, w - 5, 4)[0],
            TestPictures.pixel(shown, 4, h - 5)[0],
            TestPictures.pixel(shown, w - 5, h - 5)[0]
        };
        int[] expected = switch (orientation) {
            case NORMAL -> new int[] {10, 160, 80, 240};
            case MIRRORED -> new int[] {160, 10, 240, 80};
            case ROTATED_180 -> new int[] {240, 80, 160, 10};
            case FLIPPED -> new int[] {80, 240, 10, 160};
            case TRANSPOSED -> new int[] {10, 80, 160, 240};
            case ROTATED_90 -> new int[] {80, 10, 240, 160};
            case TRANSVERSED -> new int[] {240, 160, 80, 10};
            case ROTATED_270 -> new int[] {160, 240, 10, 80};
        };
        assertThat(w).isEqualTo(orientation.swapsAxes() ? 32 : 48);
        assertThat(worst(corners, expected)).isLessThan(6);
    }

    @Test
    void profile_is_kept_and_samples_are_not_converted() throws IOException {
        Raster picture = gradient(Layout.of(40, 40, Channels.RGB));
        byte[] plain = jpeg(picture, 95);
        byte[] tagged = insert(plain, 0xE2, concat("ICC_PROFILE\0\1\1".getBytes("ISO-8859-1"), TestProfiles.rgb()));
        Picture back = read(codec, tagged, ImageFormat.JPEG);

        assertThat(back.layout().profile()).isEqualTo(ColorProfile.icc(TestProfiles.rgb()));
        assertThat(samples(back)).isEqualTo(samples(read(codec, plain, ImageFormat.JPEG)));
    }

    @Test
    void ink_is_converted() throws IOException {
        // raw samples as Photoshop stores them: 255 is no ink
        int[][] inks = {{255, 255, 255, 255}, {255, 0, 0, 255}, {255, 255, 255, 0}, {100, 200, 50, 128}};
        for (int[] ink : inks) {
            byte[] file =
                    insert(cmyk(ink), 0xEE, concat("Adobe".getBytes("ISO-8859-1"), new byte[] {0, 100, 0, 0, 0, 0, 0}));
            Picture back = read(codec, file, ImageFormat.JPEG);
            int[] expected = {ink[0] * ink[3] / 255, ink[1] * ink[3] / 255, ink[2] * ink[3] / 255};

            assertThat(back.layout().channels()).isEqualTo(Channels.RGB);
            assertThat(worst(TestPictures.pixel(back, 5, 5), expected)).isLessThan(6);
        }
    }

    /** A JPEG of four components, which the JDK writes as they are. */
    private static byte[] cmyk(int[] ink) throws IOException {
        WritableRaster raster = java.awt.image.Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, ink);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** Puts a segment behind the start marker. */
    private static byte[] insert(byte[] file, int marker, byte[] data) {
        int length = data.length + 2;
        byte[] head = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        return concat(concat(head, data), Arrays.copyOfRange(file, 2, file.length));
    }

    @Test
    void rgb_without_a_header_is_told_by_its_component_names() throws IOException {
        byte[] bare = sequential(TestPictures.filled(Layout.of(16, 16, Channels.RGB), (x, y, c) -> 50 + 60 * c), 95);
        int[] asYcc = TestPictures.pixel(read(codec, bare, ImageFormat.JPEG), 3, 3);
        for (int i = 2; i < bare.length - 12; i++) {
            boolean frame = bare[i] == (byte) 0xFF && bare[i + 1] == (byte) 0xC0;
            boolean scan = bare[i] == (byte) 0xFF && bare[i + 1] == (byte) 0xDA;
            if (frame || scan) {
                for (int c = 0; c < 3; c++) {
                    bare[i + (frame ? 10 + 3 * c : 5 + 2 * c)] = (byte) "RGB".charAt(c);
                }
            }
        }
        int[] asRgb = TestPictures.pixel(read(codec, bare, ImageFormat.JPEG), 3, 3);

        assertThat(worst(asYcc, new int[] {50, 110, 170})).isLessThan(4);
        // the same numbers, taken for what they are: luminance 98, chroma 168 and 94
        assertThat(worst(asRgb, new int[] {99, 168, 93})).isLessThan(6);
    }

    @Test
    void huge_header_is_refused_before_memory_is_taken() throws IOException {
        byte[] file = sequential(gradient(Layout.of(16, 16, Channels.RGB)), 90);
        int frame = 0;
        while (file[frame] != (byte) 0xFF || file[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        for (int i = 5; i < 9; i++) {
            file[frame + i] = (byte) 0xFF;
        }
        RunContext run = RunContext.of(Limits.webUpload());
        assertThatThrownBy(() -> codec.read(SeekableInput.of(file), header(ImageFormat.JPEG), run))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.PIXELS));
        RunContext tight = RunContext.of(Limits.trusted().withMaxMemory(1 << 20));
        assertThatThrownBy(() -> codec.read(SeekableInput.of(file), header(ImageFormat.JPEG), tight))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY));
    }

    private static byte[] progressive(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegCoefficients picture =
                    JpegReader.open(SeekableInput.of(file), context).coefficients();
            JpegWriter.progressive().write(picture, out, context);
        }
        return out.toByteArray();
    }

    @Test
    void endless_scans_are_refused() throws IOException {
        byte[] file = progressive(jpeg(gradient(Layout.of(300, 300, Channels.GRAY)), 90));
        int scan = file.length - 2;
        while (file[scan] != (byte) 0xFF || file[scan + 1] != (byte) 0xDA) {
            scan--;
        }
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(file, 0, file.length - 2);
        for (int i = 0; i < 200; i++) {
            many.write(file, scan, file.length - 2 - scan);
        }
        assertThatThrownBy(() -> read(codec, many.toByteArray(), ImageFormat.JPEG))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("more often");
    }

    @Test
    void other_kinds_of_jpeg_are_refused_by_name() throws IOException {
        byte[] file = jpeg(gradient(Layout.of(16, 16, Channels.GRAY)), 90);
        for (int i = 0; i < file.length; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) 0xC0) {
                file[i + 1] = (byte) 0xC9;
                break;
            }
        }
        assertThatThrownBy(() -> read(codec, file, ImageFormat.JPEG))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("arithmetic");
    }

    @Test
    void cut_or_damaged_file_ends_in_a_picture_or_a_typed_error() throws IOException {
        byte[] file = jpeg(gradient(Layout.of(24, 24, Channels.RGB)), 60);
        for (int i = 0; i < file.length; i++) {
            TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(file, i), ImageFormat.JPEG);
            byte[] bad = file.clone();
            bad[i] ^= (byte) 0x55;
            TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.JPEG);
        }
        assertThat(TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(file, 100), ImageFormat.JPEG))
                .isFalse();
    }

    @Test
    void real_cmyk_pictures_look_like_what_they_show() throws IOException {
        Path folder = Path.of(System.getProperty("lethe.shared", "")).resolve("corpus/compress/jpeg");
        Path cmyk = folder.resolve("testdata_flower_small.cmyk.jpg");
        Path rgb = folder.resolve("testdata_flower_small.q85_420_non_interleaved.jpg");
        assumeTrue(Files.exists(cmyk) && Files.exists(rgb), "the shared corpus is not here");
        int[] converted = samples(read(codec, Files.readAllBytes(cmyk), ImageFormat.JPEG));
        int[] plain = samples(read(codec, Files.readAllBytes(rgb), ImageFormat.JPEG));
        assertThat(mean(converted, plain)).isLessThan(12);
    }
}
