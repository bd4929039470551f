package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class IllustratorTest {
    private static final Path PHOTOS = Path.of("..", "examples", "photos");
    private static final String HEAD = "data:image/jpeg;base64,";

    @Test
    void picture_is_drawn_small_and_says_nothing_else() throws IOException {
        Path photo = PHOTOS.resolve("portrait.jpg");
        assertThat(Lethe.inspector().inspect(photo).findings()).isNotEmpty();

        Inspection drawn = Lethe.inspector().inspect(Source.of(jpeg(photo)));

        assertThat(drawn.header().format()).isEqualTo(ImageFormat.JPEG);
        assertThat(Math.max(drawn.header().displayWidth(), drawn.header().displayHeight()))
                .isEqualTo(240);
        assertThat(drawn.findings()).isEmpty();
    }

    @Test
    void transparency_is_drawn_on_white() throws IOException {
        assertThat(jpeg(PHOTOS.resolve("teapot-cutout.png"))).isNotEmpty();
    }

    private static byte[] jpeg(Path photo) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput input = Source.of(photo).open(context)) {
            String uri = Lethe.illustrator().draw(input, context).orElseThrow();
            assertThat(uri).startsWith(HEAD).hasSizeLessThan(40_000);
            return Base64.getDecoder().decode(uri.substring(HEAD.length()));
        }
    }
}
