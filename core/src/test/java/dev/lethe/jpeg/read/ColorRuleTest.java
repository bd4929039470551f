package dev.lethe.jpeg.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColorRuleTest {
    private static final byte[] JFIF = Arrays.copyOf("JFIF\0\1\2".getBytes(StandardCharsets.US_ASCII), 14);

    private static byte[] adobe(int transform) {
        byte[] payload = Arrays.copyOf("Adobe".getBytes(StandardCharsets.US_ASCII), 12);
        payload[11] = (byte) transform;
        return payload;
    }

    private static JpegReader open(JpegBytes bytes, int... ids) throws IOException {
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int id : ids) {
            components.add(new JpegFrame.Component(id, 1, 1, Pictures.table(0)));
        }
        JpegFrame frame = new JpegFrame(8, 8, JpegColors.UNKNOWN, components);
        for (int i = 0; i < ids.length; i++) {
            bytes.quantization(i, Pictures.table(0));
        }
        return Pictures.open(bytes.frame(0xC0, frame, 8)
                .codes(4, 8)
                .scan(Pictures.random(frame, 1))
                .end());
    }

    private static JpegColors colors(JpegBytes bytes, int... ids) throws IOException {
        return open(bytes, ids).frame().colors();
    }

    @Test
    void number_of_components_decides_first() throws IOException {
        assertThat(colors(new JpegBytes().segment(0xEE, adobe(1)), 9)).isEqualTo(JpegColors.GRAY);
        assertThat(colors(new JpegBytes(), 1, 2)).isEqualTo(JpegColors.UNKNOWN);
        assertThat(colors(new JpegBytes(), 1, 2, 3)).isEqualTo(JpegColors.YCBCR);
        assertThat(colors(new JpegBytes(), 1, 2, 3, 4)).isEqualTo(JpegColors.CMYK);
    }

    @Test
    void jfif_goes_before_adobe_before_ids() throws IOException {
        assertThat(colors(new JpegBytes().segment(0xE0, JFIF).segment(0xEE, adobe(0)), 'R', 'G', 'B'))
                .isEqualTo(JpegColors.YCBCR);
        assertThat(colors(new JpegBytes().segment(0xEE, adobe(0)), 1, 2, 3)).isEqualTo(JpegColors.RGB);
        assertThat(colors(new JpegBytes().segment(0xEE, adobe(1)), 'R', 'G', 'B'))
                .isEqualTo(JpegColors.YCBCR);
        assertThat(colors(new JpegBytes().segment(0xEE, adobe(7)), 1, 2, 3)).isEqualTo(JpegColors.YCBCR);
        assertThat(colors(new JpegBytes(), 'R', 'G', 'B')).isEqualTo(JpegColors.RGB);
        assertThat(colors(new JpegBytes(), 'R', 'G', 'C')).isEqualTo(JpegColors.YCBCR);
    }

    @Test
    void inks_are_transformed_where_adobe_says_so() throws IOException {
        assertThat(colors(new JpegBytes().segment(0xEE, adobe(0)), 1, 2, 3, 4)).isEqualTo(JpegColors.CMYK);
        assertThat(colors(new JpegBytes().segment(0xEE, adobe(2)), 1, 2, 3, 4)).isEqualTo(JpegColors.YCCK);
        assertThat(open(new JpegBytes().segment(0xEE, adobe(2)), 1, 2, 3, 4).hasAdobe())
                .isTrue();
        assertThat(open(new JpegBytes(), 1, 2, 3, 4).hasAdobe()).isFalse();
    }

    @Test
    void markers_that_are_too_short_say_nothing() throws IOException {
        assertThat(colors(new JpegBytes().segment(0xE0, Arrays.copyOf(JFIF, 13)), 'R', 'G', 'B'))
                .isEqualTo(JpegColors.RGB);
        assertThat(colors(new JpegBytes().segment(0xEE, Arrays.copyOf(adobe(0), 11)), 1, 2, 3))
                .isEqualTo(JpegColors.YCBCR);
    }
}
