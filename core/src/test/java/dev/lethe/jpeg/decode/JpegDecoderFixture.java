package dev.lethe.jpeg.decode;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pictures of flat blocks to be decoded. */
abstract class JpegDecoderFixture {
    final RunContext context = RunContext.of(Limits.trusted());

    /** A frame whose DCs are samples: divided by 8, from the middle of 128. */
    static JpegFrame frame(int width, int height, JpegColors colors, int... sampling) {
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
    static void flat(JpegCoefficients picture, int component, int column, int row, int sample) {
        int at = picture.planes().get(component).index(column, row);
        picture.planes().get(component).values()[at] = (short) (sample - 128);
    }

    int[][] component(JpegCoefficients picture, int component, DecodeScale scale) throws IOException {
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

    byte[] pixels(byte[] file, DecodeScale scale) throws IOException {
        JpegDecoder decoder = JpegDecoder.of(JpegReader.open(SeekableInput.of(file), context), context);
        return Raster.of(decoder.withScale(scale).picture(ColorProfile.SRGB), context)
                .all()
                .bytes();
    }
}
