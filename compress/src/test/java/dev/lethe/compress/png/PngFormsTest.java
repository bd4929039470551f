package dev.lethe.compress.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Which colour types pictures get, and that they keep what can be seen. */
class PngFormsTest {
    private static final List<PngSmaller> LEVELS =
            List.of(PngSmaller.fast(), PngSmaller.standard(), PngSmaller.smallest());

    /** A picture in RGB with alpha of 8 or 16 bits, badly compressed. */
    private static byte[] picture(int width, int height, int bits, IntBinaryOperator argb) throws IOException {
        PngHeader header = new PngHeader(width, height, bits, 6, false);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int y = 0; y < height; y++) {
            lines.write(0);
            for (int x = 0; x < width; x++) {
                int color = argb.applyAsInt(x, y);
                for (int shift : new int[] {16, 8, 0, 24}) {
                    for (int i = 0; i < bits / 8; i++) {
                        lines.write(color >> shift);
                    }
                }
            }
        }
        return file(header, lines.toByteArray());
    }

    private static byte[] file(PngHeader header, byte[] lines) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            deflated.write(lines);
        }
        return new SmallPng(header).with("IDAT", data.toByteArray()).end();
    }

    private static byte[] smaller(PngSmaller level, byte[] png) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean written = level.write(SeekableInput.of(png), out, RunContext.of(Limits.desktop()))
                .isPresent();
        assertThat(written).isEqualTo(out.size() > 0);
        assertThat(out.size()).isLessThan(written ? png.length : 1);
        return written ? out.toByteArray() : png;
    }

    /** All samples as RGBA of 16 bits, those of invisible pixels as zeros if wanted. */
    private static int[] pixels(byte[] png, boolean invisibleToo) throws IOException {
        RunContext context = RunContext.of(Limits.desktop());
        ImageHeader header = ImageHeader.still(ImageFormat.PNG, 1, 1);
        Raster raster = Raster.of(new PngCodec().read(SeekableInput.of(png), header, context), context);
        int channels = raster.layout().channels().count();
        int colors = raster.layout().channels().colors();
        int scale = 65_535 / raster.layout().maxSample();
        int[] all = new int[4 * raster.layout().width() * raster.layout().height()];
        for (int i = 0; i < all.length / 4; i++) {
            int alpha = colors < channels ? raster.all().sample(i * channels + colors) * scale : 65_535;
            for (int c = 0; c < 3; c++) {
                int sample = raster.all().sample(i * channels + Math.min(c, colors - 1)) * scale;
                all[4 * i + c] = alpha > 0 || invisibleToo ? sample : 0;
            }
            all[4 * i + 3] = alpha;
        }
        return all;
    }

    private static int type(byte[] png) {
        return png[25];
    }

    private static int bits(byte[] png) {
        return png[24];
    }

    private static void assertForm(byte[] file, int type, int bits) throws IOException {
        for (PngSmaller level : LEVELS) {
            byte[] small = smaller(level, file);
            assertThat(pixels(small, false)).isEqualTo(pixels(file, false));
            assertThat(type(small)).as("colour type").isEqualTo(type);
            assertThat(bits(small)).as("bits").isEqualTo(bits);
        }
    }

    private static int noise(int x, int y) {
        return (x * 0x9E3779B1 ^ y * 0x85EBCA6B) * 0xC2B2AE35 >>> 8;
    }

    @Test
    void sixteen_bits_become_eight_where_these_say_the_same() throws IOException {
        assertForm(picture(60, 50, 16, (x, y) -> 0xFF000000 | noise(x, y)), 2, 8);
    }

    @Test
    void sixteen_bits_stay_where_they_are_needed() throws IOException {
        PngHeader header = new PngHeader(60, 50, 16, 2, false);
        byte[] lines = new byte[50 * 361];
        new Random(1).nextBytes(lines);
        for (int y = 0; y < 50; y++) {
            lines[y * 361] = 0;
            for (int x = 3; x <= 360; x++) {
                // every other sample of the first is that of the pixel before, so that there is something to gain
                lines[y * 361 + x] = x % 2 == 1 ? lines[y * 361 + x - 2] : lines[y * 361 + x];
            }
        }
        assertForm(file(header, lines), 2, 16);
    }

    @Test
    void grey_of_sixteen_bits_needs_one_sample() throws IOException {
        PngHeader header = new PngHeader(60, 50, 16, 6, false);
        byte[] lines = new byte[50 * 481];
        Random random = new Random(2);
        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 60; x++) {
                byte high = (byte) random.nextInt(256);
                byte low = (byte) random.nextInt(256);
                for (int c = 0; c < 4; c++) {
                    lines[y * 481 + 1 + 8 * x + 2 * c] = c == 3 ? -1 : high;
                    lines[y * 481 + 2 + 8 * x + 2 * c] = c == 3 ? -1 : low;
                }
            }
        }
        assertForm(file(header, lines), 0, 16);
    }

    @Test
    void many_greys_become_grey_and_opaque_alpha_goes() throws IOException {
        assertForm(picture(90, 80, 8, (x, y) -> 0xFF000000 | (noise(x, y) & 0xFF) * 0x010101), 0, 8);
    }

    @Test
    void invisible_pixels_of_one_color_become_a_transparent_color() throws IOException {
        byte[] file = picture(80, 70, 8, (x, y) -> x < 20 ? 0 : 0xFF000000 | noise(x, y));
        assertForm(file, 2, 8);
        byte[] small = smaller(PngSmaller.standard(), file);
        assertThat(SmallPng.types(small)).isEqualTo("IHDR tRNS IDAT IEND");
    }

    @Test
    void half_transparent_pixels_keep_their_alpha() throws IOException {
        assertForm(picture(80, 70, 8, (x, y) -> (x < 20 ? 0x80000000 : 0xFF000000) | noise(x, y)), 6, 8);
        assertForm(picture(80, 70, 8, (x, y) -> noise(y, x) << 24 | (noise(x, y) & 0xFF) * 0x010101), 4, 8);
    }

    @Test
    void few_colors_with_alpha_become_a_palette_with_short_transparency() throws IOException {
        int[] colors = {0xFF102030, 0x80405060, 0xFF708090, 0xFFFFFFFF, 0x00ABCDEF};
        byte[] file = picture(64, 64, 8, (x, y) -> colors[noise(x / 3, y / 5) % 5]);
        for (PngSmaller level : LEVELS) {
            byte[] small = smaller(level, file);
            assertThat(pixels(small, false)).isEqualTo(pixels(file, false));
            assertThat(type(small)).as("colour type").isEqualTo(3);
            assertThat(SmallPng.chunk(small, "tRNS", 0)).hasSize(2);
        }
    }

    @Test
    void two_colors_take_a_bit() throws IOException {
        byte[] file = picture(64, 64, 8, (x, y) -> noise(x, y) % 2 == 0 ? 0xFF336699 : 0xFF000000);
        assertForm(file, 3, 1);
        assertForm(picture(64, 64, 8, (x, y) -> noise(x, y) % 2 == 0 ? 0xFFFFFFFF : 0xFF000000), 0, 1);
    }

    @Test
    void invisible_colors_go_unless_they_are_to_be_kept() throws IOException {
        byte[] file = picture(80, 70, 8, (x, y) -> x % 9 < 4 ? noise(x, y) & 0xFFFFFF : 0xFF000000 | x * y);
        byte[] cleared = smaller(PngSmaller.standard(), file);
        byte[] kept = smaller(PngSmaller.standard().withInvisibleColorKept(), file);

        assertThat(pixels(kept, true)).isEqualTo(pixels(file, true));
        assertThat(pixels(cleared, false)).isEqualTo(pixels(file, false));
        assertThat(cleared.length).isLessThan(kept.length);
    }

    @Test
    void invisible_color_that_is_kept_can_be_the_transparent_one() throws IOException {
        byte[] file = picture(80, 70, 8, (x, y) -> x < 20 ? 0x00777777 : 0xFF000000 | noise(x, y) | 1 << 23);
        byte[] small = smaller(PngSmaller.standard().withInvisibleColorKept(), file);

        assertThat(type(small)).isEqualTo(2);
        assertThat(pixels(small, true)).isEqualTo(pixels(file, true));
    }

    @Test
    void interlaced_picture_is_written_line_by_line_where_that_is_smaller() throws IOException {
        PngHeader header = new PngHeader(61, 43, 8, 2, true);
        byte[] file = new SmallPng(header)
                .with("IDAT", SmallPng.lines(header, 200, 1))
                .end();
        byte[] small = smaller(PngSmaller.standard(), file);

        assertThat(small[28]).as("interlace").isZero();
        assertThat(pixels(small, true)).isEqualTo(pixels(file, true));
    }

    @Test
    void suggested_background_is_translated() throws IOException {
        PngHeader header = new PngHeader(64, 64, 8, 2, false);
        byte[] lines = new byte[64 * 193];
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 192; x++) {
                lines[y * 193 + 1 + x] = (byte) (noise(x / 3, y) % 3 * 60 + x % 3);
            }
        }
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            deflated.write(lines);
        }
        byte[] file = new SmallPng(header)
                .with("bKGD", (byte) 0, (byte) 9, (byte) 0, (byte) 8, (byte) 0, (byte) 7)
                .with("IDAT", data.toByteArray())
                .end();
        byte[] small = smaller(PngSmaller.standard(), file);

        assertThat(type(small)).isEqualTo(3);
        assertThat(SmallPng.types(small)).isEqualTo("IHDR PLTE bKGD IDAT IEND");
        int index = SmallPng.chunk(small, "bKGD", 0)[0];
        byte[] palette = SmallPng.chunk(small, "PLTE", 0);
        assertThat(Arrays.copyOfRange(palette, 3 * index, 3 * index + 3)).containsExactly(9, 8, 7);
        assertThat(pixels(small, true)).isEqualTo(pixels(file, true));
    }

    @Test
    void odd_sizes_keep_their_pixels() throws IOException {
        int[][] sizes = {{1, 1}, {1, 300}, {300, 1}, {2, 3}, {65_535, 1}, {65_535, 2}};
        for (int[] size : sizes) {
            byte[] file = picture(size[0], size[1], 8, (x, y) -> 0xFF000000 | x / 100 * 0x010203 + y);
            for (PngSmaller level : LEVELS) {
                assertThat(pixels(smaller(level, file), true)).isEqualTo(pixels(file, true));
            }
        }
    }

    @Test
    void result_is_the_same_each_time_and_more_effort_is_never_larger() throws IOException {
        byte[] file =
                picture(200, 150, 8, (x, y) -> 0xFF000000 | (x * x / 40 + y) * 0x010305 + noise(x / 7, y / 5) % 4);
        int before = file.length;
        for (PngSmaller level : LEVELS) {
            byte[] small = smaller(level, file);
            assertThat(small).isEqualTo(smaller(level, file));
            assertThat(small.length).isLessThanOrEqualTo(before);
            before = small.length;
        }
    }

    @Test
    void image_data_that_are_too_short_or_of_another_kind_are_typed_errors() throws IOException {
        PngHeader header = new PngHeader(20, 20, 8, 2, false);
        byte[] data = SmallPng.lines(header, 3, 1);
        byte[] few = new SmallPng(header)
                .with("IDAT", SmallPng.lines(header.withSize(20, 19), 3, 1))
                .end();
        byte[] cut = new SmallPng(header)
                .with("IDAT", Arrays.copyOf(data, data.length / 2))
                .end();
        byte[] noPalette = new SmallPng(new PngHeader(20, 20, 8, 3, false))
                .with("IDAT", data)
                .end();
        byte[] none = new SmallPng(header).end();
        byte[] crc = new SmallPng(header).with("IDAT", data).end();
        crc[crc.length - 20] ^= 1;
        for (byte[] bad : List.of(
                few,
                cut,
                noPalette,
                none,
                crc,
                "GIF89a, not PNG".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            for (PngSmaller level : LEVELS) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                assertThatThrownBy(() -> level.write(SeekableInput.of(bad), out, RunContext.of(Limits.desktop())))
                        .isInstanceOf(MalformedImageException.class);
                assertThat(out.size()).isZero();
            }
        }
    }
}
