package dev.lethe.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Resize;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.Reach;
import dev.lethe.spi.Reduction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First steps that make a picture so small that not all of it has to be decoded. */
class ReductionTest {
    private final List<Layout> seen = new ArrayList<>();

    /** Notes what it is given, and asks for less if it may. */
    private final class Looking implements EditStep {
        private final int divisor;

        Looking(int divisor) {
            this.divisor = divisor;
        }

        @Override
        public String describe() {
            return "look";
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none();
        }

        @Override
        public Optional<Reduction> reduction(int width, int height) {
            assertThat(width).isEqualTo(101);
            assertThat(height).isEqualTo(67);
            return Optional.of(new Reduction(divisor, this));
        }

        @Override
        public Reach reach() {
            return Reach.POINT;
        }

        @Override
        public Picture edit(Picture picture, Analysis analysis, RunContext context) {
            seen.add(picture.layout());
            return picture;
        }
    }

    private static byte[] picture(ImageFormat format) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            Raster raster = Raster.create(Layout.of(101, 67, Channels.GRAY), context);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (format.equals(ImageFormat.JPEG)) {
                JpegEncoder.quality(80).write(raster, out, context);
            } else {
                Lethe.capabilities().encoder(format).write(raster, format, EncodeOptions.defaults(), out, context);
            }
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 51, 34", "4, 26, 17", "8, 13, 9", "3, 101, 67"})
    void jpeg_is_decoded_smaller_where_the_format_gives_that(int divisor, int width, int height) throws IOException {
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(new Looking(divisor))
                .then(Convert.to(ImageFormat.PNG))
                .build()
                .sanitize(Source.of(picture(ImageFormat.JPEG)), Sink.discard());
        assertThat(seen).containsExactly(Layout.of(width, height, Channels.GRAY));
    }

    @Test
    void other_formats_are_decoded_whole() throws IOException {
        Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(new Looking(8))
                .then(Convert.to(ImageFormat.PNG))
                .build()
                .sanitize(Source.of(picture(ImageFormat.PNG)), Sink.discard());
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).withChannels(Channels.GRAY)).isEqualTo(Layout.of(101, 67, Channels.GRAY));
    }

    @Test
    void resizing_asks_for_less_of_huge_pictures_only_and_leaves_itself_four_pixels_for_one() {
        assertThat(Resize.maxEdge(512).reduction(4000, 3000)).isEmpty();
        assertThat(Resize.maxEdge(8000).reduction(30_000, 30_000)).isEmpty();
        assertThat(Resize.maxEdge(512).withEachSampleWeighted().reduction(30_000, 30_000))
                .isEmpty();
        assertThat(Resize.maxEdge(3000).reduction(30_000, 20_000).orElseThrow().divisor())
                .isEqualTo(2);
        Reduction most = Resize.maxEdge(512).reduction(30_000, 20_000).orElseThrow();
        assertThat(most.divisor()).isEqualTo(8);
        assertThat(most.rest().describe()).isEqualTo("resize to 512 x 341");
    }
}
