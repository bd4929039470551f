package dev.lethe.encoding.webp;

import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.TestPictures;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebpCodecTest {
    /** One pixel each, lossy and lossless. */
    private static final byte[] LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static final byte[] LOSSLESS =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private final WebpCodec codec = new WebpCodec();

    @Test
    void both_codings_are_read() throws IOException {
        assertThat(read(codec, LOSSY, ImageFormat.WEBP).layout()).isEqualTo(Layout.of(1, 1, Channels.RGB));
        Picture lossless = read(codec, LOSSLESS, ImageFormat.WEBP);
        assertThat(lossless.layout().width()).isEqualTo(1);
        assertThat(samples(lossless)).hasSize(lossless.layout().channels().count());
    }

    @Test
    void codings_are_told_apart() throws IOException {
        assertThat(WebpCodec.isLossless(SeekableInput.of(LOSSLESS), TestPictures.context()))
                .isTrue();
        assertThat(WebpCodec.isLossless(SeekableInput.of(LOSSY), TestPictures.context()))
                .isFalse();
    }

    @Test
    void animation_is_refused() {
        byte[] file = ("RIFF\26\0\0\0WEBPVP8X\12\0\0\0\2\0\0\0\0\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(codec, file, ImageFormat.WEBP))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("animated");
    }

    @Test
    void huge_header_is_refused_before_memory_is_taken() {
        byte[] file = LOSSLESS.clone();
        file[21] = (byte) 0xFF;
        file[22] = (byte) 0xFF;
        file[23] = (byte) 0xFF;
        file[24] = 0x1F;
        RunContext run = RunContext.of(Limits.webUpload());
        assertThatThrownBy(() -> codec.read(SeekableInput.of(file), header(ImageFormat.WEBP), run))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void cut_or_damaged_file_ends_in_a_picture_or_a_typed_error() throws IOException {
        for (byte[] file : new byte[][] {LOSSY, LOSSLESS}) {
            for (int i = 0; i < file.length; i++) {
                TestPictures.decodesOrIsRefused(codec, Arrays.copyOf(file, i), ImageFormat.WEBP);
                byte[] bad = file.clone();
                bad[i] ^= (byte) 0x11;
                TestPictures.decodesOrIsRefused(codec, bad, ImageFormat.WEBP);
            }
        }
    }

    @Test
    void transparency_of_real_pictures_is_read() throws IOException {
        Path folder = Path.of(System.getProperty("lethe.shared", "")).resolve("corpus/compress/webp");
        assumeTrue(Files.isDirectory(folder), "the shared corpus is not here");
        for (String name : new String[] {"metadata_Alpha_Lossless_1_.webp", "metadata_Alpha_Lossy_1_.webp"}) {
            Picture picture = read(codec, Files.readAllBytes(folder.resolve(name)), ImageFormat.WEBP);
            assertThat(picture.layout().channels()).isEqualTo(Channels.RGBA);
            int[] samples = samples(picture);
            long clear = 0;
            long opaque = 0;
            for (int i = 3; i < samples.length; i += 4) {
                clear += samples[i] == 0 ? 1 : 0;
                opaque += samples[i] == 255 ? 1 : 0;
            }
            assertThat(clear).isPositive();
            assertThat(opaque).isPositive();
        }
    }
}
