package dev.lethe.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures beside those of libjpeg-turbo, which are the same to the last bit. */
class DjpegTest {
    private static final int[][] SIZES = {{1, 1}, {2, 3}, {7, 9}, {17, 33}, {100, 1}, {1, 50}, {64, 48}};

    @TempDir
    private Path folder;

    private static byte[] decode(byte[] file, DecodeScale scale) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegReader reader = JpegReader.open(SeekableInput.of(file), context);
            JpegDecoder decoder = JpegDecoder.of(reader, context).withScale(scale);
            Raster raster = Raster.of(decoder.picture(ColorProfile.SRGB), context);
            return raster.all().bytes();
        }
    }

    /** Smooth and rough parts, and colours at the ends of their range. */
    private static byte[] picture(int width, int height) {
        Random random = new Random(width * 1_000L + height);
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) (y % 32 < 16 ? 5 * x + 3 * y + 70 * (i % 3) : random.nextInt(256));
        }
        return rgb;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1x1",
                "2x1",
                "1x2",
                "2x2",
                "4x1",
                "1x4",
                "4x2",
                "2x4",
                "3x1",
                "3x2",
                "1x1,2x2,1x1",
                "2x2,2x1,1x2",
                "2x2,1x1,2x2",
                "4x1,2x1,1x1",
                "1x4,1x2,1x1"
            })
    void every_sampling_and_scale_gives_the_same_pixels(String sampling) throws IOException {
        Djpeg.assumeInstalled();
        int compared = 0;
        for (int[] size : SIZES) {
            byte[] rgb = picture(size[0], size[1]);
            byte[] file = Djpeg.encode(folder, size[0], size[1], rgb, "-quality", "85", "-sample", sampling);
            Path path = Files.write(folder.resolve("picture.jpg"), file);
            for (DecodeScale scale : DecodeScale.values()) {
                Djpeg.Pixels expected = Djpeg.decode(path, scale);
                if (expected.width() > 0) {
                    assertThat(decode(file, scale))
                            .as("%s at %d by %d, %s", sampling, size[0], size[1], scale)
                            .isEqualTo(expected.samples());
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-grayscale", "-rgb", "-progressive", "-optimize"})
    void every_coding_gives_the_same_pixels(String option) throws IOException {
        Djpeg.assumeInstalled();
        byte[] file = Djpeg.encode(folder, 61, 47, picture(61, 47), "-quality", "70", option);
        Path path = Files.write(folder.resolve("picture.jpg"), file);
        for (DecodeScale scale : DecodeScale.values()) {
            assertThat(decode(file, scale)).isEqualTo(Djpeg.decode(path, scale).samples());
        }
    }

    @Test
    void pictures_from_cameras_have_the_same_pixels() throws IOException {
        Djpeg.assumeInstalled();
        Path corpus = Path.of(System.getProperty("lethe.shared", "")).resolve("corpus/compress/jpeg");
        assumeTrue(Files.isDirectory(corpus), "the shared corpus is not here");
        List<String> different = new ArrayList<>();
        int compared = 0;
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.sorted().toList()) {
                for (DecodeScale scale : DecodeScale.values()) {
                    Djpeg.Pixels expected = Djpeg.decode(file, scale);
                    if (expected.width() > 0 && !hasInk(file)) {
                        compared++;
                        if (!java.util.Arrays.equals(decode(Files.readAllBytes(file), scale), expected.samples())) {
                            different.add(file.getFileName() + " " + scale);
                        }
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isPositive();
    }

    private static boolean hasInk(Path file) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            JpegColors colors = JpegReader.open(SeekableInput.of(Files.readAllBytes(file)), context)
                    .frame()
                    .colors();
            return colors == JpegColors.CMYK || colors == JpegColors.YCCK;
        } catch (ImagePrivacyException e) {
            return true;
        }
    }
}
