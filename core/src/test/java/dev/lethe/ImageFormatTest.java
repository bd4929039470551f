package dev.lethe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {
    @ParameterizedTest
    @CsvSource({
        "jpeg,JPEG",
        "JPG,JPEG",
        "jPe,JPEG",
        "apng,PNG",
        "tif,TIFF",
        "DNG,TIFF",
        "heic,HEIF",
        "heif,HEIF",
        "svgz,SVG",
        "psb,PSD",
        "cur,ICO",
        "jxl,JXL",
        "j2k,JP2",
        "avif,AVIF",
        "webp,WEBP",
        "gif,GIF",
        "bmp,BMP"
    })
    void format_is_found_by_name_and_extension(String text, String name) {
        assertThat(ImageFormat.named(text))
                .hasValueSatisfying(format -> assertThat(format).hasToString(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jpeg ", ".jpg", "doc", "image/png"})
    void format_is_not_found_when_there_is_none(String text) {
        assertThat(ImageFormat.named(text)).isEmpty();
    }

    @Test
    void format_is_found_whatever_the_language_of_the_system() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(ImageFormat.named("TIFF")).contains(ImageFormat.TIFF);
            assertThat(ImageFormat.named("gIF")).contains(ImageFormat.GIF);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void known_formats_share_no_extension() {
        List<String> extensions = new ArrayList<>();
        ImageFormat.known().forEach(format -> extensions.addAll(format.extensions()));

        assertThat(ImageFormat.known()).hasSize(13);
        assertThat(extensions).doesNotHaveDuplicates().allMatch(e -> e.equals(e.toLowerCase(Locale.ROOT)));
        assertThat(ImageFormat.known()).allMatch(f -> f.mediaType().startsWith("image/"));
        assertThat(ImageFormat.JPEG.extension()).isEqualTo("jpg");
    }

    @Test
    void format_refuses_to_be_nameless() {
        assertThatThrownBy(() -> new ImageFormat(" ", "image/x", List.of("x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImageFormat("X", "image/x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void orientation_is_found_by_its_number(Orientation orientation) {
        assertThat(Orientation.ofExif(orientation.exif())).isEqualTo(orientation);
        assertThat(orientation.exif()).isEqualTo(orientation.ordinal() + 1);
        assertThat(orientation.swapsAxes()).isEqualTo(orientation.exif() >= 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1, 65_535, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void orientation_is_normal_when_the_number_means_nothing(int value) {
        assertThat(Orientation.ofExif(value)).isEqualTo(Orientation.NORMAL);
    }

    @Test
    void header_swaps_sides_when_turned() {
        ImageHeader header = ImageHeader.still(ImageFormat.JPEG, 70_000, 60_000);
        ImageHeader turned = header.withOrientation(Orientation.ROTATED_90);

        assertThat(header.pixels()).isEqualTo(4_200_000_000L);
        assertThat(header.displayWidth()).isEqualTo(70_000);
        assertThat(turned.displayWidth()).isEqualTo(60_000);
        assertThat(turned.displayHeight()).isEqualTo(70_000);
        assertThat(turned.width()).isEqualTo(70_000);
        assertThatThrownBy(() -> ImageHeader.still(ImageFormat.JPEG, -1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
