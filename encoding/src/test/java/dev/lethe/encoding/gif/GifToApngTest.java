package dev.lethe.encoding.gif;

import static dev.lethe.encoding.TestPictures.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.encoding.TestPictures;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GifToApngTest {
    private static final int[] PALETTE = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};
    private static final int SIDE = 4;

    /** A GIF of 4 x 4 pixels, made frame by frame. */
    private static final class Gif {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Gif(int loops) {
            text("GIF89a").bytes(SIDE, 0, SIDE, 0, 0x81, 0, 0);
            for (int color : PALETTE) {
                bytes(color >> 16, color >> 8, color);
            }
            if (loops >= 0) {
                bytes(0x21, 0xFF, 11).text("NETSCAPE2.0").bytes(3, 1, loops, loops >> 8, 0);
            }
        }

        Gif bytes(int... values) {
            for (int value : values) {
                out.write(value);
            }
            return this;
        }

        private Gif text(String letters) {
            out.writeBytes(letters.getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        /** A frame of one index; 3 shows nothing. */
        Gif frame(int x, int y, int width, int height, int index, int disposal, int delay) throws IOException {
            bytes(0x21, 0xF9, 4, disposal << 2 | 1, delay, delay >> 8, 3, 0);
            bytes(0x2C, x, 0, y, 0, width, 0, height, 0, 0);
            LzwEncoder codes = new LzwEncoder(out, 2);
            byte[] indexes = new byte[width * height];
            Arrays.fill(indexes, (byte) index);
            codes.write(indexes, indexes.length);
            codes.end();
            return this;
        }

        byte[] end() {
            bytes(0x3B);
            return out.toByteArray();
        }
    }

    private static byte[] converted(byte[] gif) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        GifToApng.write(SeekableInput.of(gif), png, context());
        return png.toByteArray();
    }

    private record Chunk(String type, ByteBuffer data) {}

    private static List<Chunk> chunks(byte[] png) {
        List<Chunk> chunks = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(png);
        for (int at = 8; at < png.length; at += 12 + in.getInt(at)) {
            String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            chunks.add(new Chunk(type, in.slice(at + 8, in.getInt(at))));
        }
        return chunks;
    }

    private static List<ByteBuffer> chunks(byte[] png, String type) {
        return chunks(png).stream()
                .filter(chunk -> chunk.type.equals(type))
                .map(Chunk::data)
                .toList();
    }

    @Test
    void delays_and_plays_are_kept() throws IOException {
        byte[] png = converted(new Gif(4)
                .frame(0, 0, 4, 4, 0, 0, 7)
                .frame(1, 1, 2, 2, 1, 0, 300)
                .end());

        assertThat(chunks(png, "acTL")).singleElement().satisfies(data -> {
            assertThat(data.getInt(0)).isEqualTo(2);
            assertThat(data.getInt(4)).isEqualTo(5);
        });
        assertThat(chunks(png, "fcTL"))
                .extracting(data -> data.getShort(20) * 1000 + data.getShort(22))
                .containsExactly(7_100, 300_100);
        assertThat(chunks(png, "fcTL")).extracting(data -> data.getInt(0)).containsExactly(0, 1);
        assertThat(chunks(png, "fdAT")).extracting(data -> data.getInt(0)).containsExactly(2);
    }

    @Test
    void plays_without_end_or_once_stay_so() throws IOException {
        assertThat(plays(0)).isZero();
        assertThat(plays(-1)).isEqualTo(1);
    }

    private static int plays(int loops) throws IOException {
        byte[] gif = new Gif(loops)
                .frame(0, 0, 4, 4, 0, 0, 1)
                .frame(0, 0, 1, 1, 1, 0, 1)
                .end();
        return chunks(converted(gif), "acTL").get(0).getInt(4);
    }

    @Test
    void only_what_changes_is_written() throws IOException {
        byte[] png = converted(new Gif(0)
                .frame(0, 0, 4, 4, 0, 0, 1)
                .frame(0, 0, 4, 4, 0, 0, 1)
                .frame(2, 1, 2, 3, 1, 0, 1)
                .end());
        assertThat(chunks(png, "fcTL"))
                .extracting(data -> List.of(data.getInt(4), data.getInt(8), data.getInt(12), data.getInt(16)))
                .containsExactly(List.of(4, 4, 0, 0), List.of(1, 1, 0, 0), List.of(2, 3, 2, 1));
    }

    @Test
    void first_frame_is_the_still_picture() throws IOException {
        byte[] gif =
                new Gif(0).frame(1, 1, 2, 2, 2, 0, 1).frame(0, 0, 4, 4, 1, 0, 1).end();
        int[] shown = TestPictures.samples(TestPictures.read(new PngCodec(), converted(gif), ImageFormat.PNG));
        assertThat(Arrays.copyOfRange(shown, 0, 4)).containsExactly(0, 0, 0, 0);
        assertThat(Arrays.copyOfRange(shown, 4 * 5, 4 * 6)).containsExactly(0, 0, 255, 255);
    }

    /** Frames that stay, are cleared, and give way to what was before, against another program's composition. */
    @Test
    void frames_are_composed_as_another_program_does_it(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] gif = new Gif(0)
                .frame(0, 0, 4, 4, 0, 0, 10)
                .frame(0, 0, 2, 2, 1, 3, 10)
                .frame(2, 2, 2, 2, 2, 0, 10)
                .frame(1, 0, 2, 4, 3, 0, 10)
                .frame(0, 3, 3, 1, 1, 3, 10)
                .frame(3, 0, 1, 1, 2, 0, 10)
                .end();
        Path before = Files.write(folder.resolve("a.gif"), gif);
        Path after = Files.write(folder.resolve("a.apng"), converted(gif));
        byte[] expected = frames(before, folder);
        assertThat(expected).hasSize(6 * 4 * SIDE * SIDE);
        assertThat(frames(after, folder)).isEqualTo(expected);
    }

    private static byte[] frames(Path file, Path folder) throws IOException, InterruptedException {
        Path raw = folder.resolve("frames.raw");
        Process program;
        try {
            program = new ProcessBuilder(
                            "ffmpeg",
                            "-v",
                            "error",
                            "-y",
                            "-i",
                            file.toString(),
                            "-vsync",
                            "0",
                            "-pix_fmt",
                            "rgba",
                            "-f",
                            "rawvideo",
                            raw.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "the program ffmpeg is not here");
            return new byte[0];
        }
        assertThat(program.waitFor()).isZero();
        return Files.readAllBytes(raw);
    }

    @Test
    void cleared_frames_show_nothing() throws IOException {
        byte[] png = converted(
                new Gif(0).frame(0, 0, 4, 4, 0, 2, 1).frame(0, 0, 1, 1, 1, 0, 1).end());
        // All of the canvas changes from red to nothing, but for one pixel
        assertThat(chunks(png, "fcTL").get(1).getInt(4)).isEqualTo(SIDE);
        assertThat(chunks(png, "tRNS")).hasSize(1);
    }

    @Test
    void frames_beyond_the_canvas_are_cut() throws IOException {
        byte[] gif = new Gif(0)
                .frame(0, 0, 4, 4, 0, 0, 1)
                .frame(3, 3, 5, 5, 1, 2, 1)
                .frame(9, 9, 2, 2, 1, 2, 1)
                .end();
        assertThat(chunks(converted(gif), "fcTL")).hasSize(3);
    }

    @Test
    void cut_or_damaged_file_ends_in_a_typed_error_or_a_picture() throws IOException {
        byte[] gif =
                new Gif(3).frame(0, 0, 4, 4, 0, 2, 1).frame(1, 1, 2, 2, 1, 3, 1).end();
        for (int i = 0; i < gif.length; i++) {
            attempt(Arrays.copyOf(gif, i));
            byte[] bad = gif.clone();
            bad[i] ^= 0x55;
            attempt(bad);
        }
    }

    private static void attempt(byte[] gif) throws IOException {
        try (RunContext run = RunContext.of(Limits.webUpload())) {
            GifToApng.write(SeekableInput.of(gif), new ByteArrayOutputStream(), run);
        } catch (ImagePrivacyException e) {
            assertThat(e).hasMessageNotContaining("null");
        }
    }

    @Test
    void memory_and_frames_are_limited() throws IOException {
        byte[] gif =
                new Gif(3).frame(0, 0, 4, 4, 0, 2, 1).frame(1, 1, 2, 2, 1, 3, 1).end();
        for (Limits limits :
                List.of(Limits.desktop().with(Limit.FRAMES, 1), Limits.desktop().with(Limit.MEMORY, 100))) {
            assertThatThrownBy(() ->
                            GifToApng.write(SeekableInput.of(gif), new ByteArrayOutputStream(), RunContext.of(limits)))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
