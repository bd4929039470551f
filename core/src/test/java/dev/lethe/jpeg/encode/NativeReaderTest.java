package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeReaderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void djpeg_shows_what_the_reference_shows() throws IOException {
        assumeTrue(hasDjpeg(), "djpeg is not on the path");
        for (ChromaSubsampling subsampling : ChromaSubsampling.values()) {
            for (int[] size : new int[][] {{1, 1}, {17, 33}, {100, 75}}) {
                Raster picture = EncodeSamples.photo(size[0], size[1], Channels.RGB);
                JpegEncoder encoder = JpegEncoder.quality(85).withSubsampling(subsampling);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                JpegCoefficients coded;
                try (RunContext context = EncodeSamples.context()) {
                    encoder.write(picture, file, context);
                    coded = encoder.coefficients(picture, context);
                }
                // Beyond 45 dB it is a few roundings that decide.
                double expected = Math.min(45, ReferenceDecoder.psnr(picture, coded));
                double shown = Math.min(45, psnr(picture, djpeg(file.toByteArray())));
                assertThat(shown).isCloseTo(expected, within(0.5));
            }
        }
    }

    private static boolean hasDjpeg() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator)).anyMatch(folder -> new File(folder, "djpeg").canExecute());
    }

    /** The samples; the header of the PPM ends before them. */
    private byte[] djpeg(byte[] file) throws IOException {
        Path jpeg = Files.write(folder.resolve("picture.jpg"), file);
        Process process = new ProcessBuilder("djpeg", "-dct", "float", "-pnm", jpeg.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.getInputStream().readAllBytes();
    }

    private static double psnr(Raster picture, byte[] ppm) {
        byte[] original = picture.all().bytes();
        int start = ppm.length - original.length;
        double sum = 0;
        for (int i = 0; i < original.length; i++) {
            double error = (original[i] & 0xFF) - (ppm[start + i] & 0xFF);
            sum += error * error;
        }
        return 10 * Math.log10(255 * 255 / Math.max(1e-9, sum / original.length));
    }
}
