package dev.lethe.encoding.bmp;

import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.pixel;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.TestPictures;
import dev.lethe.encoding.color.TestProfiles;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BmpCodecTest {
    private final BmpCodec codec = new BmpCodec();

    @ParameterizedTest
    @EnumSource(
            value = Channels.class,
            names = {"GRAY", "RGB"})
    void picture_comes_back_the_same(Channels channels) throws IOException {
        for (int width : new int[] {1, 2, 3, 4, 33}) {
            Raster picture = noise(Layout.of(width, 7, channels), width);
            Picture back = read(codec, write(codec, picture, ImageFormat.BMP), ImageFormat.BMP);
            assertThat(back.layout()).isEqualTo(picture.layout());
            assertThat(samples(back)).isEqualTo(samples(picture));
        }
    }

    @Test
    void transparency_is_refused_unless_nothing_is_transparent() throws IOException {
        Layout layout = Layout.of(3, 3, Channels.RGBA);
        assertThat(write(codec, TestPictures.filled(layout, (x, y, c) -> 255), ImageFormat.BMP))
                .hasSize(54 + 3 * 12);
        assertThatThrownBy(() -> write(codec, TestPictures.filled(layout, (x, y, c) -> 9), ImageFormat.BMP))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("background");
    }

    /** A file with a header of a given size. */
    private static ByteBuffer file(int header, int width, int height, int bits, int compression, int data) {
        ByteBuffer out = ByteBuffer.allocate(14 + header + data).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'B').put((byte) 'M').putInt(out.capacity()).putInt(0).putInt(14 + header);
        out.putInt(header)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) bits)
                .putInt(compression);
        return out.position(14 + header);
    }

    private static byte[] paletted(int bits, int compression, int colors, int... data) {
        ByteBuffer out = file(40, 4, 2, bits, compression, 4 * colors + data.length);
        out.putInt(10, 54 + 4 * colors).putInt(46, colors);
        for (int i = 0; i < colors; i++) {
            out.putInt(i << 16 | (i * 3) << 8 | i * 7);
        }
        for (int value : data) {
            out.put((byte) value);
        }
        return out.array();
    }

    private void assertIndexes(byte[] file, int... indexes) throws IOException {
        Picture picture = read(codec, file, ImageFormat.BMP);
        int[] expected = Arrays.stream(indexes)
                .flatMap(i -> Arrays.stream(new int[] {i, i * 3, i * 7}))
                .toArray();
        assertThat(samples(picture)).isEqualTo(expected);
    }

    @Test
    void palettes_of_every_depth_are_read() throws IOException {
        assertIndexes(paletted(1, 0, 2, 0b0110_0000, 0, 0, 0, 0b1001_0000, 0, 0, 0), 1, 0, 0, 1, 0, 1, 1, 0);
        assertIndexes(paletted(2, 0, 4, 0b00_01_10_11, 0, 0, 0, 0b11_11_00_01, 0, 0, 0), 3, 3, 0, 1, 0, 1, 2, 3);
        assertIndexes(paletted(4, 0, 16, 0x12, 0x3F, 0, 0, 0x45, 0x60, 0, 0), 4, 5, 6, 0, 1, 2, 3, 15);
        assertIndexes(paletted(8, 0, 16, 1, 2, 3, 4, 5, 6, 7, 8), 5, 6, 7, 8, 1, 2, 3, 4);
    }

    @Test
    void run_lengths_are_read() throws IOException {
        // two of colour 5, a literal of 2 pixels, end of line, then four of colour 3
        assertIndexes(paletted(8, 1, 16, 2, 5, 0, 2, 0, 0, 1, 9, 1, 8, 0, 0, 4, 3, 0, 1), 3, 3, 3, 3, 5, 5, 9, 8);
        assertIndexes(paletted(8, 1, 16, 0, 3, 7, 8, 9, 0, 1, 1, 0, 0, 4, 2, 0, 1), 2, 2, 2, 2, 7, 8, 9, 1);
        assertIndexes(paletted(4, 2, 16, 3, 0x12, 1, 0x40, 0, 0, 0, 4, 0x56, 0x78, 0, 1), 5, 6, 7, 8, 1, 2, 1, 4);
    }

    @Test
    void masks_are_read() throws IOException {
        ByteBuffer five = file(40, 2, -1, 16, 0, 4);
        five.putShort((short) (31 << 10 | 1)).putShort((short) (16 << 5));
        assertThat(samples(read(codec, five.array(), ImageFormat.BMP))).containsExactly(255, 0, 8, 0, 132, 0);

        ByteBuffer alpha = file(108, 1, 1, 32, 3, 4);
        alpha.putInt(54, 0xFF)
                .putInt(58, 0xFF00)
                .putInt(62, 0xFF0000)
                .putInt(66, 0xFF000000)
                .putInt(0x40302010);
        assertThat(samples(read(codec, alpha.array(), ImageFormat.BMP))).containsExactly(0x10, 0x20, 0x30, 0x40);

        ByteBuffer padded = file(40, 1, 1, 32, 0, 4);
        padded.putInt(0x00112233);
        assertThat(samples(read(codec, padded.array(), ImageFormat.BMP))).containsExactly(0x11, 0x22, 0x33);
    }

    @Test
    void old_headers_are_read() throws IOException {
        ByteBuffer out = ByteBuffer.allocate(26 + 6 + 4).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'B').put((byte) 'M').putInt(36).putInt(0).putInt(32);
        out.putInt(12)
                .putShort((short) 2)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 1);
        out.put(new byte[] {1, 2, 3, 4, 5, 6}).put((byte) 0x40);
        assertThat(samples(read(codec, out.array(), ImageFormat.BMP))).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void embedded_profile_is_kept_and_a_named_one_is_never_looked_for() throws IOException {
        byte[] icc = TestProfiles.rgb();
        ByteBuffer out = file(124, 1, 1, 24, 0, 4 + icc.length);
        out.putInt(14 + 56, 0x4D424544).putInt(14 + 112, 128).putInt(14 + 116, icc.length);
        out.put(new byte[4]).put(icc);
        assertThat(read(codec, out.array(), ImageFormat.BMP).layout().profile()).isEqualTo(ColorProfile.icc(icc));

        out.putInt(14 + 56, 0x4C494E4B);
        assertThat(read(codec, out.array(), ImageFormat.BMP).layout().profile()).isEqualTo(ColorProfile.SRGB);
    }

    @Test
    void other_formats_inside_are_refused() {
        assertThatThrownBy(() -> read(codec, file(40, 1, 1, 24, 4, 4).array(), ImageFormat.BMP))
                .isInstanceOf(MissingCapabilityException.class);
    }

    @Test
    void huge_header_is_refused() {
        assertThatThrownBy(() -> read(
                        codec,
                        file(40, Integer.MAX_VALUE, Integer.MAX_VALUE, 24, 0, 4).array(),
                        ImageFormat.BMP))
                .isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> read(codec, file(40, 30_000, 30_000, 8, 1, 4).array(), header(ImageFormat.BMP)))
                .isInstanceOf(dev.lethe.ImagePrivacyException.class);
    }

    @Test
    void cut_or_damaged_file_ends_in_a_picture_or_a_typed_error() throws IOException {
        byte[] file = paletted(4, 2, 16, 3, 0x12, 1, 0x40, 0, 0, 0, 4, 0x56, 0x78, 0, 1);
        byte[] plain = write(codec, noise(Layout.of(5, 5, Channels.RGB), 1), ImageFormat.BMP);
        for (byte[] whole : new byte[][] {file, plain}) {
            for (int i = 0; i < whole.length; i++) {
                boolean decoded = TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(whole, i), ImageFormat.BMP);
                assertThat(decoded && i < whole.length - 2).isFalse();
                byte[] bad = whole.clone();
                bad[i] ^= (byte) 0x55;
                TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.BMP);
            }
        }
        assertThat(pixel(read(codec, plain, ImageFormat.BMP), 4, 4)).hasSize(3);
    }
}
