package dev.lethe.encoding.tiles;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.filled;
import static dev.lethe.encoding.TestPictures.gradient;
import static dev.lethe.encoding.TestPictures.samples;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.encoding.TestPictures;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilePyramidTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"700, 300, 64", "129, 128, 64", "65, 500, 100", "1, 1, 64", "66, 66, 65", "64, 63, 64"})
    void deep_zoom_covers_every_level_with_tiles_of_the_right_size(int width, int height, int tile) throws IOException {
        Picture picture = gradient(Layout.of(width, height, Channels.RGB));
        long count = TilePyramid.deepZoom().withTileSize(tile).write(picture, folder.resolve("out"), context());

        int w = width;
        int h = height;
        long expected = 0;
        int level = 32 - Integer.numberOfLeadingZeros(Math.max(width, height) - 1);
        for (; level >= 0; level--) {
            for (int row = 0; row * tile < h; row++) {
                for (int column = 0; column * tile < w; column++) {
                    BufferedImage image = read("out/picture_files/" + level + "/" + column + "_" + row + ".jpg");
                    int left = Math.max(0, column * tile - 1);
                    int top = Math.max(0, row * tile - 1);
                    assertThat(image.getWidth()).isEqualTo(Math.min(w, (column + 1) * tile + 1) - left);
                    assertThat(image.getHeight()).isEqualTo(Math.min(h, (row + 1) * tile + 1) - top);
                    expected++;
                }
            }
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
        assertThat(count).isEqualTo(expected);
        assertThat(folder.resolve("out/picture.dzi"))
                .content()
                .contains("Width=\"" + width + "\"", "Height=\"" + height + "\"", "TileSize=\"" + tile + "\"");
    }

    private BufferedImage read(String name) throws IOException {
        return ImageIO.read(folder.resolve(name).toFile());
    }

    @Test
    void tiles_put_together_show_the_picture_and_smaller_levels_the_same_smaller() throws IOException {
        Layout layout = Layout.of(150, 90, Channels.RGBA);
        Picture picture = filled(layout, (x, y, c) -> c == 3 ? 255 : c == 0 ? x : c == 1 ? y : 77);
        TilePyramid.iiif("https://example.org/p").withTileSize(64).write(picture, folder.resolve("out"), context());

        int[] all = samples(picture);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                int x = column * 64;
                int y = row * 64;
                int w = Math.min(64, 150 - x);
                int h = Math.min(64, 90 - y);
                BufferedImage tile = read("out/%d,%d,%d,%d/%d,%d/0/default.png".formatted(x, y, w, h, w, h));
                for (int i = 0; i < w * h; i++) {
                    int at = 4 * ((y + i / w) * 150 + x + i % w);
                    int argb = 255 << 24 | all[at] << 16 | all[at + 1] << 8 | all[at + 2];
                    assertThat(tile.getRGB(i % w, i / w)).isEqualTo(argb);
                }
            }
        }
        BufferedImage quarter = read("out/full/38,23/0/default.png");
        assertThat(quarter.getWidth()).isEqualTo(38);
        assertThat(quarter.getRGB(10, 10) >> 16 & 0xFF).isBetween(40, 43);
        assertThat(quarter.getRGB(10, 10) >> 8 & 0xFF).isBetween(40, 43);
        assertThat(quarter.getRGB(10, 10) & 0xFF).isEqualTo(77);
        assertThat(folder.resolve("out/info.json"))
                .content()
                .contains("\"id\": \"https://example.org/p\"", "\"scaleFactors\": [1, 2, 4]", "\"width\": 150");
    }

    @Test
    void fine_checks_keep_their_light() throws IOException {
        Picture checks = filled(Layout.of(128, 128, Channels.GRAY), (x, y, c) -> (x + y) % 2 * 255);
        TilePyramid.deepZoom().withTileSize(64).withQuality(100).write(checks, folder.resolve("out"), context());
        // half of the light of white is 188 in sRGB, not 128
        assertThat(read("out/picture_files/6/0_0.jpg").getRaster().getSample(30, 30, 0))
                .isBetween(186, 190);
    }

    @Test
    void what_fails_leaves_nothing() throws IOException {
        Layout layout = Layout.of(200, 200, Channels.RGB);
        Picture broken = new Picture() {
            @Override
            public Layout layout() {
                return layout;
            }

            @Override
            public RowReader rows(int frame) throws IOException {
                return TestPictures.noise(layout.withSize(200, 120), 1).rows(0);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        assertThatThrownBy(() -> TilePyramid.deepZoom().write(broken, folder.resolve("out"), context()))
                .isInstanceOf(IOException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void folder_that_is_there_stays_as_it_is() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("out"));
        Files.writeString(kept.resolve("mine"), "mine");
        Picture picture = gradient(Layout.of(10, 10, Channels.RGB));
        assertThatThrownBy(() -> TilePyramid.deepZoom().write(picture, kept, context()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(names()).containsExactly("out");
        assertThat(kept.resolve("mine")).hasContent("mine");
    }

    @Test
    void rows_that_do_not_fit_into_memory_are_refused_and_leave_nothing() throws IOException {
        Picture picture = gradient(Layout.of(500, 300, Channels.RGB));
        RunContext small = RunContext.of(Limits.webUpload().withMaxMemory(100_000));
        assertThatThrownBy(() -> TilePyramid.deepZoom().write(picture, folder.resolve("out"), small))
                .isInstanceOf(LimitExceededException.class);
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
