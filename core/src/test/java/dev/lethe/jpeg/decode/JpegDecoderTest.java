package dev.lethe.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JpegDecoderTest {
    private final RunContext context = RunContext.of(Limits.trusted());

    /** A frame whose DCs are samples: divided by 8, from the middle of 128. */
    private static JpegFrame frame(int width, int height, JpegColors colors, int... sampling) {
        int[] divisors = new int[64];
        Arrays.fill(divisors, 8);
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < sampling.length; i++) {
            components.add(
                    new JpegFrame.Component(i + 1, sampling[i] / 10, sampling[i] % 10, QuantizationTable.of(divisors)));
        }
        return new JpegFrame(width, height, colors, components);
    }

    /** Makes a block flat. */
    private static void flat(JpegCoefficients picture, int component, int column, int row, int sample) {
        int at = picture.planes().get(component).index(column, row);
        picture.planes().get(component).values()[at] = (short) (sample - 128);
    }

    private int[][] component(JpegCoefficients picture, int component, DecodeScale scale) throws IOException {
        JpegDecoder decoder = JpegDecoder.of(picture, context).withScale(scale);
        SampleRows rows = decoder.samples();
        byte[] line = new byte[decoder.width() * rows.components()];
        int[][] samples = new int[decoder.height()][decoder.width()];
        for (int[] row : samples) {
            rows.next(line, 0);
            for (int x = 0; x < row.length; x++) {
                row[x] = line[x * rows.components() + component] & 0xFF;
            }
        }
        return samples;
    }

    private byte[] pixels(byte[] file, DecodeScale scale) throws IOException {
        JpegDecoder decoder = JpegDecoder.of(JpegReader.open(SeekableInput.of(file), context), context);
        return Raster.of(decoder.withScale(scale).picture(ColorProfile.SRGB), context)
                .all()
                .bytes();
    }

    @ParameterizedTest
    @EnumSource
    void small_pictures_have_the_known_pixels(GoldenJpeg golden) throws IOException {
        for (DecodeScale scale : DecodeScale.values()) {
            CRC32 seen = new CRC32();
            seen.update(pixels(golden.file(), scale));
            assertThat(seen.getValue()).as("%s %s", golden, scale).isEqualTo(golden.checksum(scale));
        }
    }

    @ParameterizedTest
    @EnumSource
    void smaller_sizes_that_pass_over_coefficients_have_the_pixels_of_those_that_do_not(GoldenJpeg golden)
            throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] file = golden.file();
            for (int k = 0; k < i % 4; k++) {
                file[file.length / 3 + random.nextInt(file.length * 2 / 3)] = (byte) random.nextInt();
            }
            for (DecodeScale scale : DecodeScale.values()) {
                byte[] whole;
                try {
                    JpegReader reader = JpegReader.open(SeekableInput.of(file), context);
                    whole = samples(
                            JpegDecoder.of(reader.coefficients(), context).withScale(scale));
                } catch (IOException e) {
                    continue;
                }
                JpegReader reader = JpegReader.open(SeekableInput.of(file), context);
                assertThat(samples(JpegDecoder.of(reader, context).withScale(scale)))
                        .as("%s, damaged in %s places", scale, i % 4)
                        .isEqualTo(whole);
            }
        }
    }

    private static byte[] samples(JpegDecoder decoder) throws IOException {
        SampleRows rows = decoder.samples();
        int line = decoder.width() * rows.components();
        byte[] all = new byte[line * decoder.height()];
        for (int y = 0; y < decoder.height(); y++) {
            rows.next(all, y * line);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"22", "21", "12", "11", "41", "14", "32"})
    void even_color_stays_even_at_every_size(int sampling) throws IOException {
        for (int[] size : new int[][] {{1, 1}, {7, 9}, {17, 33}, {40, 3}}) {
            JpegFrame frame = frame(size[0], size[1], JpegColors.YCBCR, sampling, 11, 11);
            JpegCoefficients picture = JpegCoefficients.zeros(frame);
            for (int c = 0; c < 3; c++) {
                for (int row = 0; row < frame.rows(c); row++) {
                    for (int column = 0; column < frame.stride(c); column++) {
                        flat(picture, c, column, row, 100 + 20 * c);
                    }
                }
            }
            for (DecodeScale scale : DecodeScale.values()) {
                for (int c = 0; c < 3; c++) {
                    int[][] samples = component(picture, c, scale);
                    assertThat(samples).hasDimensions(scale.of(size[1]), scale.of(size[0]));
                    for (int[] row : samples) {
                        assertThat(row).containsOnly(100 + 20 * c);
                    }
                }
            }
        }
    }

    @Test
    void chroma_of_half_the_width_is_filtered() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(32, 8, JpegColors.YCBCR, 21, 11, 11));
        flat(picture, 1, 0, 0, 100);
        flat(picture, 1, 1, 0, 200);
        int[] row = component(picture, 1, DecodeScale.FULL)[0];
        assertThat(Arrays.copyOfRange(row, 13, 19)).containsExactly(100, 100, 125, 175, 200, 200);
    }

    @Test
    void chroma_of_half_the_height_is_filtered_across_rows_of_mcus() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(8, 32, JpegColors.YCBCR, 12, 11, 11));
        flat(picture, 1, 0, 0, 100);
        flat(picture, 1, 0, 1, 200);
        int[][] rows = component(picture, 1, DecodeScale.FULL);
        assertThat(List.of(rows[13][4], rows[14][4], rows[15][4], rows[16][4], rows[17][4], rows[18][4]))
                .containsExactly(100, 100, 125, 175, 200, 200);
    }

    @Test
    void chroma_of_a_quarter_is_filtered_in_both_directions() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(32, 32, JpegColors.YCBCR, 22, 11, 11));
        flat(picture, 1, 0, 0, 100);
        flat(picture, 1, 1, 0, 100);
        flat(picture, 1, 0, 1, 100);
        flat(picture, 1, 1, 1, 228);
        int[][] rows = component(picture, 1, DecodeScale.FULL);
        // shares of the fourth block: 1/16, 3/16 and 9/16
        assertThat(List.of(rows[15][15], rows[15][16], rows[16][15], rows[16][16]))
                .containsExactly(108, 124, 124, 172);
        assertThat(List.of(rows[14][14], rows[17][17])).containsExactly(100, 228);
    }

    @Test
    void last_sample_of_an_odd_width_is_not_mixed_with_padding() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(17, 1, JpegColors.YCBCR, 21, 11, 11));
        flat(picture, 1, 0, 0, 90);
        flat(picture, 1, 1, 0, 90);
        int[] row = component(picture, 1, DecodeScale.FULL)[0];
        assertThat(row).containsOnly(90);
        assertThat(row).hasSize(17);
    }

    @Test
    void ratio_that_is_no_whole_number_takes_the_nearest_sample() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(24, 8, JpegColors.YCBCR, 31, 21, 11));
        flat(picture, 1, 0, 0, 50);
        flat(picture, 1, 1, 0, 250);
        int[] row = component(picture, 1, DecodeScale.FULL)[0];
        int[] expected = new int[24];
        Arrays.fill(expected, 0, 12, 50);
        Arrays.fill(expected, 12, 24, 250);
        assertThat(row).isEqualTo(expected);
    }

    @Test
    void eighth_is_the_mean_of_each_block() throws IOException {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(17, 9, JpegColors.GRAY, 11));
        for (int i = 0; i < 6; i++) {
            flat(picture, 0, i % 3, i / 3, 10 + 40 * i);
        }
        assertThat(component(picture, 0, DecodeScale.EIGHTH))
                .isDeepEqualTo(new int[][] {{10, 50, 90}, {130, 170, 210}});
    }

    @Test
    void colors_follow_the_standard() throws IOException {
        Random random = new Random(6);
        JpegFrame frame = frame(800, 8, JpegColors.YCBCR, 11, 11, 11);
        JpegCoefficients picture = JpegCoefficients.zeros(frame);
        int[][] ycc = new int[100][3];
        for (int i = 0; i < 100; i++) {
            for (int c = 0; c < 3; c++) {
                ycc[i][c] = i < 8 ? 255 * (i >> c & 1) : random.nextInt(256);
                flat(picture, c, i, 0, ycc[i][c]);
            }
        }
        byte[] rgb = Raster.of(JpegDecoder.of(picture, context).picture(ColorProfile.SRGB), context)
                .all()
                .bytes();
        for (int i = 0; i < 100; i++) {
            // T.871 section 7
            double cb = ycc[i][1] - 128;
            double cr = ycc[i][2] - 128;
            double[] exact = {ycc[i][0] + 1.402 * cr, ycc[i][0] - 0.344136 * cb - 0.714136 * cr, ycc[i][0] + 1.772 * cb
            };
            for (int c = 0; c < 3; c++) {
                double expected = Math.max(0, Math.min(255, exact[c]));
                assertThat((rgb[24 * i + c] & 0xFF) - expected).isBetween(-0.51, 0.51);
            }
        }
    }

    @Test
    void rgb_and_inks_are_not_converted() throws IOException {
        JpegCoefficients rgb = JpegCoefficients.zeros(frame(8, 8, JpegColors.RGB, 11, 11, 11));
        JpegCoefficients inks = JpegCoefficients.zeros(frame(8, 8, JpegColors.YCCK, 11, 11, 11, 11));
        for (int c = 0; c < 3; c++) {
            flat(rgb, c, 0, 0, 40 + c);
            flat(inks, c, 0, 0, 40 + c);
        }
        byte[] pixel = new byte[32];
        JpegDecoder.of(inks, context).samples().next(pixel, 0);
        assertThat(Arrays.copyOf(pixel, 4)).containsExactly(40, 41, 42, 128);
        Raster shown = Raster.of(JpegDecoder.of(rgb, context).picture(ColorProfile.SRGB), context);
        assertThat(Arrays.copyOf(shown.all().bytes(), 3)).containsExactly(40, 41, 42);
        assertThatThrownBy(() -> JpegDecoder.of(inks, context).picture(ColorProfile.SRGB))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("inks");
    }

    @Test
    void each_pass_and_each_band_height_gives_the_same_rows() throws IOException {
        byte[] file = GoldenJpeg.SEQUENTIAL_420.file();
        byte[] all = pixels(file, DecodeScale.FULL);
        Picture picture = JpegDecoder.of(JpegReader.open(SeekableInput.of(file), context), context)
                .picture(ColorProfile.SRGB);
        for (int capacity : new int[] {1, 3, 16}) {
            RowBand band = new RowBand(picture.layout(), capacity);
            try (RowReader rows = picture.rows()) {
                int y = 0;
                for (int n = rows.read(band); n > 0; n = rows.read(band)) {
                    assertThat(Arrays.copyOf(band.bytes(), n * 57))
                            .isEqualTo(Arrays.copyOfRange(all, y * 57, (y + n) * 57));
                    y += n;
                }
                assertThat(y).isEqualTo(13);
            }
        }
    }

    /** The file with another height in its frame header; what is missing then decodes as zeros. */
    private static byte[] withHeight(byte[] file, int height) {
        byte[] tall = file.clone();
        for (int i = 2; ; i++) {
            if (tall[i] == (byte) 0xFF && (tall[i + 1] == (byte) 0xC0 || tall[i + 1] == (byte) 0xC2)) {
                tall[i + 5] = (byte) (height >> 8);
                tall[i + 6] = (byte) height;
                return tall;
            }
        }
    }

    @Test
    void tall_sequential_file_is_decoded_in_memory_for_a_few_rows() throws IOException {
        byte[] file = withHeight(GoldenJpeg.SEQUENTIAL_420.file(), 60_000);
        MemoryBudget memory = new MemoryBudget(100_000);
        RunContext tight = RunContext.of(Limits.trusted(), memory, new Cancellation());
        Picture picture = JpegDecoder.of(JpegReader.open(SeekableInput.of(file), tight), tight)
                .picture(ColorProfile.SRGB);
        RowBand band = new RowBand(picture.layout(), 64);
        long rows = 0;
        try (RowReader reader = picture.rows()) {
            for (int n = reader.read(band); n > 0; n = reader.read(band)) {
                rows += n;
            }
        }
        assertThat(rows).isEqualTo(60_000);
        assertThat(memory.used()).isPositive();
    }

    @Test
    void tall_progressive_file_is_refused_where_its_coefficients_do_not_fit() throws IOException {
        byte[] file = withHeight(GoldenJpeg.PROGRESSIVE_440.file(), 60_000);
        RunContext tight = RunContext.of(Limits.trusted().withMaxMemory(1 << 20));
        JpegReader reader = JpegReader.open(SeekableInput.of(file), tight);
        assertThatThrownBy(() -> JpegDecoder.of(reader, tight))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY));
    }

    @Test
    void too_many_pixels_are_refused_before_decoding() {
        JpegCoefficients picture = JpegCoefficients.zeros(frame(100, 100, JpegColors.GRAY, 11));
        RunContext few = RunContext.of(Limits.trusted().withMaxPixels(9_999));
        assertThatThrownBy(() -> JpegDecoder.of(picture, few).picture(ColorProfile.SRGB))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.PIXELS));
    }

    @Test
    void cancelled_run_stops_between_rows_of_mcus() throws IOException {
        Cancellation cancellation = new Cancellation();
        RunContext run = RunContext.of(Limits.trusted(), new MemoryBudget(1 << 20), cancellation);
        JpegCoefficients coefficients = JpegCoefficients.zeros(frame(8, 64, JpegColors.GRAY, 11));
        SampleRows rows = JpegDecoder.of(coefficients, run).samples();
        rows.next(new byte[8], 0);
        cancellation.cancel();
        assertThatThrownBy(() -> {
                    for (int y = 1; y < 64; y++) {
                        rows.next(new byte[8], 0);
                    }
                })
                .isInstanceOf(CancellationException.class);
    }
}
