package dev.lethe.metadata.gif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.Metadata;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Verifier;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Those who judge cleaned GIFs. */
class GifVerifiersTest {
    /** Found by fuzzing: Commons Imaging made room for all pixels that a frame claims. */
    @Test
    void frame_of_billions_of_pixels_takes_no_memory() throws IOException {
        byte[] gif = HexFormat.of()
                .parseHex("474946383961" + "01000100000000" + "2c00000000" + "60ea" + "b888" + "00" + "02024c0100"
                        + "3b");
        for (Verifier verifier : Metadata.capabilities().verifiers()) {
            if (verifier.judges(ImageFormat.GIF)) {
                FindingCollector residue = new FindingCollector();
                try (RunContext context = RunContext.of(Limits.webUpload())) {
                    verifier.verify(
                            SeekableInput.of(gif),
                            ImageFormat.GIF,
                            MetadataPolicy.removeAllButDisplay(),
                            residue,
                            context);
                }
                assertThat(residue.findings()).as(verifier.name()).isEmpty();
            }
        }
    }
}
