package dev.lethe.jpeg.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegReaderTest {
    static void assertSame(JpegCoefficients actual, JpegCoefficients expected) {
        assertThat(actual.frame()).isEqualTo(expected.frame());
        for (int i = 0; i < expected.planes().size(); i++) {
            assertThat(actual.planes().get(i).values())
                    .as("component " + i)
                    .isEqualTo(expected.planes().get(i).values());
        }
    }

    private static void assertReads(byte[] file, JpegCoefficients expected) throws IOException {
        JpegReader reader = Pictures.open(file);
        assertSame(reader.coefficients(), expected);
        assertThat(reader.damage()).isEmpty();
    }

    private static List<JpegFrame> frames() {
        return List.of(
                Pictures.frame(1, 1, 11),
                Pictures.frame(33, 17, 11),
                Pictures.frame(50, 70, 22),
                Pictures.frame(40, 40, 11, 11, 11),
                Pictures.frame(67, 35, 22, 11, 11),
                Pictures.frame(67, 35, 21, 11, 11),
                Pictures.frame(35, 67, 12, 11, 11),
                Pictures.frame(90, 40, 41, 11, 11),
                Pictures.frame(70, 70, 32, 21, 11),
                Pictures.frame(20, 20, 11, 11),
                Pictures.frame(33, 33, 21, 11, 11, 21));
    }

    @Test
    void baseline_files_give_the_coefficients_that_were_written() throws IOException {
        for (JpegFrame frame : frames()) {
            JpegCoefficients picture = Pictures.random(frame, 1);
            assertReads(JpegBytes.baseline(picture), picture);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 12, 16})
    void codes_of_any_length_are_read(int length) throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(67, 35, 22, 11, 11), length);
        assertReads(
                JpegBytes.header(0xC1, picture.frame())
                        .codes(length, length)
                        .scan(picture)
                        .end(),
                picture);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void restart_markers_are_followed(int interval) throws IOException {
        for (JpegFrame frame : frames()) {
            JpegCoefficients picture = Pictures.random(frame, interval);
            byte[] file = JpegBytes.header(0xC0, frame)
                    .restartInterval(interval)
                    .scan(picture)
                    .end();
            assertReads(file, picture);
            assertThat(Pictures.open(file).restartInterval()).isEqualTo(interval);
        }
    }

    @Test
    void scans_of_single_components_are_put_together() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(67, 35, 22, 11, 11), 3);
        byte[] file = JpegBytes.header(0xC0, picture.frame())
                .scan(picture, 0)
                .scan(picture, 2)
                .scan(picture, 1)
                .end();

        assertReads(file, picture);
        assertThat(Pictures.open(file).scans()).isEqualTo(3);
        assertThat(Pictures.open(file).readsInRows()).isFalse();
    }

    @Test
    void scans_of_some_components_are_put_together() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(67, 35, 22, 11, 11), 4);

        assertReads(
                JpegBytes.header(0xC0, picture.frame())
                        .scan(picture, 0)
                        .scan(picture, 1, 2)
                        .end(),
                picture);
    }

    @Test
    void rows_of_mcus_hold_what_the_whole_holds_in_each_pass() throws IOException {
        for (JpegFrame frame : frames()) {
            JpegCoefficients picture = Pictures.random(frame, 5);
            JpegReader reader = Pictures.open(JpegBytes.header(0xC0, frame)
                    .restartInterval(3)
                    .scan(picture)
                    .end());
            assertThat(reader.readsInRows()).isTrue();
            for (int pass = 0; pass < 2; pass++) {
                McuRows rows = reader.rows();
                assertThat(rows.row()).isEqualTo(-1);
                int count = 0;
                while (rows.next()) {
                    assertThat(rows.row()).isEqualTo(count);
                    for (int c = 0; c < frame.components().size(); c++) {
                        CoefficientPlane band = rows.planes().get(c);
                        assertThat(band.rows())
                                .isEqualTo(frame.components().get(c).vertical());
                        int length = band.values().length;
                        assertThat(band.values())
                                .isEqualTo(Arrays.copyOfRange(
                                        picture.planes().get(c).values(), count * length, (count + 1) * length));
                    }
                    count++;
                }
                assertThat(count).isEqualTo(frame.mcusHigh());
                assertThat(rows.next()).isFalse();
            }
            assertThat(reader.damage()).isEmpty();
        }
    }

    @Test
    void rows_are_refused_where_the_whole_is_needed() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(8, 8, 11), 1);
        JpegReader reader = Pictures.open(JpegBytes.header(0xC2, picture.frame())
                .scan(picture, new int[] {0}, 0, 0, 0, 0)
                .end());

        assertThatThrownBy(reader::rows).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void quantisation_of_16_bits_is_read() throws IOException {
        int[] wide = new int[64];
        Arrays.setAll(wide, i -> 1 + i * 1000);
        JpegFrame frame = new JpegFrame(
                8, 8, JpegColors.GRAY, List.of(new JpegFrame.Component(7, 1, 1, QuantizationTable.of(wide))));
        JpegCoefficients picture = Pictures.random(frame, 1);

        assertReads(JpegBytes.header(0xC1, frame).scan(picture).end(), picture);
    }

    @Test
    void a_component_keeps_the_table_of_its_first_scan() throws IOException {
        JpegFrame frame = Pictures.frame(16, 16, 11, 11);
        JpegCoefficients picture = Pictures.random(frame, 6);
        byte[] file = JpegBytes.header(0xC0, frame)
                .quantization(1, Pictures.table(90))
                .scan(picture, 0)
                .quantization(0, Pictures.table(91))
                .quantization(1, Pictures.table(1))
                .scan(picture, 1)
                .end();

        assertReads(file, picture);
    }

    @Test
    void codes_may_be_defined_anew_between_scans() throws IOException {
        JpegFrame frame = Pictures.frame(16, 16, 11, 11);
        JpegCoefficients picture = Pictures.random(frame, 7);

        assertReads(
                JpegBytes.header(0xC0, frame)
                        .scan(picture, 0)
                        .codes(6, 13)
                        .restartInterval(1)
                        .scan(picture, 1)
                        .end(),
                picture);
    }

    @Test
    void a_height_behind_the_first_scan_is_read() throws IOException {
        JpegFrame frame = Pictures.frame(20, 35, 11);
        JpegCoefficients picture = Pictures.random(frame, 8);

        assertReads(
                new JpegBytes()
                        .quantization(0, Pictures.table(0))
                        .frame(0xC0, frame, 0)
                        .codes(4, 8)
                        .scan(picture)
                        .segment(0xDC, (byte) 0, (byte) 35)
                        .end(),
                picture);
    }

    @Test
    void fill_bytes_before_markers_are_no_damage() throws IOException {
        JpegFrame frame = Pictures.frame(16, 16, 11);
        JpegCoefficients picture = Pictures.random(frame, 9);

        assertReads(
                JpegBytes.header(0xC0, frame)
                        .raw(0xFF, 0xFF)
                        .restartInterval(2)
                        .raw(0xFF)
                        .scan(picture)
                        .raw(0xFF, 0xFF, 0xFF)
                        .end(),
                picture);
    }

    @Test
    void codes_that_are_missing_are_those_of_the_standard() throws IOException {
        JpegFrame frame = Pictures.frame(8, 8, 11);
        // Luminance (T.81 tables K.3 and K.5): difference of size 0 is 00, end of block 1010.
        byte[] file = new JpegBytes()
                .quantization(0, Pictures.table(0))
                .frame(0xC0, frame, 8)
                .scanHeader(frame, new int[] {0}, 0, 63, 0, 0)
                .raw(0b0010_1011)
                .end();

        assertReads(file, JpegCoefficients.zeros(frame));
    }

    @Test
    void application_segments_are_listed_up_to_the_end_marker() throws IOException {
        JpegCoefficients picture = Pictures.random(Pictures.frame(8, 8, 11, 11), 2);
        JpegBytes bytes = new JpegBytes()
                .segment(0xE1, new byte[300])
                .segment(0xFE, (byte) 'x')
                .quantization(0, Pictures.table(0))
                .quantization(1, Pictures.table(1))
                .frame(0xC0, picture.frame(), 8)
                .codes(4, 8)
                .scan(picture, 0);
        int between = bytes.bytes().length;
        byte[] file = bytes.segment(0xED)
                .scan(picture, 1)
                .marker(0xD9)
                .segment(0xE1, (byte) 1)
                .bytes();

        assertThat(Pictures.open(file).segments())
                .containsExactly(
                        new JpegSegment(0xE1, 2, 304),
                        new JpegSegment(0xFE, 306, 5),
                        new JpegSegment(0xED, between, 4));
        assertThat(new JpegSegment(0xFE, 306, 5).payloadOffset()).isEqualTo(310);
        assertThat(new JpegSegment(0xFE, 306, 5).payloadLength()).isEqualTo(1);
        assertReads(file, picture);
    }
}
