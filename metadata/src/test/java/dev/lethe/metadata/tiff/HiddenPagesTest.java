package dev.lethe.metadata.tiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.HiddenPicture;
import dev.lethe.io.Source;
import dev.lethe.metadata.Metadata;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Previews of TIFF files, as they are given to whoever asks. */
class HiddenPagesTest {
    private static final byte[] RGB = {1, 2, 3, 4, 5, 6};

    private final TiffBytes file = TiffBytes.classic();

    private HiddenPicture preview(TiffBytes.Ifd preview) throws IOException {
        file.page().picture(2, 1, 1, 1, 1).strips(1, new byte[] {7, 8}).below(330, preview.longs(254, 1));
        var hidden = Metadata.inspect(Source.of(file.build())).hiddenPictures();
        assertThat(hidden).hasSize(1);
        return hidden.get(0);
    }

    @Test
    void preview_of_bare_pixels_is_given_as_a_file_that_can_be_opened() throws IOException {
        HiddenPicture preview = preview(file.ifd().picture(2, 1, 3, 1, 2).strips(1, RGB));

        byte[] content = preview.content().orElseThrow().reveal();
        assertThat(Metadata.inspect(Source.of(content)).header().width()).isEqualTo(2);
        assertThat(content).endsWith(RGB);
        int start = (int) preview.position().orElseThrow();
        assertThat(Arrays.copyOfRange(file.build(), start, start + RGB.length)).isEqualTo(RGB);
    }

    @Test
    void preview_that_is_a_jpeg_is_given_as_it_is() throws IOException {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

        HiddenPicture preview = preview(file.ifd().picture(2, 1, 3, 7, 6).strips(1, jpeg));

        assertThat(preview.content().orElseThrow().reveal()).isEqualTo(jpeg);
    }

    @Test
    void preview_in_another_coding_is_given_by_its_place() throws IOException {
        HiddenPicture preview = preview(file.ifd().picture(2, 1, 3, 5, 2).strips(1, RGB));

        assertThat(preview.content()).isEmpty();
        assertThat(preview.bytes()).isEqualTo(RGB.length);
        assertThat(preview.position()).isPresent();
    }

    @Test
    void preview_in_several_strips_is_told_and_not_given() throws IOException {
        HiddenPicture preview = preview(file.ifd().picture(2, 2, 3, 1, 2).strips(1, RGB, RGB));

        assertThat(preview.content()).isEmpty();
        assertThat(preview.position()).isEmpty();
    }
}
