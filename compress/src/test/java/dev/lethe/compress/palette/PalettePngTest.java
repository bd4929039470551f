package dev.lethe.compress.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.compress.palette.PalettePng.Result;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PalettePngTest {
    private static final int COLOR_TYPE = 25;
    private static final byte PALETTE = 3;

    private final RunContext context = Drawn.context();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Raster decoded() throws IOException {
        ImageHeader header = ImageHeader.still(ImageFormat.PNG, 1, 1);
        return Raster.of(new PngCodec().read(SeekableInput.of(out.toByteArray()), header, context), context);
    }

    @Test
    void score_is_reached_and_measured() throws IOException {
        Raster picture = Drawn.gradient(160, 120, Channels.RGB, 8);
        long before = 0;
        for (double score : new double[] {40, 65}) {
            out.reset();
            Result result = PalettePng.of(picture, context).smallest(score, out);

            assertThat(result.reached()).isTrue();
            assertThat(result.bytes()).isEqualTo(out.size()).isGreaterThan(before);
            assertThat(result.score()).isEqualTo(Ssimulacra2.score(picture, decoded(), context));
            assertThat(result.score()).isGreaterThanOrEqualTo(score);
            assertThat(out.toByteArray()[COLOR_TYPE]).isEqualTo(PALETTE);
            before = out.size();
        }
    }

    @Test
    void score_out_of_reach_is_said_and_the_best_is_written() throws IOException {
        Raster picture = Drawn.noise(Layout.of(90, 90, Channels.RGB), 4);
        Result result = PalettePng.of(picture, context).smallest(99, out);
        assertThat(result.reached()).isFalse();
        assertThat(Ssimulacra2.score(picture, decoded(), context)).isEqualTo(result.score());
    }

    @Test
    void bytes_are_kept_to_and_used() throws IOException {
        Raster picture = Drawn.gradient(200, 150, Channels.RGBA, 8);
        for (long bytes : new long[] {1500, 6000}) {
            out.reset();
            Result result = PalettePng.of(picture, context).within(bytes, out);
            assertThat(result.reached()).isTrue();
            assertThat(result.bytes()).isEqualTo(out.size()).isBetween(bytes / 2, bytes);
            assertThat(decoded().layout().width()).isEqualTo(200);
        }
    }

    @Test
    void bytes_out_of_reach_are_said_and_the_smallest_is_written() throws IOException {
        Raster picture = Drawn.noise(Layout.of(90, 90, Channels.RGB), 4);
        Result result = PalettePng.of(picture, context).within(100, out);
        assertThat(result.reached()).isFalse();
        assertThat(result.colors()).isLessThan(4);
        assertThat(result.bytes()).isEqualTo(out.size());
    }

    @Test
    void picture_of_few_colors_can_stay_as_it_is() throws IOException {
        Raster picture =
                Drawn.picture(Layout.of(64, 64, Channels.RGBA), (x, y, c) -> c == 3 ? 4 * y : x / 16 * 50 + y / 8);
        Result result = PalettePng.of(picture, context).smallest(99.99, out);
        assertThat(result.reached()).isTrue();
        assertThat(result.score()).isEqualTo(100);
    }

    @Test
    void memory_that_does_not_suffice_is_refused() throws IOException {
        Raster picture = Drawn.noise(Layout.of(300, 300, Channels.RGB), 1);
        RunContext small = RunContext.of(Limits.desktop().with(Limit.MEMORY, 100_000));
        assertThatThrownBy(() -> PaletteQuantizer.colors(8).apply(picture, small))
                .isInstanceOf(LimitExceededException.class);
    }
}
