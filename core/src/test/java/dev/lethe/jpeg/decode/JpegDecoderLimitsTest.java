package dev.lethe.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Memory, pixels and time that a decoder may take. */
class JpegDecoderLimitsTest extends JpegDecoderFixture {
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
