package dev.lethe.encoding.png;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.TestPictures;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PngCodecTest {
    private final PngCodec codec = new PngCodec();

    static Stream<PngHeader> headers() {
        int[][] kinds = {
            {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16},
            {6, 8}, {6, 16}
        };
        return Arrays.stream(kinds)
                .flatMap(kind -> Stream.of(
                        new PngHeader(13, 11, kind[1], kind[0], false),
                        new PngHeader(13, 11, kind[1], kind[0], true),
                        new PngHeader(1, 1, kind[1], kind[0], true),
                        new PngHeader(3, 2, kind[1], kind[0], true)));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void every_color_type_and_depth_is_read(PngHeader header) throws IOException {
        TestPng png = new TestPng(header, 7).chunksOf(20);
        byte[] palette = new byte[3 << Math.min(8, header.bitDepth())];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) (i * 37);
        }
        if (header.colorType() == 3) {
            png.with("PLTE", palette);
        }
        Picture picture = read(codec, png.build(), ImageFormat.PNG);

        int max = (1 << header.bitDepth()) - 1;
        int channels = picture.layout().channels().count();
        assertThat(picture.layout().bits()).isEqualTo(header.bitDepth() == 16 ? 16 : 8);
        int[] actual = samples(picture);
        for (int y = 0; y < header.height(); y++) {
            for (int x = 0; x < header.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    int expected = header.colorType() == 3
                            ? palette[3 * png.stored(x, y, 0) + c] & 0xFF
                            : (int) ((long) png.stored(x, y, c)
                                    * picture.layout().maxSample()
                                    / max);
                    assertThat(actual[(y * header.width() + x) * channels + c])
                            .as("%d,%d sample %d", x, y, c)
                            .isEqualTo(expected);
                }
            }
        }
    }

    static Stream<Layout> layouts() {
        int[][] sizes = {{1, 1}, {1, 40}, {40, 1}, {33, 17}};
        return Arrays.stream(sizes)
                .flatMap(size -> Arrays.stream(Channels.values())
                        .flatMap(channels -> Stream.of(8, 16)
                                .map(bits -> new Layout(size[0], size[1], channels, bits, ColorProfile.SRGB))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_picture_comes_back_the_same(Layout layout) throws IOException {
        Raster picture = noise(layout, layout.hashCode());
        Picture back = read(codec, write(codec, picture, ImageFormat.PNG), ImageFormat.PNG);

        assertThat(back.layout().bits()).isEqualTo(layout.bits());
        assertThat(rgba(back)).isEqualTo(rgba(picture));
    }

    /** Samples as RGBA, whatever the channels: the writer may choose a smaller colour type. */
    private static int[] rgba(Picture picture) throws IOException {
        int[] samples = samples(picture);
        Channels channels = picture.layout().channels();
        int[] all = new int[samples.length / channels.count() * 4];
        for (int i = 0, o = 0; i < samples.length; i += channels.count(), o += 4) {
            for (int c = 0; c < 3; c++) {
                all[o + c] = samples[i + Math.min(c, channels.colors() - 1)];
            }
            all[o + 3] = channels.hasAlpha()
                    ? samples[i + channels.colors()]
                    : picture.layout().maxSample();
        }
        return all;
    }

    @Test
    void writer_takes_the_smallest_color_type() throws IOException {
        assertThat(typeAndDepth((x, y, c) -> 0xFF)).containsExactly(3, 1);
        assertThat(typeAndDepth((x, y, c) -> c == 3 ? 255 : (x & 3) * 60)).containsExactly(3, 2);
        assertThat(typeAndDepth((x, y, c) -> c == 3 ? 255 : x + y)).containsExactly(0, 8);
        assertThat(typeAndDepth((x, y, c) -> c == 3 ? 255 : c == 0 ? x : y)).containsExactly(2, 8);
        assertThat(typeAndDepth((x, y, c) -> c == 3 ? x : c == 0 ? x : y)).containsExactly(6, 8);
    }

    private int[] typeAndDepth(TestPictures.Samples samples) throws IOException {
        byte[] file = write(codec, TestPictures.filled(Layout.of(40, 40, Channels.RGBA), samples), ImageFormat.PNG);
        return new int[] {file[25], file[24]};
    }

    @Test
    void one_color_can_be_transparent() throws IOException {
        PngHeader gray = new PngHeader(9, 9, 2, 0, false);
        TestPng png = new TestPng(gray, 3).with("tRNS", (byte) 0, (byte) 2);
        Picture picture = read(codec, png.build(), ImageFormat.PNG);

        assertThat(picture.layout().channels()).isEqualTo(Channels.GRAY_ALPHA);
        int[] samples = samples(picture);
        for (int i = 0; i < 81; i++) {
            int stored = png.stored(i % 9, i / 9, 0);
            assertThat(samples[2 * i]).isEqualTo(stored * 85);
            assertThat(samples[2 * i + 1]).isEqualTo(stored == 2 ? 0 : 255);
        }
    }

    @Test
    void palette_can_be_transparent_and_indexes_beyond_it_are_black() throws IOException {
        PngHeader header = new PngHeader(8, 8, 2, 3, false);
        TestPng png = new TestPng(header, 5)
                .with("PLTE", (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte) 6)
                .with("tRNS", (byte) 9);
        int[] samples = samples(read(codec, png.build(), ImageFormat.PNG));
        int[][] expected = {{1, 2, 3, 9}, {4, 5, 6, 255}, {0, 0, 0, 255}, {0, 0, 0, 255}};
        for (int i = 0; i < 64; i++) {
            assertThat(Arrays.copyOfRange(samples, 4 * i, 4 * i + 4)).isEqualTo(expected[png.stored(i % 8, i / 8, 0)]);
        }
    }

    @Test
    void profile_is_kept_if_it_fits_the_samples() throws IOException {
        byte[] rgb = dev.lethe.encoding.color.TestProfiles.rgb();
        PngHeader color = new PngHeader(2, 2, 8, 2, false);
        PngHeader gray = new PngHeader(2, 2, 8, 0, false);

        assertThat(read(codec, new TestPng(color, 1).with("iCCP", iccp(rgb)).build(), ImageFormat.PNG)
                        .layout()
                        .profile())
                .isEqualTo(ColorProfile.icc(rgb));
        assertThat(read(codec, new TestPng(gray, 1).with("iCCP", iccp(rgb)).build(), ImageFormat.PNG)
                        .layout()
                        .profile())
                .isEqualTo(ColorProfile.SRGB);
    }

    private static byte[] iccp(byte[] icc) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('x');
        out.write(0);
        out.write(0);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(icc);
        }
        return out.toByteArray();
    }

    @Test
    void colors_for_other_displays_are_refused() throws IOException {
        byte[] hdr = new TestPng(new PngHeader(2, 2, 8, 2, false), 1)
                .with("cICP", (byte) 9, (byte) 16, (byte) 0, (byte) 1)
                .build();
        assertThatThrownBy(() -> read(codec, hdr, ImageFormat.PNG)).isInstanceOf(MissingCapabilityException.class);
    }

    @ParameterizedTest
    @EnumSource(dev.lethe.Orientation.class)
    void rows_are_as_displayed(dev.lethe.Orientation orientation) throws IOException {
        // 1 2 3
        // 4 5 6
        Raster stored = TestPictures.filled(Layout.of(3, 2, Channels.GRAY), (x, y, c) -> 1 + x + 3 * y);
        byte[] file = write(codec, stored, ImageFormat.PNG);
        Picture shown = read(codec, file, header(ImageFormat.PNG).withOrientation(orientation));
        int[] expected = switch (orientation) {
            case NORMAL -> new int[] {1, 2, 3, 4, 5, 6};
            case MIRRORED -> new int[] {3, 2, 1, 6, 5, 4};
            case ROTATED_180 -> new int[] {6, 5, 4, 3, 2, 1};
            case FLIPPED -> new int[] {4, 5, 6, 1, 2, 3};
            case TRANSPOSED -> new int[] {1, 4, 2, 5, 3, 6};
            case ROTATED_90 -> new int[] {4, 1, 5, 2, 6, 3};
            case TRANSVERSED -> new int[] {6, 3, 5, 2, 4, 1};
            case ROTATED_270 -> new int[] {3, 6, 2, 5, 1, 4};
        };
        assertThat(shown.layout().width()).isEqualTo(orientation.swapsAxes() ? 2 : 3);
        int[] gray = samples(shown);
        int channels = shown.layout().channels().count();
        for (int i = 0; i < expected.length; i++) {
            assertThat(gray[i * channels]).isEqualTo(expected[i]);
        }
    }

    @Test
    void huge_header_is_refused_before_memory_is_taken() throws IOException {
        byte[] file = new TestPng(new PngHeader(4, 4, 16, 6, false), 1).build();
        java.nio.ByteBuffer.wrap(file).putInt(16, Integer.MAX_VALUE).putInt(20, Integer.MAX_VALUE);
        fixHeaderCrc(file);
        assertThatThrownBy(() -> read(codec, file, ImageFormat.PNG))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.PIXELS));
    }

    @Test
    void wide_interlaced_picture_is_refused_when_memory_is_short() throws IOException {
        byte[] file = new TestPng(new PngHeader(4, 4, 8, 2, true), 1).build();
        java.nio.ByteBuffer.wrap(file).putInt(16, 20_000).putInt(20, 20_000);
        fixHeaderCrc(file);
        RunContext small = RunContext.of(Limits.desktop().withMaxMemory(1 << 20));
        assertThatThrownBy(() -> codec.read(SeekableInput.of(file), header(ImageFormat.PNG), small))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY));
    }

    private static void fixHeaderCrc(byte[] file) {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(file, 12, 17);
        java.nio.ByteBuffer.wrap(file).putInt(29, (int) crc.getValue());
    }

    @Test
    void rows_take_little_memory_whatever_the_height() throws IOException {
        Raster tall = TestPictures.gradient(Layout.of(64, 4000, Channels.RGB));
        byte[] file = write(codec, tall, ImageFormat.PNG);
        RunContext small = RunContext.of(Limits.desktop().withMaxMemory(4096));
        try (var rows = codec.read(SeekableInput.of(file), header(ImageFormat.PNG), small)
                .rows()) {
            var band = new dev.lethe.pixels.RowBand(tall.layout(), 10);
            int count = 0;
            int n;
            while ((n = rows.read(band)) > 0) {
                count += n;
            }
            assertThat(count).isEqualTo(4000);
        }
    }

    @Test
    void broken_checksum_is_a_typed_error() throws IOException {
        byte[] file =
                new TestPng(new PngHeader(20, 20, 8, 2, false), 1).chunksOf(100).build();
        file[60] ^= 1;
        assertThatThrownBy(() -> samples(read(codec, file, ImageFormat.PNG)))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("PNG");
    }

    @Test
    void cut_file_is_a_typed_error_at_every_byte() throws IOException {
        byte[] file = new TestPng(new PngHeader(9, 9, 4, 3, true), 1)
                .with("PLTE", new byte[48])
                .build();
        for (int length = 0; length < file.length - 16; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThat(TestPictures.decodesOrIsRefused(codec, cut, ImageFormat.PNG))
                    .as("cut at %d", length)
                    .isFalse();
        }
    }

    @Test
    void damaged_bytes_end_in_a_picture_or_a_typed_error() throws IOException {
        byte[] file = new TestPng(new PngHeader(9, 9, 8, 6, false), 1).build();
        for (int i = 0; i < file.length; i++) {
            for (int flip : new int[] {1, 0x80, 0xFF}) {
                byte[] bad = file.clone();
                bad[i] ^= (byte) flip;
                TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.PNG);
            }
        }
    }

    @Test
    void cancelled_run_stops_between_rows() throws IOException {
        byte[] file = write(codec, TestPictures.gradient(Layout.of(8, 100, Channels.RGB)), ImageFormat.PNG);
        var stop = new dev.lethe.run.Cancellation();
        RunContext run = RunContext.of(Limits.desktop(), new dev.lethe.run.MemoryBudget(1 << 20), stop);
        Picture picture = codec.read(SeekableInput.of(file), header(ImageFormat.PNG), run);
        stop.cancel();
        assertThatThrownBy(() -> Raster.of(picture, context()))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
    }
}
