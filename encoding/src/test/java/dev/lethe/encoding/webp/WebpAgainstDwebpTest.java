package dev.lethe.encoding.webp;

import static dev.lethe.encoding.TestPictures.filled;
import static dev.lethe.encoding.TestPictures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.TestPictures;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each sample is what libwebp's dwebp shows. With {@code -Dlethe.webp.all=true} every setting is tried on every picture,
 * two thousand files, which takes minutes: {@code mvn -B -pl encoding -am test -Dtest=WebpAgainstDwebpTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlethe.webp.all=true}.
 */
class WebpAgainstDwebpTest {
    private static final boolean ALL = Boolean.getBoolean("lethe.webp.all");
    private static final long LARGE = 120 << 10;

    private final WebpCodec codec = new WebpCodec();

    @TempDir
    private Path folder;

    private static List<String> settings() {
        List<String> all = new ArrayList<>();
        for (int quality : new int[] {0, 5, 20, 35, 50, 65, 80, 95, 100}) {
            all.add("-q " + quality + " -m " + quality % 7);
        }
        for (int method = 0; method <= 6; method++) {
            all.add("-q 40 -m " + method);
        }
        for (int filter : new int[] {0, 10, 30, 60, 100}) {
            for (int sharpness : new int[] {0, 3, 7}) {
                all.add("-q 20 -strong -f " + filter + " -sharpness " + sharpness);
                all.add("-q 20 -nostrong -f " + filter + " -sharpness " + sharpness);
            }
        }
        for (int segments = 1; segments <= 4; segments++) {
            all.add("-q 30 -sns 100 -segments " + segments);
        }
        for (String opacity : new String[] {"none", "fast", "best"}) {
            all.add("-q 50 -alpha_method 0 -alpha_filter " + opacity);
            all.add("-q 50 -alpha_q 30 -alpha_filter " + opacity);
            all.add("-q 50 -exact -alpha_filter " + opacity);
        }
        for (int effort = 0; effort <= 9; effort++) {
            all.add("-z " + effort);
            all.add("-exact -z " + effort);
        }
        for (int near = 0; near <= 80; near += 20) {
            all.add("-near_lossless " + near);
        }
        return all;
    }

    private static List<Picture> pictures() throws IOException {
        List<Picture> all = new ArrayList<>();
        int[][] sizes = {{100, 75}, {1, 1}, {1, 17}, {33, 1}, {2, 2}, {17, 33}, {16, 16}, {31, 48}, {129, 66}};
        for (int[] size : sizes) {
            all.add(photo(Layout.of(size[0], size[1], Channels.RGB)));
            all.add(photo(Layout.of(size[0], size[1], Channels.RGBA)));
        }
        for (int colors : new int[] {1, 2, 3, 5, 16, 17, 256}) {
            all.add(blocks(colors));
        }
        return all;
    }

    /** Waves, discs and a little noise; opacity in bands. */
    private static Raster photo(Layout layout) throws IOException {
        Random random = new Random(layout.width());
        return filled(layout, (x, y, c) -> {
            if (c == 3) {
                return (x + y) % 37 < 9 ? 0 : (x - y) % 41 < 9 ? 255 : 4 * x + y & 0xFF;
            }
            boolean disc = (x % 40 - 20) * (x % 40 - 20) + (y % 50 - 25) * (y % 50 - 25) < 150;
            double wave = 128 + 90 * Math.sin(x / (9.0 + c) + y / (17.0 - 3 * c));
            return Math.max(0, Math.min(255, (int) (disc ? 255 - wave : wave) + random.nextInt(9)));
        });
    }

    private static Raster blocks(int colors) throws IOException {
        Random random = new Random(colors);
        int[] palette = random.ints(colors, 0, 1 << 24).toArray();
        int[] places = random.ints(400, 0, colors).toArray();
        return filled(
                Layout.of(59, 47, Channels.RGB), (x, y, c) -> palette[places[y / 3 * 20 + x / 3]] >> 8 * c & 0xFF);
    }

    @Test
    void made_pictures_are_shown_as_dwebp_shows_them() throws IOException, InterruptedException {
        Path webp = folder.resolve("picture.webp");
        List<String> settings = settings();
        List<Picture> pictures = pictures();
        int compared = 0;
        for (int p = 0; p < pictures.size(); p++) {
            Path png = folder.resolve(p + ".png");
            Files.write(png, TestPictures.write(new PngCodec(), pictures.get(p), ImageFormat.PNG));
            for (int s = 0; s < settings.size(); s++) {
                // else each setting once, and each picture with a few
                if (ALL || s % pictures.size() == p) {
                    Libwebp.cwebp(png, webp, settings.get(s).split(" "));
                    assertSame(webp, settings.get(s) + " of " + pictures.get(p).layout());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(settings.size());
    }

    @Test
    void pictures_of_the_corpus_are_shown_as_dwebp_shows_them() throws IOException, InterruptedException {
        Path corpus = Path.of(System.getProperty("lethe.shared", "")).resolve("corpus");
        assumeTrue(Files.isDirectory(corpus), "the shared corpus is not here");
        List<Path> files;
        try (Stream<Path> found = Files.walk(corpus)) {
            files = found.filter(file -> file.toString().endsWith(".webp"))
                    .filter(file -> ALL || file.toFile().length() < LARGE)
                    .toList();
        }
        Path webp = folder.resolve("picture.webp");
        int compared = 0;
        for (Path file : files) {
            Files.write(webp, Files.readAllBytes(file));
            compared += assertSame(webp, String.valueOf(file.getFileName())) ? 1 : 0;
        }
        assertThat(compared).isPositive();
    }

    /** @return whether there was a picture to compare */
    private boolean assertSame(Path webp, String what) throws IOException, InterruptedException {
        Optional<int[]> theirs = Libwebp.dwebp(webp);
        try {
            int[] ours = Libwebp.rgba(read(codec, Files.readAllBytes(webp), ImageFormat.WEBP));
            assertThat(theirs).as(what).isPresent();
            // not with AssertJ: it would list a million numbers
            assertThat(TestPictures.worst(ours, theirs.get())).as(what).isZero();
            return true;
        } catch (MissingCapabilityException e) {
            return false;
        } catch (ImagePrivacyException e) {
            assertThat(theirs).as(what).isEmpty();
            return false;
        }
    }
}
