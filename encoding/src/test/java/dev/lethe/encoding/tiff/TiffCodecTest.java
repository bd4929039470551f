package dev.lethe.encoding.tiff;

import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.Orientation;
import dev.lethe.encoding.TestPictures;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TiffCodecTest {
    private final TiffCodec codec = new TiffCodec();

    static Stream<Layout> layouts() {
        int[][] sizes = {{1, 1}, {3, 200}, {301, 7}, {150, 400}};
        return Arrays.stream(sizes)
                .flatMap(size -> Arrays.stream(Channels.values())
                        .flatMap(channels -> Stream.of(8, 16)
                                .map(bits -> new Layout(size[0], size[1], channels, bits, ColorProfile.SRGB))));
    }

    @Test
    void strips_of_a_large_picture_lie_in_order_though_several_threads_compress_them() throws IOException {
        Raster picture = noise(Layout.of(1500, 1200, Channels.RGB), 5);
        byte[] file = write(codec, picture, ImageFormat.TIFF);
        assertThat(read(codec, file, ImageFormat.TIFF).layout()).isEqualTo(picture.layout());
        assertThat(Arrays.equals(samples(read(codec, file, ImageFormat.TIFF)), samples(picture)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_picture_comes_back_the_same(Layout layout) throws IOException {
        Raster picture = noise(layout, layout.hashCode());
        Picture back = read(codec, write(codec, picture, ImageFormat.TIFF), ImageFormat.TIFF);

        assertThat(back.layout()).isEqualTo(layout);
        assertThat(samples(back)).isEqualTo(samples(picture));
    }

    @Test
    void rows_are_as_displayed() throws IOException {
        Raster stored = TestPictures.filled(Layout.of(3, 2, Channels.GRAY), (x, y, c) -> 1 + x + 3 * y);
        byte[] file = write(codec, stored, ImageFormat.TIFF);
        Picture shown = read(codec, file, header(ImageFormat.TIFF).withOrientation(Orientation.ROTATED_90));
        assertThat(samples(shown)).containsExactly(4, 1, 5, 2, 6, 3);
    }

    private byte[] withField(int tag, int value, int type) throws IOException {
        byte[] file = write(codec, noise(Layout.of(8, 8, Channels.RGB), 1), ImageFormat.TIFF);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int entries = bytes.getShort(8);
        for (int i = 0; i < entries; i++) {
            int at = 10 + 12 * i;
            if ((bytes.getShort(at) & 0xFFFF) == tag) {
                bytes.putShort(at + 2, (short) type).putInt(at + 4, 1).putInt(at + 8, value);
                return file;
            }
        }
        throw new IllegalArgumentException("tag");
    }

    @Test
    void huge_header_is_refused_before_memory_is_taken() throws IOException {
        byte[] wide = withField(256, Integer.MAX_VALUE, 4);
        assertThatThrownBy(() -> read(codec, wide, ImageFormat.TIFF)).isInstanceOf(LimitExceededException.class);
        byte[] deep = withField(258, 32 << 16, 3);
        assertThatThrownBy(() -> read(codec, deep, ImageFormat.TIFF)).isInstanceOf(MissingCapabilityException.class);
        byte[] lab = withField(262, 8 << 16, 3);
        assertThatThrownBy(() -> read(codec, lab, ImageFormat.TIFF)).isInstanceOf(MissingCapabilityException.class);
    }

    @Test
    void cut_or_damaged_file_ends_in_a_picture_or_a_typed_error() throws IOException {
        byte[] file = write(codec, noise(Layout.of(8, 8, Channels.RGBA), 1), ImageFormat.TIFF);
        for (int i = 0; i < file.length; i++) {
            TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(file, i), ImageFormat.TIFF);
            byte[] bad = file.clone();
            bad[i] ^= (byte) 0x55;
            TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.TIFF);
        }
        assertThat(TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(file, 150), ImageFormat.TIFF))
                .isFalse();
    }
}
