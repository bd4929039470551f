package dev.lethe.encoding.webp;

import static dev.lethe.encoding.TestPictures.header;
import static dev.lethe.encoding.TestPictures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WebpDecodingTest {
    private static final Limits SMALL = Limits.webUpload().with(Limit.MEMORY, 4 << 20);

    private final WebpCodec codec = new WebpCodec();

    private static int checksum(Picture picture) throws IOException {
        CRC32 sum = new CRC32();
        Arrays.stream(Libwebp.rgba(picture)).forEach(sum::update);
        return (int) sum.getValue();
    }

    /** Whether a file is decoded whole; in little memory, all of which is given back. */
    private boolean decodes(byte[] file) throws IOException {
        MemoryBudget memory = new MemoryBudget(SMALL.max(Limit.MEMORY));
        try (RunContext context = RunContext.of(SMALL, memory, new Cancellation())) {
            Raster.of(codec.read(SeekableInput.of(file), header(ImageFormat.WEBP), context), context);
            return true;
        } catch (ImagePrivacyException e) {
            return false;
        } finally {
            assertThat(memory.used()).isZero();
        }
    }

    @Test
    void samples_are_those_that_libwebp_shows() throws IOException {
        for (String name : WebpFiles.names()) {
            assertThat(checksum(read(codec, WebpFiles.read(name), ImageFormat.WEBP)))
                    .as(name)
                    .isEqualTo(WebpFiles.checksums().get(name));
        }
    }

    @Test
    void opacity_is_there_where_the_file_has_it() throws IOException {
        for (String name : WebpFiles.names()) {
            boolean opacity = name.startsWith("alpha") || name.equals("lossless-opacity");
            assertThat(read(codec, WebpFiles.read(name), ImageFormat.WEBP)
                            .layout()
                            .channels())
                    .as(name)
                    .isEqualTo(opacity ? Channels.RGBA : Channels.RGB);
        }
    }

    @Test
    void each_pass_gives_the_same_rows() throws IOException {
        for (String name : WebpFiles.names()) {
            Picture picture = read(codec, WebpFiles.read(name), ImageFormat.WEBP);
            assertThat(checksum(picture)).as(name).isEqualTo(checksum(picture));
        }
    }

    @Test
    void data_cut_anywhere_are_malformed_where_pixels_are_missing() throws IOException {
        for (String name : WebpFiles.names()) {
            byte[] data = WebpFiles.data(WebpFiles.read(name), WebpFiles.type(name));
            int whole = 0;
            for (int length = 0; length < data.length; length++) {
                whole += decodes(WebpFiles.with(name, Arrays.copyOf(data, length))) ? 1 : 0;
            }
            // coders end with a few bits that decoders need not look at
            assertThat(whole).as(name).isLessThan(4);
            byte[] half = WebpFiles.with(name, Arrays.copyOf(data, data.length / 2));
            assertThatThrownBy(() -> Libwebp.rgba(read(codec, half, ImageFormat.WEBP)))
                    .as(name)
                    .isInstanceOf(MalformedImageException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void wrong_bytes_end_in_a_picture_or_a_typed_error() throws IOException {
        Random random = new Random(11);
        for (String name : WebpFiles.names()) {
            byte[] data = WebpFiles.data(WebpFiles.read(name), WebpFiles.type(name));
            for (int i = 0; i < 200; i++) {
                byte[] bad = data.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bad[random.nextInt(i % 2 == 0 ? bad.length : Math.min(30, bad.length))] = (byte) random.nextInt();
                }
                decodes(WebpFiles.with(name, bad));
            }
        }
    }

    @Test
    void noise_behind_a_sound_start_ends_in_a_picture_or_a_typed_error() throws IOException {
        Random random = new Random(12);
        for (int i = 0; i < 400; i++) {
            byte[] data = new byte[300];
            random.nextBytes(data);
            String name = WebpFiles.names().get(i % WebpFiles.names().size());
            byte[] known = WebpFiles.data(WebpFiles.read(name), WebpFiles.type(name));
            System.arraycopy(known, 0, data, 0, name.startsWith("lossy") ? 12 : name.startsWith("alpha") ? 1 : 5);
            decodes(WebpFiles.with(name, data));
        }
    }

    /** A few bits can stand for many pixels, which must not take more than their memory, nor that if it is not there. */
    @Test
    void many_pixels_in_few_bytes_are_refused_by_their_size() {
        byte[] black = {0x2F, -1, -1, -1, 0x0F, 0, 0, 0, 0, 0, 0, 0};
        RunContext run = RunContext.of(Limits.trusted().with(Limit.MEMORY, 64 << 20));
        assertThatThrownBy(() ->
                        codec.read(SeekableInput.of(WebpFiles.file("VP8L", black)), header(ImageFormat.WEBP), run))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void canvas_of_another_size_is_malformed() throws IOException {
        byte[] canvas = {0, 0, 0, 0, 9, 0, 0, 9, 0, 0};
        byte[] picture = WebpFiles.data(WebpFiles.read("lossy-fine"), "VP8 ");
        assertThatThrownBy(() -> read(codec, WebpFiles.file("VP8X", canvas, "VP8 ", picture), ImageFormat.WEBP))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("canvas");
    }

    @Test
    void cancelled_run_decodes_nothing() throws IOException {
        for (String name : WebpFiles.names()) {
            Cancellation switched = new Cancellation();
            switched.cancel();
            RunContext run = RunContext.of(SMALL, new MemoryBudget(SMALL.max(Limit.MEMORY)), switched);
            byte[] file = WebpFiles.read(name);
            assertThatThrownBy(() -> codec.read(SeekableInput.of(file), header(ImageFormat.WEBP), run))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void lossy_picture_takes_little_more_memory_than_its_file() throws IOException {
        byte[] file = WebpFiles.read("lossy-partitions");
        MemoryBudget memory = new MemoryBudget(1 << 20);
        try (RunContext context = RunContext.of(SMALL, memory, new Cancellation())) {
            Picture picture = codec.read(SeekableInput.of(file), header(ImageFormat.WEBP), context);
            assertThat(memory.used()).isLessThan(file.length);
            assertThat(picture.layout()).isEqualTo(Layout.of(20, 100, Channels.RGB));
            picture.rows().close();
            assertThat(memory.used()).isLessThan(file.length);
        }
    }
}
