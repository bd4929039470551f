package dev.lethe.metadata.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.MalformedImageException;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.spi.FindingCollector;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** WebPs that are damaged, cut or no pictures. */
class WebpDamageTest extends WebpFixture {
    @Test
    void strip_keeps_what_a_truncated_file_has() throws Exception {
        byte[] whole = new WebpBytes().chunk("VP8 ", WebpBytes.lossy(6, 4, 40)).file();
        FindingCollector found = new FindingCollector();
        byte[] result = strip(Arrays.copyOf(whole, 51), DEFAULT, found);
        assertThat(result)
                .isEqualTo(new WebpBytes()
                        .chunk("VP8 ", Arrays.copyOf(WebpBytes.lossy(6, 4, 40), 31))
                        .file());
        assertThat(found.notes()).anyMatch(note -> note.contains("shorter"));
        byte[] animation = animation();
        int second = text(animation).lastIndexOf("VP8L");
        assertThat(header(strip(Arrays.copyOf(animation, second))).frames()).isEqualTo(1);
    }

    @Test
    void strip_takes_a_size_that_does_not_count_the_last_padding() throws Exception {
        WebpBytes odd = new WebpBytes().chunk("VP8 ", LOSSY);
        byte[] right = odd.file();
        FindingCollector found = new FindingCollector();
        assertThat(strip(odd.file(right.length - 9L), DEFAULT, found)).isEqualTo(right);
        assertThat(found.findings()).isEmpty();
        assertThat(strip(odd.file(right.length))).isEqualTo(right);
    }

    @Test
    void strip_refuses_what_no_viewer_shows_and_says_why() {
        byte[] frame = new WebpBytes().chunk("VP8L", LOSSLESS).chunks();
        refuses(new WebpBytes().chunk("EXIF", SampleBlocks.exif(6, SECRET)).file(), "no picture");
        refuses(new WebpBytes().chunk("VP8 ", new byte[20]).file(), "key frame");
        refuses(new WebpBytes().chunk("VP8L", new byte[20]).file(), "lossless");
        refuses(new WebpBytes().chunk("VP8 ", LOSSY).file(8), "no picture");
        refuses(new WebpBytes().chunk("VP8 ", LOSSY).file(22), "longer than the file says");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(0, 16384, 16384))
                        .chunk("VP8 ", LOSSY)
                        .file(),
                "canvas of another size");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(2, 6, 4))
                        .chunk("ANIM", new byte[6])
                        .chunk("ANMF", WebpBytes.frame(2, 0, 6, 4, 0, frame))
                        .file(),
                "beyond the canvas");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(2, 6, 4))
                        .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame))
                        .file(),
                "no animation settings");
        // Found by mutants of structure: such a file was written with a size that leaves its first frame out.
        refuses(
                new WebpBytes()
                        .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame))
                        .chunk("VP8X", WebpBytes.extended(2, 6, 4))
                        .chunk("ANIM", new byte[6])
                        .chunk("ANMF", WebpBytes.frame(0, 0, 6, 4, 0, frame))
                        .file(),
                "frames before its header");
        refuses(
                new WebpBytes()
                        .chunk("VP8X", WebpBytes.extended(0, 1 << 24, 1 << 24))
                        .chunk("VP8 ", LOSSY)
                        .file(),
                "larger than the format allows");
    }

    private void refuses(byte[] webp, String why) {
        assertThatThrownBy(() -> strip(webp))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining(why);
    }
}
