package dev.lethe.encoding.gif;

import static dev.lethe.encoding.TestPictures.filled;
import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.mean;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.encoding.TestPictures;
import dev.lethe.encoding.color.TestProfiles;
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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifCodecTest {
    private final GifCodec codec = new GifCodec();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 100, 255, 256})
    void few_colors_come_back_the_same(int colors) throws IOException {
        Random random = new Random(colors);
        int[] palette = random.ints(colors, 0, 1 << 24).toArray();
        int[] pixels = random.ints(61 * 53, 0, colors).toArray();
        Raster picture =
                filled(Layout.of(61, 53, Channels.RGB), (x, y, c) -> palette[pixels[y * 61 + x]] >> 16 - 8 * c & 0xFF);
        Picture back = read(codec, write(codec, picture, ImageFormat.GIF), ImageFormat.GIF);

        assertThat(back.layout()).isEqualTo(picture.layout());
        assertThat(samples(back)).isEqualTo(samples(picture));
    }

    @Test
    void long_runs_and_noise_fill_the_code_table_and_come_back() throws IOException {
        Random random = new Random(4);
        Raster picture = filled(
                Layout.of(400, 300, Channels.GRAY), (x, y, c) -> y < 100 ? 7 : y < 200 ? random.nextInt(256) : x / 100);
        int[] back = samples(read(codec, write(codec, picture, ImageFormat.GIF), ImageFormat.GIF));
        int[] gray = samples(picture);
        for (int i = 0; i < gray.length; i++) {
            assertThat(back[3 * i]).isEqualTo(gray[i]);
        }
    }

    @Test
    void pixels_are_shown_or_not() throws IOException {
        Raster picture = filled(Layout.of(16, 16, Channels.RGBA), (x, y, c) -> c == 3 ? x * 17 : 10 * c);
        Picture back = read(codec, write(codec, picture, ImageFormat.GIF), ImageFormat.GIF);
        for (int x = 0; x < 16; x++) {
            int[] pixel = TestPictures.pixel(back, x, 3);
            assertThat(pixel).isEqualTo(x * 17 >= 128 ? new int[] {0, 10, 20, 255} : new int[] {0, 0, 0, 0});
        }
    }

    @Test
    void many_colors_become_256_that_look_alike() throws IOException {
        Raster picture = TestPictures.gradient(Layout.of(128, 128, Channels.RGB));
        Picture back = read(codec, write(codec, picture, ImageFormat.GIF), ImageFormat.GIF);
        int[] shown = samples(back);

        assertThat(mean(shown, samples(picture))).isLessThan(9);
        assertThat(mean(blocks(shown), blocks(samples(picture)))).isLessThan(1.5);
    }

    /** Means of 8 x 8 pixels: dithering keeps them. */
    private static int[] blocks(int[] samples) {
        int[] means = new int[16 * 16 * 3];
        for (int i = 0; i < samples.length; i++) {
            int x = i / 3 % 128;
            int y = i / 3 / 128;
            means[(y / 8 * 16 + x / 8) * 3 + i % 3] += samples[i];
        }
        return Arrays.stream(means).map(sum -> sum / 64).toArray();
    }

    @Test
    void colors_of_a_profile_are_converted() throws IOException {
        Layout layout = Layout.of(4, 4, Channels.RGB).withProfile(ColorProfile.icc(TestProfiles.rgb()));
        Raster picture = filled(layout, (x, y, c) -> c == 0 ? 200 : 0);
        int[] pixel = TestPictures.pixel(read(codec, write(codec, picture, ImageFormat.GIF), ImageFormat.GIF), 1, 1);
        // the profile's red is sRGB's green
        assertThat(pixel[1]).isBetween(190, 210);
        assertThat(pixel[0]).isLessThan(40);
    }

    @Test
    void interlaced_frame_is_put_where_it_belongs_on_the_canvas() throws IOException {
        int[] order = {0, 8, 4, 2, 6, 1, 3, 5, 7, 9};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes("ISO-8859-1"));
        out.writeBytes(new byte[] {7, 0, 12, 0, 0, 0, 0});
        out.writeBytes(new byte[] {0x21, (byte) 0xFE, 3, 'a', 'b', 'c', 0});
        out.writeBytes(new byte[] {0x2C, 2, 0, 1, 0, 4, 0, 10, 0, (byte) (0x80 | 0x40 | 3)});
        for (int i = 0; i < 16; i++) {
            out.writeBytes(new byte[] {(byte) (10 * i), (byte) i, 0});
        }
        LzwEncoder codes = new LzwEncoder(out, 4);
        for (int y : order) {
            codes.write(new byte[] {(byte) y, (byte) y, (byte) y, (byte) y}, 4);
        }
        codes.end();
        out.write(0x3B);
        Picture picture = read(codec, out.toByteArray(), ImageFormat.GIF);

        assertThat(picture.layout()).isEqualTo(Layout.of(7, 12, Channels.RGBA));
        assertThat(TestPictures.pixel(picture, 1, 5)).containsExactly(0, 0, 0, 0);
        assertThat(TestPictures.pixel(picture, 6, 5)).containsExactly(0, 0, 0, 0);
        for (int y = 0; y < 10; y++) {
            assertThat(TestPictures.pixel(picture, 3, y + 1)).containsExactly(10 * y, y, 0, 255);
        }
    }

    @Test
    void huge_header_is_refused() {
        byte[] file = {
            'G',
            'I',
            'F',
            '8',
            '9',
            'a',
            -1,
            -1,
            -1,
            -1,
            (byte) 0x80,
            0,
            0,
            0,
            0,
            0,
            1,
            1,
            1,
            0x2C,
            0,
            0,
            0,
            0,
            -1,
            -1,
            -1,
            -1,
            0,
            2,
            0,
            0
        };
        RunContext run = RunContext.of(Limits.webUpload());
        assertThatThrownBy(() -> codec.read(SeekableInput.of(file), header(ImageFormat.GIF), run))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void cut_or_damaged_file_ends_in_a_picture_or_a_typed_error() throws IOException {
        byte[] file = write(codec, TestPictures.noise(Layout.of(12, 12, Channels.GRAY), 1), ImageFormat.GIF);
        for (int i = 0; i < file.length; i++) {
            boolean decoded = TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(file, i), ImageFormat.GIF);
            assertThat(decoded && i < file.length - 6).as("cut at %d", i).isFalse();
            byte[] bad = file.clone();
            bad[i] ^= (byte) 0x55;
            TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.GIF);
        }
    }
}
