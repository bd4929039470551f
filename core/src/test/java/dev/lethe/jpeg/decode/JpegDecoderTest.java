package dev.lethe.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pixels as they are known from elsewhere, whatever the size and the way they are read. */
class JpegDecoderTest extends JpegDecoderFixture {
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
}
