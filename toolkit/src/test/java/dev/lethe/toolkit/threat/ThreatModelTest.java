package dev.lethe.toolkit.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EncodeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreatModelTest {
    private static final int WIDTH = 203;
    private static final int HEIGHT = 131;

    private static Raster noise(Channels channels, RunContext context) throws IOException {
        Raster raster = Raster.create(Layout.of(WIDTH, HEIGHT, channels), context);
        Random random = new Random(1);
        for (int i = 0; i < raster.layout().rowSamples() * HEIGHT; i++) {
            raster.all().set(i, 128 + (int) (4 * random.nextGaussian()));
        }
        return raster;
    }

    private static byte[] png(Channels channels) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PixelCodecs.builtIn()
                    .encoder(ImageFormat.PNG)
                    .write(noise(channels, context), ImageFormat.PNG, EncodeOptions.defaults(), out, context);
            return out.toByteArray();
        }
    }

    @Test
    void models_are_found_by_their_names() {
        assertThat(ThreatModel.all())
                .extracting(ThreatModel::name)
                .containsExactly("casual", "public-post", "sensitive-source", "adversary");
        for (ThreatModel model : ThreatModel.all()) {
            assertThat(ThreatModel.named(model.name()).orElseThrow().name()).isEqualTo(model.name());
        }
        assertThat(ThreatModel.named("none")).isEmpty();
    }

    @Test
    void model_explains_each_of_its_steps_and_its_limits() {
        for (ThreatModel model : ThreatModel.all()) {
            String text = model.explain();
            model.measures()
                    .forEach(measure ->
                            assertThat(text).contains(measure.step().describe()).contains(measure.reason()));
            assertThat(model.limits())
                    .isNotEmpty()
                    .allSatisfy(limit -> assertThat(text).contains(limit));
            assertThat(model.pipeline().build().explain().lines().count())
                    .isEqualTo(model.measures().size() + 1L);
        }
    }

    @Test
    void casual_keeps_the_picture_bit_by_bit() throws IOException {
        byte[] picture = png(Channels.RGB);
        Sink.ToBytes result = Sink.toBytes();

        Report report = ThreatModel.casual().pipeline().build().sanitize(Source.of(picture), result);

        assertThat(report.lossless()).isTrue();
        assertThat(result.bytes()).isEqualTo(picture);
    }

    @Test
    void stricter_models_make_small_new_jpegs_of_all_pictures() throws IOException {
        for (ThreatModel model : ThreatModel.all().subList(1, 4)) {
            for (Channels channels : Channels.values()) {
                Sink.ToBytes result = Sink.toBytes();
                Report report = model.pipeline().build().sanitize(Source.of(png(channels)), result);

                assertThat(report.format()).isEqualTo(ImageFormat.JPEG);
                assertThat(report.lossless()).isFalse();
                assertThat(result.bytes()).hasSizeLessThan(png(channels).length);
            }
        }
    }

    @Test
    void sealed_results_are_padded_by_all_models_but_casual() throws IOException {
        AgeIdentity identity = AgeIdentity.generate();
        Seal seal = Seal.age(identity.recipient());
        for (ThreatModel model : ThreatModel.all()) {
            Sink.ToBytes sealed = Sink.toBytes();
            Sink.ToBytes padded = Sink.toBytes();
            Sink.ToBytes clear = Sink.toBytes();
            model.pipeline().then(model.sealed(seal)).build().sanitize(Source.of(png(Channels.RGB)), sealed);
            try (RunContext context = RunContext.of(Limits.desktop())) {
                Unseal.with(identity).open(Source.of(sealed.bytes()), clear, context);
                Unseal.with(identity).withPaddingKept().open(Source.of(sealed.bytes()), padded, context);
            }
            Sink.ToBytes plain = Sink.toBytes();
            model.pipeline().build().sanitize(Source.of(png(Channels.RGB)), plain);

            assertThat(clear.bytes()).isEqualTo(plain.bytes());
            if (model.name().equals("casual")) {
                assertThat(padded.bytes()).isEqualTo(plain.bytes());
            } else {
                assertThat(padded.bytes().length % 16)
                        .as("steps of small files")
                        .isZero();
                assertThat(padded.bytes()).hasSizeGreaterThan(plain.bytes().length);
            }
        }
    }

    @Test
    void model_covers_before_it_resamples() throws IOException {
        List<String> seen = new ArrayList<>();
        ThreatModel model = ThreatModel.publicPost().covering(new EverythingDetector(seen));

        model.pipeline().build().sanitize(Source.of(png(Channels.RGB)), Sink.discard());

        assertThat(seen).containsExactly(WIDTH + " x " + HEIGHT);
        assertThat(model.explain()).contains("cover everything").doesNotContain("nothing is covered");
        assertThat(ThreatModel.publicPost().explain()).contains("nothing is covered");
    }

    @Test
    void reframe_never_keeps_a_size() throws IOException {
        for (int width : new int[] {1, 2, 7, 8, 63, 64, 100, 1000}) {
            try (RunContext context = RunContext.of(Limits.desktop())) {
                Raster picture = Raster.create(Layout.of(width, 90, Channels.RGB), context);
                Layout framed = new Reframe(512, 0.8)
                        .edit(picture, new Analysis(), context)
                        .layout();

                assertThat(framed.height()).isLessThan(90);
                assertThat(framed.width())
                        .isLessThanOrEqualTo(Math.min(512, width))
                        .isPositive();
                assertThat(framed.width() < width || width == 1).isTrue();
            }
        }
        assertThatThrownBy(() -> new Reframe(15, 0.8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noise_filter_takes_out_noise_and_leaves_edges_and_opacity() throws IOException {
        for (Channels channels : Channels.values()) {
            try (RunContext context = RunContext.of(Limits.desktop())) {
                Raster picture = noise(channels, context);
                int count = channels.count();
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = WIDTH / 2; x < WIDTH; x++) {
                        for (int c = 0; c < channels.colors(); c++) {
                            int i = picture.index(x, y) + c;
                            picture.all().set(i, picture.all().sample(i) + 100);
                        }
                    }
                }
                Raster filtered = Raster.of(new NoiseFilter(20).edit(picture, new Analysis(), context), context);

                assertThat(deviation(filtered, 10, 80)).isLessThan(deviation(picture, 10, 80) / 3);
                int dark = filtered.all().sample(filtered.index(WIDTH / 2 - 2, 60));
                int light = filtered.all().sample(filtered.index(WIDTH / 2 + 1, 60));
                assertThat(light - dark).isBetween(85, 115);
                if (channels.hasAlpha()) {
                    int alpha = filtered.index(30, 30) + count - 1;
                    assertThat(filtered.all().sample(alpha))
                            .isEqualTo(picture.all().sample(alpha));
                }
            }
        }
    }

    @Test
    void warp_moves_pixels_a_little_and_never_twice_in_the_same_way() throws IOException {
        for (Channels channels : Channels.values()) {
            try (RunContext context = RunContext.of(Limits.desktop())) {
                Raster ramp = Raster.create(Layout.of(WIDTH, HEIGHT, channels), context);
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 0; x < WIDTH; x++) {
                        for (int c = 0; c < channels.count(); c++) {
                            ramp.all()
                                    .set(
                                            ramp.index(x, y) + c,
                                            Math.min(ramp.layout().maxSample(), x));
                        }
                    }
                }
                Raster once = Raster.of(new Warp(1.5).edit(ramp, new Analysis(), context), context);
                Raster twice = Raster.of(new Warp(1.5).edit(ramp, new Analysis(), context), context);
                int moved = 0;
                int different = 0;
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 4; x < WIDTH - 4; x++) {
                        int shift = once.all().sample(once.index(x, y)) - x;
                        assertThat(shift).isBetween(-2, 2);
                        moved += shift != 0 ? 1 : 0;
                        different += once.all().sample(once.index(x, y))
                                        != twice.all().sample(twice.index(x, y))
                                ? 1
                                : 0;
                    }
                }
                assertThat(moved).isGreaterThan(WIDTH * HEIGHT / 4);
                assertThat(different).isGreaterThan(WIDTH * HEIGHT / 4);
            }
        }
        assertThatThrownBy(() -> new Warp(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Warp(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void warp_takes_pictures_of_any_size() throws IOException {
        for (int size : new int[] {1, 2, 63, 64, 65, 80}) {
            try (RunContext context = RunContext.of(Limits.desktop())) {
                Raster picture = Raster.create(Layout.of(size, 81 - size, Channels.RGB), context);
                assertThat(new Warp(8).edit(picture, new Analysis(), context).layout())
                        .isEqualTo(picture.layout());
            }
        }
    }

    @Test
    void noise_filter_leaves_pictures_smaller_than_a_block_as_they_are() throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            Raster tiny = Raster.create(Layout.of(5, 3, Channels.RGB), context);
            tiny.all().set(4, 200);
            Raster filtered = Raster.of(new NoiseFilter(20).edit(tiny, new Analysis(), context), context);

            assertThat(filtered.all().sample(4)).isEqualTo(200);
        }
    }

    private static double deviation(Raster picture, int from, int to) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 10; y < HEIGHT - 10; y++) {
            for (int x = from; x < to; x++, count++) {
                double value = picture.all().sample(picture.index(x, y));
                sum += value;
                squares += value * value;
            }
        }
        return Math.sqrt(squares / count - sum * sum / count / count);
    }
}
