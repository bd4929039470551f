package dev.lethe.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.lethe.jpeg.JpegCoefficients;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the writer makes, opened by libjpeg's djpeg, where it is installed. */
class DjpegTest {
    @TempDir
    private Path folder = Path.of("");

    /** The pixels; what djpeg has to complain about makes the test fail. */
    private byte[] pixels(byte[] file) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("in.jpg"), file);
        Path out = folder.resolve("out.pnm");
        Path complaints = folder.resolve("complaints");
        Process djpeg;
        try {
            djpeg = new ProcessBuilder("djpeg", "-pnm", "-outfile", out.toString(), in.toString())
                    .redirectError(complaints.toFile())
                    .start();
        } catch (IOException e) {
            return abort("djpeg is not installed");
        }
        assertThat(djpeg.waitFor())
                .as(Files.readString(complaints, StandardCharsets.UTF_8))
                .isZero();
        assertThat(complaints).isEmptyFile();
        return Files.readAllBytes(out);
    }

    @Test
    void djpeg_sees_the_same_pixels_in_each_mode() throws IOException, InterruptedException {
        Random random = new Random(21);
        int compared = 0;
        while (compared < 12) {
            JpegCoefficients picture = RandomPictures.next(random);
            int count = picture.planes().size();
            if (count == 2 || count == 4) {
                continue; // djpeg writes neither two components nor inks
            }
            byte[] expected = pixels(ReadBack.write(JpegWriter.sequential(), picture));
            for (JpegWriter writer : List.of(
                    JpegWriter.sequential().withRestartInterval(2),
                    JpegWriter.progressive(),
                    JpegWriter.progressive().withRestartInterval(3),
                    JpegWriter.fast(),
                    JpegWriter.smallest())) {
                assertThat(pixels(ReadBack.write(writer, picture))).isEqualTo(expected);
            }
            compared++;
        }
    }
}
