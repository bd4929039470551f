package dev.lethe.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentTypesTest {
    @Test
    void svg_is_told_from_other_markup() {
        assertThat(ContentTypes.of("<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8)))
                .contains(ImageFormat.SVG);
        assertThat(ContentTypes.of("<html></html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void nothing_is_no_picture() throws IOException {
        assertThat(ContentTypes.of(new byte[0])).isEmpty();
        assertThatThrownBy(() -> ContentTypes.of(SeekableInput.of(new byte[] {1, 2, 3})))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void real_pictures_are_what_their_folder_says() throws IOException {
        Path corpus = Path.of(System.getProperty("lethe.shared", "")).resolve("corpus/metadata");
        assumeTrue(Files.isDirectory(corpus), "the shared corpus is not here");
        for (ImageFormat format : List.of(
                ImageFormat.JPEG,
                ImageFormat.WEBP,
                ImageFormat.GIF,
                ImageFormat.BMP,
                ImageFormat.JXL,
                ImageFormat.PSD)) {
            try (Stream<Path> files = Files.list(corpus.resolve(format.name().toLowerCase(java.util.Locale.ROOT)))) {
                long wrong =
                        files.filter(file -> !format.equals(detected(file))).count();
                // the corpus holds a few files that aren't what they are called
                assertThat(wrong).as(format.name()).isLessThanOrEqualTo(2);
            }
        }
    }

    private static ImageFormat detected(Path file) {
        try (SeekableInput input = SeekableInput.of(Files.readAllBytes(file))) {
            return ContentTypes.of(input);
        } catch (IOException e) {
            return ImageFormat.SVG;
        }
    }
}
