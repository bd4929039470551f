package dev.lethe.jpeg.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final JpegFrame FRAME = Pictures.frame(16, 16, 11);
    private static final JpegCoefficients PICTURE = Pictures.random(FRAME, 1);

    private static AbstractThrowableAssert<?, ?> assertRefused(byte[] file) {
        return assertThatThrownBy(() -> Pictures.open(file).coefficients());
    }

    @ParameterizedTest
    @CsvSource({
        "0xC3,lossless", "0xC5,hierarchical", "0xC6,hierarchical", "0xC7,hierarchical", "0xC9,arithmetic",
        "0xCA,arithmetic", "0xCB,lossless", "0xCD,hierarchical", "0xCE,hierarchical", "0xCF,hierarchical"
    })
    void codings_that_are_not_read_are_named(String sof, String name) {
        assertRefused(JpegBytes.header(Integer.decode(sof), FRAME).scan(PICTURE).end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xDE, 0xDF})
    void hierarchical_files_are_named(int marker) {
        assertRefused(new JpegBytes().segment(marker, (byte) 0).end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("hierarchical");
    }

    @Test
    void samples_of_12_bits_are_named() {
        assertRefused(new JpegBytes()
                        .segment(0xC1, new byte[] {12, 0, 8, 0, 8, 1, 1, 0x11, 0})
                        .end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("12 bits");
    }

    @Test
    void five_components_are_named() {
        assertRefused(new JpegBytes()
                        .segment(0xC0, new byte[] {8, 0, 8, 0, 8, 5})
                        .end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("5 components");
    }

    @Test
    void height_that_is_nowhere_is_named() {
        assertRefused(new JpegBytes()
                        .quantization(0, Pictures.table(0))
                        .frame(0xC0, FRAME, 0)
                        .codes(4, 8)
                        .scan(PICTURE)
                        .end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("height");
    }

    @Test
    void pixels_are_limited_before_anything_is_allocated() {
        byte[] file = JpegBytes.header(0xC0, Pictures.frame(65_535, 65_535, 11))
                .scan(PICTURE)
                .end();

        assertRefused(file)
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.limit())
                                .isEqualTo(Limit.PIXELS));
    }

    @Test
    void memory_is_limited_before_anything_is_allocated() {
        RunContext context = RunContext.of(Limits.webUpload().withMaxMemory(100));

        assertThatThrownBy(() -> JpegReader.open(JpegBytes.input(JpegBytes.baseline(PICTURE)), context)
                        .coefficients())
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.limit())
                                .isEqualTo(Limit.MEMORY));
    }

    @Test
    void more_scans_than_coefficients_have_bits_are_refused() {
        JpegBytes bytes = JpegBytes.header(0xC2, FRAME).scan(PICTURE, new int[] {0}, 0, 0, 0, 0);
        for (int i = 0; i < 20; i++) {
            bytes.scan(PICTURE, new int[] {0}, 1, 63, 1, 0);
        }

        assertRefused(bytes.end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("more often");
    }

    @Test
    void many_refinements_of_single_coefficients_are_refused_sooner() {
        JpegBytes bytes = JpegBytes.header(0xC2, FRAME).scan(PICTURE, new int[] {0}, 0, 0, 0, 0);
        for (int i = 0; i < 31; i++) {
            bytes.scan(PICTURE, new int[] {0}, 5, 5, 1, 0);
        }
        assertThatCode(() -> Pictures.open(bytes.bytes())).doesNotThrowAnyException();

        bytes.scan(PICTURE, new int[] {0}, 5, 5, 1, 0);

        assertRefused(bytes.end())
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("more often");
    }

    @Test
    void what_is_no_jpeg_is_refused() {
        assertRefused(new byte[0]).isInstanceOf(MalformedImageException.class);
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G'}).isInstanceOf(MalformedImageException.class);
        assertRefused(new JpegBytes().end()).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void scan_without_frame_or_tables_is_refused() {
        assertRefused(new JpegBytes()
                        .codes(4, 8)
                        .scan(PICTURE)
                        .frame(0xC0, FRAME, 16)
                        .end())
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("frame header");
        assertRefused(new JpegBytes()
                        .frame(0xC0, FRAME, 16)
                        .codes(4, 8)
                        .scan(PICTURE)
                        .end())
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("quantisation table");
        assertRefused(new JpegBytes()
                        .quantization(0, Pictures.table(0))
                        .frame(0xC2, FRAME, 16)
                        .scan(PICTURE, new int[] {0}, 0, 0, 0, 0)
                        .end())
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("Huffman table");
    }

    @Test
    void impossible_scans_are_refused() {
        for (int[] band : new int[][] {{0, 5, 0, 0}, {5, 4, 0, 0}, {1, 64, 0, 0}, {1, 5, 3, 1}, {1, 5, 0, 14}}) {
            assertRefused(JpegBytes.header(0xC2, FRAME)
                            .scanHeader(FRAME, new int[] {0}, band[0], band[1], band[2], band[3])
                            .raw(0)
                            .end())
                    .isInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void mcus_of_more_than_ten_blocks_are_refused() {
        JpegFrame frame = Pictures.frame(64, 64, 42, 21, 11);

        assertRefused(JpegBytes.header(0xC0, frame)
                        .scan(Pictures.random(frame, 1))
                        .end())
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("MCU");
    }

    @Test
    void code_of_ones_alone_is_refused() {
        byte[] code = new byte[17 + 2];
        code[1] = 2;

        assertRefused(JpegBytes.header(0xC0, FRAME)
                        .segment(0xC4, code)
                        .scan(PICTURE)
                        .end())
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("too many codes");
    }
}
