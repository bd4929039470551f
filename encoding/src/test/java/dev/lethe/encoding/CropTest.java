package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.encoding.jpeg.JpegCodec;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.CodedPicture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CropTest {
    private record Coded(ImageHeader header, SeekableInput coded) implements CodedPicture {
        @Override
        public Picture pixels() throws IOException {
            return new JpegCodec().read(coded, header, context());
        }
    }

    private static Coded jpeg(int width, int height, Orientation orientation) throws IOException {
        byte[] file = TestPictures.write(
                new JpegCodec(), noise(Layout.of(width, height, Channels.GRAY), 3), ImageFormat.JPEG);
        ImageHeader header = ImageHeader.still(ImageFormat.JPEG, width, height).withOrientation(orientation);
        return new Coded(header, SeekableInput.of(file));
    }

    private static boolean cut(Box box, CodedPicture jpeg, ByteArrayOutputStream out) throws IOException {
        return Crop.to(box).onCoefficients().orElseThrow().edit(jpeg, new Analysis(), out, context());
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void jpeg_is_cropped_on_its_coefficients_between_blocks(Orientation orientation) throws IOException {
        Coded jpeg = jpeg(48, 32, orientation);
        Box box = new Box(8, 16, 16, 8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(cut(box, jpeg, out)).isTrue();

        boolean turned = orientation.swapsAxes();
        ImageHeader after = ImageHeader.still(ImageFormat.JPEG, turned ? 8 : 16, turned ? 16 : 8)
                .withOrientation(orientation);
        Picture cropped = new JpegCodec().read(SeekableInput.of(out.toByteArray()), after, context());
        Picture expected = Crop.to(box).edit(jpeg.pixels(), new Analysis(), context());
        assertThat(cropped.layout()).isEqualTo(expected.layout());
        assertThat(TestPictures.worst(samples(cropped), samples(expected))).isLessThan(2);
    }

    @Test
    void jpeg_keeps_blocks_that_reach_beyond_its_own_edges() throws IOException {
        Coded jpeg = jpeg(45, 30, Orientation.NORMAL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(cut(new Box(8, 8, 37, 22), jpeg, out)).isTrue();
    }

    /** A block across an edge would hold what was cropped away, unseen. */
    @ParameterizedTest
    @ValueSource(strings = {"1,0,8,8", "0,1,8,8", "0,0,9,8", "0,0,8,9", "8,8,20,16"})
    void jpeg_whose_blocks_the_crop_would_split_is_left_to_the_pixels(String box) throws IOException {
        Coded jpeg = jpeg(48, 32, Orientation.NORMAL);

        assertThat(cut(Box.parse(box), jpeg, new ByteArrayOutputStream())).isFalse();
    }

    @Test
    void crop_outside_of_a_jpeg_is_refused() throws IOException {
        Coded jpeg = jpeg(48, 32, Orientation.ROTATED_90);

        assertThatThrownBy(() -> cut(new Box(0, 0, 40, 8), jpeg, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 x 48");
    }
}
