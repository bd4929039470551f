package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.samples;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.encoding.color.TestProfiles;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BufferedImagesTest {
    static Stream<Layout> layouts() {
        List<ColorProfile> profiles = List.of(ColorProfile.SRGB, ColorProfile.icc(TestProfiles.rgb()));
        return Arrays.stream(Channels.values())
                .flatMap(channels -> Stream.of(8, 16)
                        .flatMap(bits -> profiles.stream()
                                .filter(profile -> profile.icc().isEmpty() || channels.colors() == 3)
                                .map(profile -> new Layout(9, 5, channels, bits, profile))));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void samples_and_space_come_back_the_same(Layout layout) throws IOException {
        Raster picture = noise(layout, 5);
        BufferedImage image = BufferedImages.toBufferedImage(picture, context());
        Picture back = BufferedImages.fromBufferedImage(image, context());

        // Java2D puts profiles into a form of its own
        assertThat(back.layout().withProfile(layout.profile())).isEqualTo(layout);
        assertThat(back.layout().profile().icc().isPresent())
                .isEqualTo(layout.profile().icc().isPresent());
        assertThat(samples(back)).isEqualTo(samples(picture));
    }

    @Test
    void usual_types_are_used() throws IOException {
        assertThat(type(Channels.GRAY)).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(type(Channels.RGB)).isEqualTo(BufferedImage.TYPE_3BYTE_BGR);
        assertThat(type(Channels.RGBA)).isEqualTo(BufferedImage.TYPE_4BYTE_ABGR);
    }

    private static int type(Channels channels) throws IOException {
        return BufferedImages.toBufferedImage(noise(Layout.of(2, 2, channels), 1), context())
                .getType();
    }

    @Test
    void colors_mean_the_same_to_java2d() throws IOException {
        Raster picture = noise(Layout.of(4, 4, Channels.RGBA), 2);
        BufferedImage image = BufferedImages.toBufferedImage(picture, context());
        int[] pixel = TestPictures.pixel(picture, 3, 2);
        assertThat(image.getRGB(3, 2)).isEqualTo(pixel[3] << 24 | pixel[0] << 16 | pixel[1] << 8 | pixel[2]);
    }

    @Test
    void packed_images_are_read() throws IOException {
        for (int type : new int[] {
            BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_BGR,
            BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR_PRE, BufferedImage.TYPE_INT_ARGB_PRE
        }) {
            BufferedImage image = new BufferedImage(3, 2, type);
            image.setRGB(1, 1, 0xFF804020);
            Picture picture = BufferedImages.fromBufferedImage(image, context());
            assertThat(TestPictures.pixel(picture, 1, 1)).startsWith(0x80, 0x40, 0x20);
        }
    }

    @Test
    void palettes_are_read() throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(2, 0, 0xFFFFFFFF);
        Picture picture = BufferedImages.fromBufferedImage(image, context());
        assertThat(picture.layout().channels()).isEqualTo(Channels.GRAY);
        assertThat(samples(picture)).containsExactly(0, 0, 255, 0, 0, 0);
    }
}
