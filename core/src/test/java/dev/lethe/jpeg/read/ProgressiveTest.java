package dev.lethe.jpeg.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressiveTest {
    private static byte[] file(JpegCoefficients picture, int interval) {
        JpegFrame frame = picture.frame();
        JpegBytes bytes = JpegBytes.header(0xC2, frame);
        if (interval > 0) {
            bytes.restartInterval(interval);
        }
        int[] all = new int[frame.components().size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        bytes.scan(picture, all, 0, 0, 0, 1);
        for (int i : all) {
            bytes.scan(picture, new int[] {i}, 1, 5, 0, 2);
            bytes.scan(picture, new int[] {i}, 6, 63, 0, 2);
            bytes.scan(picture, new int[] {i}, 1, 63, 2, 1);
        }
        bytes.scan(picture, all, 0, 0, 1, 0);
        for (int i : all) {
            bytes.scan(picture, new int[] {i}, 1, 63, 1, 0);
        }
        return bytes.end();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 50})
    void scans_of_bands_and_bits_add_up_to_the_picture(int interval) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            JpegFrame frame = seed % 2 == 0
                    ? Pictures.frame(60 + seed, 35, 22, 11, 11)
                    : Pictures.frame(31 + seed, 50, 21, 12, 11);
            JpegCoefficients picture = Pictures.random(frame, seed);
            JpegReader reader = Pictures.open(file(picture, interval));

            JpegReaderTest.assertSame(reader.coefficients(), picture);
            assertThat(reader.damage()).isEmpty();
            assertThat(reader.coding()).isEqualTo(JpegCoding.PROGRESSIVE);
            assertThat(reader.scans()).isEqualTo(14);
        }
    }

    @Test
    void runs_of_blocks_without_coefficients_go_over_rows() throws IOException {
        JpegFrame frame = Pictures.frame(800, 800, 11);
        JpegCoefficients picture = JpegCoefficients.zeros(frame);
        short[] values = picture.planes().get(0).values();
        values[5] = 40;
        values[64 * 7_777 + 63] = -9;
        values[64 * 9_998 + 1] = 5;

        JpegReader reader = Pictures.open(file(picture, 0));

        JpegReaderTest.assertSame(reader.coefficients(), picture);
        assertThat(reader.damage()).isEmpty();
    }

    @Test
    void file_that_ends_before_its_last_scans_is_a_coarser_picture() throws IOException {
        JpegFrame frame = Pictures.frame(40, 40, 11);
        JpegCoefficients picture = Pictures.random(frame, 1);
        byte[] file = JpegBytes.header(0xC2, frame)
                .scan(picture, new int[] {0}, 0, 0, 0, 3)
                .end();

        JpegCoefficients read = Pictures.open(file).coefficients();

        for (int i = 0; i < read.planes().get(0).values().length; i += 64) {
            int whole = picture.planes().get(0).values()[i];
            assertThat(read.planes().get(0).values()[i]).isEqualTo((short) (whole >> 3 << 3));
        }
    }
}
