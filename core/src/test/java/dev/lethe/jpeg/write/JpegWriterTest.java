package dev.lethe.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegWriterTest {
    private static JpegWriter writer(String mode) {
        return switch (mode) {
            case "standard" -> JpegWriter.standard();
            case "sequential" -> JpegWriter.sequential();
            case "progressive" -> JpegWriter.progressive();
            case "fast" -> JpegWriter.fast();
            case "smallest" -> JpegWriter.smallest();
            default -> throw new AssertionError(mode);
        };
    }

    private static JpegCoefficients picture(JpegColors colors, int... ids) {
        int[] divisors = new int[64];
        Arrays.fill(divisors, 1);
        QuantizationTable table = QuantizationTable.of(divisors);
        List<JpegFrame.Component> components = Arrays.stream(ids)
                .mapToObj(id -> new JpegFrame.Component(id, 1, 1, table))
                .toList();
        return JpegCoefficients.zeros(new JpegFrame(20, 20, colors, components));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "sequential", "progressive", "fast", "smallest"})
    void writer_gives_back_each_coefficient_in_each_mode(String mode) throws IOException {
        Random random = new Random(mode.hashCode());
        for (int i = 0; i < 60; i++) {
            JpegCoefficients picture = RandomPictures.next(random);
            ReadBack.assertSame(picture, ReadBack.write(writer(mode), picture));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "sequential", "progressive", "fast", "smallest"})
    void writer_gives_back_each_coefficient_with_restarts(String mode) throws IOException {
        Random random = new Random(mode.hashCode());
        for (int i = 0; i < 20; i++) {
            JpegCoefficients picture = RandomPictures.next(random);
            JpegWriter writer = writer(mode).withRestartInterval(1 + random.nextInt(9));
            ReadBack.assertSame(picture, ReadBack.write(writer, picture));
        }
    }

    @Test
    void searched_file_is_never_larger_than_the_sequential_one() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            JpegCoefficients picture = RandomPictures.next(random);
            int sequential = ReadBack.write(JpegWriter.sequential(), picture).length;
            assertThat(ReadBack.write(JpegWriter.smallest(), picture).length).isLessThanOrEqualTo(sequential);
            assertThat(ReadBack.write(JpegWriter.fast(), picture).length).isLessThanOrEqualTo(sequential);
        }
    }

    @Test
    void fine_scripts_with_bands_at_different_levels_are_written() throws IOException {
        ScanScript script = new ScanScript(List.of(
                Scan.dc(List.of(0), 3),
                Scan.ac(0, 1, 1, 0),
                Scan.ac(0, 2, 63, 2),
                Scan.dcRefinement(List.of(0), 2),
                Scan.acRefinement(0, 2, 40, 1),
                Scan.dcRefinement(List.of(0), 1),
                Scan.acRefinement(0, 41, 63, 1),
                Scan.acRefinement(0, 2, 63, 0),
                Scan.dcRefinement(List.of(0), 0)));
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            JpegCoefficients picture = RandomPictures.next(random);
            if (picture.planes().size() == 1) {
                ReadBack.assertSame(picture, ReadBack.write(JpegWriter.scans(script), picture));
            }
        }
    }

    @Test
    void runs_of_empty_blocks_longer_than_a_code_holds_are_cut() throws IOException {
        JpegCoefficients picture = picture(JpegColors.GRAY, 1);
        JpegFrame small = picture.frame();
        JpegCoefficients large =
                JpegCoefficients.zeros(new JpegFrame(8 * 300, 8 * 300, small.colors(), small.components()));
        large.planes().get(0).values()[64 * 300 * 300 - 1] = 3;
        byte[] file = ReadBack.write(JpegWriter.progressive(), large);
        ReadBack.assertSame(large, file);
        assertThat(file.length).isLessThan(2 * 300 * 300 / 8 + 500);
    }

    @Test
    void coefficients_of_fifteen_bits_are_written_and_larger_ones_refused() throws IOException {
        JpegCoefficients picture = picture(JpegColors.GRAY, 1);
        picture.planes().get(0).values()[5] = 32_767;
        ReadBack.assertSame(picture, ReadBack.write(JpegWriter.sequential(), picture));
        ReadBack.assertSame(picture, ReadBack.write(JpegWriter.smallest(), picture));
        assertThatThrownBy(() -> ReadBack.write(JpegWriter.standard(), picture))
                .isInstanceOf(MalformedImageException.class);
        picture.planes().get(0).values()[5] = -32_768;
        for (String mode : List.of("standard", "sequential", "smallest")) {
            assertThatThrownBy(() -> ReadBack.write(writer(mode), picture)).isInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void colors_are_marked_where_readers_would_guess_wrong() throws IOException {
        assertThat(header(picture(JpegColors.GRAY, 1))).doesNotContain("JFIF", "Adobe");
        assertThat(header(picture(JpegColors.YCBCR, 1, 2, 3))).doesNotContain("JFIF", "Adobe");
        assertThat(header(picture(JpegColors.YCBCR, 0, 1, 2))).contains("JFIF");
        assertThat(header(picture(JpegColors.RGB, 1, 2, 3))).contains("Adobe\0d\0\0\0\0\0");
        assertThat(header(picture(JpegColors.YCCK, 1, 2, 3, 4))).contains("Adobe\0d\0\0\0\0\2");
        assertThat(header(picture(JpegColors.CMYK, 1, 2, 3, 4))).contains("Adobe\0d\0\0\0\0\0");
    }

    private static String header(JpegCoefficients picture) throws IOException {
        byte[] file = ReadBack.write(JpegWriter.sequential(), picture);
        ReadBack.assertSame(picture, file);
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void segments_of_the_caller_replace_all_others() throws IOException {
        byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 4, 'h', 'i'};
        JpegWriter writer = JpegWriter.sequential().withSegments(out -> out.write(comment));
        byte[] file = ReadBack.write(writer, picture(JpegColors.RGB, 1, 2, 3));
        assertThat(Arrays.copyOfRange(file, 2, 8)).isEqualTo(comment);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Adobe");
    }

    @Test
    void threads_that_help_do_not_change_the_file() throws IOException {
        Random random = new Random(11);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int i = 0; i < 10; i++) {
                JpegCoefficients picture = RandomPictures.next(random);
                for (String mode : List.of("sequential", "progressive", "fast", "smallest")) {
                    byte[] alone = ReadBack.write(writer(mode), picture);
                    assertThat(ReadBack.write(writer(mode).withExecutor(threads), picture))
                            .isEqualTo(alone);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        JpegCoefficients picture = RandomPictures.next(random);
        assertThat(ReadBack.write(JpegWriter.fast().withExecutor(threads), picture))
                .as("a pool that takes no tasks any more")
                .isEqualTo(ReadBack.write(JpegWriter.fast(), picture));
    }

    @Test
    void errors_in_helping_threads_reach_the_caller() {
        JpegCoefficients picture = picture(JpegColors.YCBCR, 1, 2, 3);
        picture.planes().get(2).values()[5] = -32_768;
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThatThrownBy(() -> ReadBack.write(JpegWriter.smallest().withExecutor(threads), picture))
                    .isInstanceOf(MalformedImageException.class);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void memory_for_the_search_is_reserved() {
        JpegCoefficients picture = picture(JpegColors.GRAY, 1);
        RunContext context = RunContext.of(Limits.trusted().withMaxMemory(100));
        assertThatThrownBy(() -> JpegWriter.smallest().write(picture, OutputStream.nullOutputStream(), context))
                .isInstanceOf(LimitExceededException.class);
        context.close();
    }

    @Test
    void streams_are_neither_closed_nor_flushed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }
        };
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegWriter.fast().write(picture(JpegColors.GRAY, 1), out, context);
        }
        assertThat(out.size()).isPositive();
    }
}
