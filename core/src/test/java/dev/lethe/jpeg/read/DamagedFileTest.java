package dev.lethe.jpeg.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImagePrivacyException;
import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DamagedFileTest {
    private static final JpegFrame FRAME = Pictures.frame(67, 35, 22, 11, 11);

    private static byte[] progressive(JpegCoefficients picture) {
        return JpegBytes.header(0xC2, picture.frame())
                .scan(picture, new int[] {0, 1, 2}, 0, 0, 0, 1)
                .scan(picture, new int[] {0}, 1, 63, 0, 1)
                .scan(picture, new int[] {0}, 1, 63, 1, 0)
                .scan(picture, new int[] {0, 1, 2}, 0, 0, 1, 0)
                .end();
    }

    private static List<byte[]> files() {
        JpegCoefficients picture = Pictures.random(FRAME, 11);
        return List.of(
                JpegBytes.baseline(picture),
                JpegBytes.header(0xC0, FRAME).restartInterval(2).scan(picture).end(),
                JpegBytes.header(0xC0, FRAME)
                        .scan(picture, 0)
                        .scan(picture, 1, 2)
                        .end(),
                progressive(picture));
    }

    /** Reads all there is; false where the file is refused with one of the library's own errors. */
    private static boolean reads(byte[] file) throws IOException {
        try {
            JpegReader reader = Pictures.open(file);
            JpegCoefficients whole = reader.coefficients();
            if (reader.readsInRows()) {
                assertSameInRows(reader.rows(), whole);
            }
            return true;
        } catch (ImagePrivacyException e) {
            assertThat(e).hasMessageContaining("JPEG");
            return false;
        }
    }

    private static void assertSameInRows(McuRows rows, JpegCoefficients whole) throws IOException {
        while (rows.next()) {
            for (int c = 0; c < whole.planes().size(); c++) {
                short[] band = rows.planes().get(c).values();
                short[] all = whole.planes().get(c).values();
                int from = rows.row() * band.length;
                assertThat(Arrays.equals(band, 0, band.length, all, from, from + band.length))
                        .isTrue();
            }
        }
    }

    @Test
    void files_cut_at_every_byte_are_read_or_refused() throws IOException {
        for (byte[] file : files()) {
            int read = 0;
            for (int length = 0; length < file.length; length++) {
                read += reads(Arrays.copyOf(file, length)) ? 1 : 0;
            }
            assertThat(read).isGreaterThan(1000);
        }
    }

    @Test
    void files_with_wrong_bytes_are_read_or_refused() throws IOException {
        Random random = new Random(2);
        List<byte[]> files = files();
        int read = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] file = files.get(i % files.size()).clone();
            int wrong = 1 + random.nextInt(5);
            for (int j = 0; j < wrong; j++) {
                file[random.nextInt(file.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xFF);
            }
            read += reads(file) ? 1 : 0;
        }
        assertThat(read).isBetween(500, 1999);
    }

    @Test
    void reader_recovers_what_a_cut_file_still_holds() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(80, 80, 11), 3);
        byte[] file = JpegBytes.baseline(picture);
        JpegReader reader = Pictures.open(Arrays.copyOf(file, file.length * 2 / 3));

        short[] read = reader.coefficients().planes().get(0).values();

        short[] whole = picture.planes().get(0).values();
        int same = Arrays.mismatch(read, whole);
        assertThat(same).isGreaterThan(whole.length / 4);
        int nextBlock = (same / 64 + 1) * 64;
        assertThat(Arrays.copyOfRange(read, nextBlock, read.length)).containsOnly((short) 0);
        assertThat(reader.damage()).containsExactlyInAnyOrder(JpegDamage.NO_END, JpegDamage.MISSING_DATA);
    }

    @Test
    void data_behind_a_lost_restart_marker_are_found_again() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(160, 8, 11), 4);
        byte[] file = JpegBytes.header(0xC0, picture.frame())
                .restartInterval(2)
                .scan(picture)
                .end();
        int third = indexOf(file, 0xD2);
        file[third] = 0;
        JpegReader reader = Pictures.open(file);

        short[] read = reader.coefficients().planes().get(0).values();

        short[] whole = picture.planes().get(0).values();
        int lost = 2 * 3 * 64;
        assertThat(Arrays.copyOf(read, lost)).isEqualTo(Arrays.copyOf(whole, lost));
        int found = lost + 2 * 64;
        assertThat(Arrays.copyOfRange(read, found, read.length))
                .isEqualTo(Arrays.copyOfRange(whole, found, whole.length));
        assertThat(reader.damage()).contains(JpegDamage.RESTART_ORDER);
    }

    private static int indexOf(byte[] file, int marker) {
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
        throw new AssertionError("no such marker");
    }

    @Test
    void garbage_between_segments_is_passed_over() throws IOException {
        JpegCoefficients picture = Pictures.random(FRAME, 5);
        JpegReader reader = Pictures.open(JpegBytes.header(0xC0, FRAME)
                .raw(1, 2, 3, 0xFF, 0, 4)
                .scan(picture)
                .raw(9, 9, 9)
                .end());

        JpegReaderTest.assertSame(reader.coefficients(), picture);
        assertThat(reader.damage()).containsExactly(JpegDamage.STRAY_BYTES);
    }

    @Test
    void missing_end_is_said() throws IOException {
        JpegCoefficients picture = Pictures.random(FRAME, 6);
        JpegReader reader =
                Pictures.open(JpegBytes.header(0xC0, FRAME).scan(picture).bytes());

        JpegReaderTest.assertSame(reader.coefficients(), picture);
        assertThat(reader.damage()).containsExactly(JpegDamage.NO_END);
    }

    @Test
    void scan_behind_a_complete_one_is_left_out() throws IOException {
        JpegCoefficients picture = Pictures.random(FRAME, 7);
        JpegReader reader = Pictures.open(JpegBytes.header(0xC0, FRAME)
                .scan(picture)
                .scan(Pictures.random(FRAME, 8))
                .end());

        JpegReaderTest.assertSame(reader.coefficients(), picture);
        assertThat(reader.damage()).containsExactly(JpegDamage.EXTRA_SCAN);
    }

    @Test
    void bad_segment_behind_the_first_scan_ends_the_picture_there() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(16, 16, 11, 11), 9);
        JpegReader reader = Pictures.open(JpegBytes.header(0xC0, picture.frame())
                .scan(picture, 0)
                .segment(0xC4, new byte[] {0x00, (byte) 200})
                .scan(picture, 1)
                .end());

        JpegCoefficients read = reader.coefficients();

        assertThat(read.planes().get(0).values())
                .isEqualTo(picture.planes().get(0).values());
        assertThat(read.planes().get(1).values()).containsOnly((short) 0);
        assertThat(reader.damage()).contains(JpegDamage.INVALID_SEGMENT);
    }

    @Test
    void code_that_no_table_has_is_said() throws IOException {
        JpegFrame frame = Pictures.frame(8, 8, 11);
        JpegReader reader = Pictures.open(JpegBytes.header(0xC0, frame)
                .scanHeader(frame, new int[] {0}, 0, 63, 0, 0)
                .raw(0xEE, 0xEE, 0xEE, 0xEE, 0, 0, 0, 0)
                .end());

        reader.coefficients();

        assertThat(reader.damage()).contains(JpegDamage.INVALID_CODE);
    }

    @Test
    void file_without_coded_data_is_refused() {
        byte[] file = JpegBytes.header(0xC0, FRAME)
                .scanHeader(FRAME, new int[] {0, 1, 2}, 0, 63, 0, 0)
                .end();

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Pictures.open(file))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("no coded picture");
    }
}
