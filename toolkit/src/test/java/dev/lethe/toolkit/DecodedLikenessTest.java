package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.audit.Likeness;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Resize;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodedLikenessTest {
    private static final Path PHOTOS = Path.of("..", "examples", "photos");

    private static Likeness of(byte[] picture) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return Lethe.likeness().of(SeekableInput.of(picture), context);
        }
    }

    @Test
    void copy_of_another_size_and_format_is_like_its_original_and_others_are_not() throws IOException {
        Likeness tulips = of(Files.readAllBytes(PHOTOS.resolve("tulips.jpg")));
        Sink.ToBytes copy = Sink.toBytes();
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Resize.maxEdge(300))
                .then(Convert.to(ImageFormat.PNG))
                .build()
                .sanitize(Source.of(PHOTOS.resolve("tulips.jpg")), copy);

        assertThat(tulips.isNear(of(copy.bytes()))).isTrue();
        for (String other : List.of("portrait.jpg", "lighthouse.jpg", "sailing-boat.png")) {
            assertThat(tulips.isNear(of(Files.readAllBytes(PHOTOS.resolve(other)))))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void what_is_no_picture_has_no_likeness() {
        assertThatThrownBy(() -> of(new byte[100])).isInstanceOf(ImagePrivacyException.class);
    }
}
