package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.pixel;
import static dev.lethe.encoding.TestPictures.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.encoding.jpeg.JpegCodec;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.CodedPicture;
import dev.lethe.spi.EditStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTest {
    private static final EditStep[] STEPS = {
        Rotate.clockwise(90), Rotate.clockwise(180), Rotate.clockwise(270), Flip.horizontal(), Flip.vertical()
    };

    private record Coded(ImageHeader header, SeekableInput coded) implements CodedPicture {
        @Override
        public Picture pixels() throws IOException {
            return new JpegCodec().read(coded, header, context());
        }
    }

    private static Picture edit(EditStep step, Picture picture) throws IOException {
        return step.edit(picture, new Analysis(), context());
    }

    private static Coded jpeg(int width, int height, Orientation orientation) throws IOException {
        byte[] file = TestPictures.write(
                new JpegCodec(), noise(Layout.of(width, height, Channels.GRAY), 3), ImageFormat.JPEG);
        ImageHeader header = ImageHeader.still(ImageFormat.JPEG, width, height).withOrientation(orientation);
        return new Coded(header, SeekableInput.of(file));
    }

    @ParameterizedTest
    @EnumSource(Channels.class)
    void pixels_go_where_they_belong(Channels channels) throws IOException {
        Raster picture = noise(Layout.of(5, 3, channels), 2);
        Picture quarter = edit(Rotate.clockwise(90), picture);
        assertThat(quarter.layout()).isEqualTo(Layout.of(3, 5, channels));
        assertThat(pixel(quarter, 2, 0)).isEqualTo(pixel(picture, 0, 0));
        assertThat(pixel(quarter, 0, 4)).isEqualTo(pixel(picture, 4, 2));
        assertThat(pixel(edit(Rotate.clockwise(180), picture), 1, 2)).isEqualTo(pixel(picture, 3, 0));
        assertThat(pixel(edit(Rotate.clockwise(270), picture), 0, 4)).isEqualTo(pixel(picture, 0, 0));
        assertThat(pixel(edit(Flip.horizontal(), picture), 0, 1)).isEqualTo(pixel(picture, 4, 1));
        assertThat(pixel(edit(Flip.vertical(), picture), 3, 0)).isEqualTo(pixel(picture, 3, 2));
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void jpeg_is_turned_on_its_coefficients_as_it_is_displayed(Orientation orientation) throws IOException {
        for (EditStep step : STEPS) {
            Coded jpeg = jpeg(32, 16, orientation);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(step.onCoefficients().orElseThrow().edit(jpeg, new Analysis(), out, context()))
                    .isTrue();
            ImageHeader after = ImageHeader.still(ImageFormat.JPEG, 1, 1).withOrientation(orientation);
            Picture turned = new JpegCodec().read(SeekableInput.of(out.toByteArray()), after, context());
            Picture expected = edit(step, jpeg.pixels());
            assertThat(turned.layout()).isEqualTo(expected.layout());
            assertThat(TestPictures.worst(samples(turned), samples(expected))).isLessThan(2);
        }
    }

    @Test
    void jpeg_that_would_lose_an_edge_is_left_to_its_pixels() throws IOException {
        Coded jpeg = jpeg(33, 16, Orientation.NORMAL);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Flip.horizontal().onCoefficients().orElseThrow().edit(jpeg, new Analysis(), out, context()))
                .isFalse();
        assertThat(Flip.vertical().onCoefficients().orElseThrow().edit(jpeg, new Analysis(), out, context()))
                .isTrue();
    }

    @Test
    void bad_angle_is_refused() {
        for (int degrees : new int[] {0, 45, 360, -90}) {
            assertThatThrownBy(() -> Rotate.clockwise(degrees))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("degrees");
        }
    }
}
