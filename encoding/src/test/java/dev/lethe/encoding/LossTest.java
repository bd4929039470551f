package dev.lethe.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.encoding.Loss.Kind;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.spi.EncodeOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {
    private static final ColorProfile WIDE = ColorProfile.icc(new byte[] {1, 2, 3});
    private static final ImageHeader STILL = ImageHeader.still(ImageFormat.AVIF, 8, 8);

    private static List<Kind> kinds(ImageFormat to, Layout layout) {
        return Convert.to(to).losses(STILL, layout).stream().map(Loss::kind).toList();
    }

    @Test
    void plain_picture_loses_only_what_the_coding_takes() {
        Layout plain = Layout.of(8, 8, Channels.RGB);
        assertThat(kinds(ImageFormat.PNG, plain)).isEmpty();
        assertThat(kinds(ImageFormat.TIFF, plain)).isEmpty();
        assertThat(kinds(ImageFormat.BMP, plain)).isEmpty();
        assertThat(kinds(ImageFormat.JPEG, plain)).containsExactly(Kind.DETAIL);
        assertThat(kinds(ImageFormat.WEBP, plain)).isEmpty();
        assertThat(kinds(ImageFormat.GIF, plain)).containsExactly(Kind.COLOUR);
        EncodeOptions lossy = EncodeOptions.defaults().withLossless(false);
        assertThat(Convert.to(ImageFormat.WEBP, lossy).losses(STILL, plain)).hasSize(1);
    }

    @Test
    void rich_picture_loses_what_each_format_can_not_hold() {
        Layout rich = new Layout(8, 8, Channels.RGBA, 16, WIDE);
        assertThat(kinds(ImageFormat.PNG, rich)).isEmpty();
        assertThat(kinds(ImageFormat.TIFF, rich)).isEmpty();
        assertThat(kinds(ImageFormat.JPEG, rich)).containsExactly(Kind.ALPHA, Kind.DEPTH, Kind.DETAIL);
        assertThat(kinds(ImageFormat.WEBP, rich)).containsExactly(Kind.DEPTH);
        assertThat(kinds(ImageFormat.BMP, rich)).containsExactly(Kind.ALPHA, Kind.DEPTH, Kind.COLOUR);
        assertThat(kinds(ImageFormat.GIF, rich)).containsExactly(Kind.ALPHA, Kind.DEPTH, Kind.COLOUR, Kind.COLOUR);
    }

    @Test
    void what_would_be_refused_is_told_as_such() {
        Layout clear = Layout.of(8, 8, Channels.RGBA);
        assertThat(Convert.to(ImageFormat.JPEG).losses(STILL, clear).get(0).refused())
                .isTrue();
        assertThat(Convert.to(ImageFormat.GIF).losses(STILL, clear).get(0).refused())
                .isFalse();
    }

    @Test
    void frames_are_lost_but_for_animated_gifs_as_png() {
        Layout plain = Layout.of(8, 8, Channels.RGB);
        ImageHeader gif = new ImageHeader(ImageFormat.GIF, 8, 8, 12, 8, true, Orientation.NORMAL, "");
        assertThat(Convert.to(ImageFormat.PNG).losses(gif, plain)).isEmpty();
        assertThat(Convert.to(ImageFormat.TIFF).losses(gif, plain))
                .containsExactly(new Loss(Kind.FRAMES, "one of 12 frames would be left as TIFF", true));
        assertThat(Convert.to(ImageFormat.GIF).losses(gif, plain)).isEmpty();
    }
}
