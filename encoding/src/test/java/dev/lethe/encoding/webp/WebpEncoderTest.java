package dev.lethe.encoding.webp;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.filled;
import static dev.lethe.encoding.TestPictures.gradient;
import static dev.lethe.encoding.TestPictures.mean;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.read;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.webp.Libwebp.dwebp;
import static dev.lethe.encoding.webp.Libwebp.rgba;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.TestPictures;
import dev.lethe.encoding.color.TestProfiles;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebpEncoderTest {
    private static byte[] write(WebpEncoder encoder, Picture picture) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        encoder.write(picture, file, context());
        return file.toByteArray();
    }

    private static int[] decoded(byte[] file) throws IOException {
        return rgba(read(new WebpCodec(), file, ImageFormat.WEBP));
    }

    private static List<Picture> pictures() throws IOException {
        return List.of(
                noise(Layout.of(1, 1, Channels.RGB), 1),
                noise(Layout.of(1, 9, Channels.RGBA), 2),
                noise(Layout.of(9, 1, Channels.GRAY), 3),
                noise(Layout.of(31, 17, Channels.RGB), 4),
                noise(Layout.of(31, 17, Channels.RGBA), 5),
                noise(Layout.of(20, 33, Channels.GRAY_ALPHA), 6),
                gradient(Layout.of(70, 50, Channels.RGBA)),
                gradient(Layout.of(WebpEncoder.LARGEST, 2, Channels.RGB)),
                filled(Layout.of(16, 16, Channels.RGBA), (x, y, c) -> c == 3 ? 0 : 17 * x),
                filled(Layout.of(16, 16, Channels.RGBA), (x, y, c) -> c == 3 ? (x + y) % 2 * 255 : 40 * c));
    }

    @Test
    void every_pixel_stays_without_loss() throws IOException {
        for (Picture picture : pictures()) {
            assertThat(decoded(write(WebpEncoder.lossless(), picture)))
                    .describedAs("%s", picture.layout())
                    .isEqualTo(rgba(picture));
            assertThat(decoded(write(WebpEncoder.lossless().fast(), picture))).isEqualTo(rgba(picture));
        }
    }

    @Test
    void libwebp_s_own_program_reads_the_same_pixels(@TempDir Path folder) throws IOException, InterruptedException {
        for (Picture picture : pictures()) {
            Path file = folder.resolve("picture.webp");
            Files.write(file, write(WebpEncoder.lossless(), picture));
            assertThat(dwebp(file).orElseThrow()).isEqualTo(rgba(picture));
        }
    }

    @Test
    void own_files_are_shown_as_libwebp_s_own_program_shows_them(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("picture.webp");
        EncodedWebp made = WebpEncoder.lossy(60).encode(gradient(Layout.of(90, 71, Channels.RGB)), context());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        made.write(bytes);
        Files.write(file, bytes.toByteArray());
        assertThat(rgba(made.picture(context()))).isEqualTo(dwebp(file).orElseThrow());
    }

    @Test
    void colours_that_can_not_be_seen_are_kept_or_cleared_by_choice() throws IOException {
        Picture hidden = filled(Layout.of(24, 24, Channels.RGBA), (x, y, c) -> c == 3 ? (x < 12 ? 0 : 255) : 9 * x + c);
        int[] cleared = decoded(write(WebpEncoder.lossless().withExact(false), hidden));
        int[] all = rgba(hidden);

        assertThat(decoded(write(WebpEncoder.lossless(), hidden))).isEqualTo(all);
        assertThat(cleared).isNotEqualTo(all);
        for (int i = 0; i < all.length; i += 4) {
            int pixel = i;
            assertThat(cleared[i + 3]).isEqualTo(all[i + 3]);
            if (all[i + 3] == 255) {
                assertThat(Arrays.copyOfRange(cleared, pixel, pixel + 4))
                        .isEqualTo(Arrays.copyOfRange(all, pixel, pixel + 4));
            }
        }
    }

    @Test
    void options_of_a_codec_reach_the_encoder() throws IOException {
        Picture picture = noise(Layout.of(40, 40, Channels.RGB), 7);
        EncodeOptions options = EncodeOptions.defaults();
        byte[] lossless = TestPictures.write(new WebpCodec(), picture, ImageFormat.WEBP, options);
        byte[] poor = TestPictures.write(
                new WebpCodec(),
                picture,
                ImageFormat.WEBP,
                options.withLossless(false).withQuality(10));
        byte[] good = TestPictures.write(
                new WebpCodec(),
                picture,
                ImageFormat.WEBP,
                options.withLossless(false).withQuality(90));
        assertThat(decoded(lossless)).isEqualTo(rgba(picture));
        assertThat(poor.length).isLessThan(good.length);
        assertThat(good.length).isLessThan(lossless.length);
    }

    @Test
    void loss_leaves_the_opacity_alone_unless_it_is_asked_for() throws IOException {
        Picture picture = filled(Layout.of(64, 64, Channels.RGBA), (x, y, c) -> c == 3 ? 4 * x : 2 * y + 20 * c);
        int[] kept = rgba(WebpEncoder.lossy(80).encode(picture, context()).picture(context()));
        int[] poor = rgba(WebpEncoder.lossy(80)
                .withAlphaQuality(0)
                .encode(picture, context())
                .picture(context()));
        int[] all = rgba(picture);
        assertThat(alphas(kept)).isEqualTo(alphas(all));
        assertThat(alphas(poor)).isNotEqualTo(alphas(all));
    }

    private static int[] alphas(int[] rgba) {
        return IntStream.range(0, rgba.length / 4).map(i -> rgba[4 * i + 3]).toArray();
    }

    @Test
    void higher_quality_is_closer_and_larger() throws IOException {
        Picture picture = gradient(Layout.of(120, 90, Channels.RGB));
        EncodedWebp poor = WebpEncoder.lossy(5).encode(picture, context());
        EncodedWebp good = WebpEncoder.lossy(95).encode(picture, context());
        assertThat(poor.length()).isLessThan(good.length());
        assertThat(mean(rgba(good.picture(context())), rgba(picture)))
                .isLessThan(mean(rgba(poor.picture(context())), rgba(picture)));
    }

    @Test
    void sixteen_bits_are_rounded() throws IOException {
        Layout deep = new Layout(10, 10, Channels.RGB, 16, ColorProfile.SRGB);
        Picture picture = filled(deep, (x, y, c) -> 6000 * x + 37 * y + c);
        int[] expected = Arrays.stream(samples(picture))
                .map(s -> (s * 255 + 32767) / 65535)
                .toArray();
        int[] result = decoded(write(WebpEncoder.lossless(), picture));
        int[] colors = IntStream.range(0, result.length)
                .filter(i -> i % 4 != 3)
                .map(i -> result[i])
                .toArray();
        assertThat(colors).isEqualTo(expected);
        assertThat(WebpEncoder.holds(deep)).isFalse();
    }

    @Test
    void grey_that_a_profile_describes_becomes_srgb() throws IOException {
        Layout gray = new Layout(8, 8, Channels.GRAY, 8, ColorProfile.icc(TestProfiles.gray()));
        Picture picture = filled(gray, (x, y, c) -> 30 * x + y);
        assertThat(WebpEncoder.holds(gray)).isFalse();
        assertThat(decoded(write(WebpEncoder.lossless(), picture)))
                .isEqualTo(rgba(ToSrgb.picture(picture, context())))
                .isNotEqualTo(rgba(picture));
    }

    @Test
    void too_large_pictures_are_refused() throws IOException {
        Picture wide = noise(Layout.of(WebpEncoder.LARGEST + 1, 1, Channels.GRAY), 1);
        assertThatThrownBy(() -> write(WebpEncoder.lossless(), wide))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("16383");
        assertThat(WebpEncoder.holds(wide.layout())).isFalse();
    }

    @Test
    void memory_is_asked_for_first() throws IOException {
        Picture picture = noise(Layout.of(300, 300, Channels.RGB), 1);
        RunContext run = RunContext.of(Limits.desktop().with(Limit.MEMORY, 1_000_000));
        assertThatThrownBy(() -> WebpEncoder.lossless().encode(picture, run))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void picture_that_would_outlast_the_deadline_is_not_even_read() {
        Layout layout = Layout.of(10_000, 10_000, Channels.RGB);
        Picture unread = new Picture() {
            @Override
            public Layout layout() {
                return layout;
            }

            @Override
            public RowReader rows(int frame) {
                throw new AssertionError("was read");
            }

            @Override
            public void close() {}
        };
        RunContext run = RunContext.of(Limits.desktop().with(Limit.TIME, 60_000));

        assertThatThrownBy(() -> WebpEncoder.lossless().encode(unread, run))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME));
    }

    @Test
    void bad_qualities_are_refused() {
        assertThatThrownBy(() -> WebpEncoder.lossy(101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quality");
        assertThatThrownBy(() -> WebpEncoder.lossy(50).withAlphaQuality(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alphaQuality");
    }

    @Test
    void no_connection_is_open_after_an_encode() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "only Linux tells what is open");
        long before = sockets(descriptors);
        write(WebpEncoder.lossy(50), gradient(Layout.of(20, 20, Channels.RGB)));
        assertThat(sockets(descriptors)).isEqualTo(before);
    }

    private static long sockets(Path descriptors) throws IOException {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(WebpEncoderTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
