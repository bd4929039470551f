package dev.lethe.jpeg;

import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.decode.SampleRows;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.IOException;
import java.util.zip.CRC32;

/** A checksum of a decoded picture. */
final class PixelSum {
    private PixelSum() {}

    /** Of the picture in grey or RGB, or of the samples of inks and unknown components. */
    static long of(JpegDecoder decoder, JpegColors colors) throws IOException {
        return switch (colors) {
            case GRAY, YCBCR, RGB -> pixels(decoder);
            case CMYK, YCCK, UNKNOWN -> samples(decoder);
        };
    }

    private static long pixels(JpegDecoder decoder) throws IOException {
        CRC32 sum = new CRC32();
        try (Picture picture = decoder.picture(ColorProfile.SRGB);
                RowReader rows = picture.rows()) {
            RowBand band = new RowBand(picture.layout(), 8);
            while (rows.read(band) > 0) {
                sum.update(band.bytes(), 0, band.rows() * picture.layout().rowSamples());
            }
        }
        return sum.getValue();
    }

    private static long samples(JpegDecoder decoder) throws IOException {
        CRC32 sum = new CRC32();
        SampleRows rows = decoder.samples();
        byte[] row = new byte[decoder.width() * rows.components()];
        for (int y = 0; y < decoder.height(); y++) {
            rows.next(row, 0);
            sum.update(row);
        }
        return sum.getValue();
    }
}
