package dev.lethe.compress.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.compress.png.PngSmaller.Result;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.encoding.png.PngReader;
import dev.lethe.encoding.png.Scanlines;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PngSmallerTest {
    private static RunContext context() {
        return RunContext.of(Limits.desktop());
    }

    /** The smaller form, or the file itself. */
    static byte[] smaller(byte[] png) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Optional<Result> result = PngSmaller.standard().write(SeekableInput.of(png), out, context());
        if (result.isEmpty()) {
            assertThat(out.size()).isZero();
            return png;
        }
        assertThat((long) out.size())
                .isLessThanOrEqualTo(png.length - result.get().saved());
        assertThat(result.get().saved()).isPositive();
        return out.toByteArray();
    }

    /** All pixels that can be seen as RGBA of 16 bits, whatever the file's colour type; the others are 0. */
    static int[] pixels(byte[] png) throws IOException {
        ImageHeader header = ImageHeader.still(ImageFormat.PNG, 1, 1);
        Raster raster = Raster.of(new PngCodec().read(SeekableInput.of(png), header, context()), context());
        int channels = raster.layout().channels().count();
        int colors = raster.layout().channels().colors();
        int scale = 65535 / raster.layout().maxSample();
        int count = raster.layout().width() * raster.layout().height();
        int[] all = new int[4 * count];
        for (int i = 0; i < count; i++) {
            int alpha = colors < channels ? raster.all().sample(i * channels + colors) * scale : 65535;
            for (int c = 0; c < 3; c++) {
                int sample = raster.all().sample(i * channels + Math.min(c, colors - 1)) * scale;
                all[4 * i + c] = alpha == 0 ? 0 : sample;
            }
            all[4 * i + 3] = alpha;
        }
        return all;
    }

    static Stream<PngHeader> headers() {
        int[][] kinds = {
            {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16},
            {6, 8}, {6, 16}
        };
        return Arrays.stream(kinds)
                .flatMap(kind ->
                        Stream.of(false, true).map(interlaced -> new PngHeader(61, 43, kind[1], kind[0], interlaced)));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void every_kind_gets_smaller_and_keeps_its_pixels(PngHeader header) throws IOException {
        for (int variety : new int[] {1, 4, 256}) {
            SmallPng png = new SmallPng(header);
            if (header.colorType() == 3) {
                byte[] palette = new byte[3 << header.bitDepth()];
                for (int i = 0; i < palette.length; i++) {
                    palette[i] = (byte) (i * 5);
                }
                png.with("PLTE", palette).with("tRNS", (byte) 200, (byte) 100);
            }
            byte[] file = png.with("IDAT", SmallPng.lines(header, variety, 1)).end();
            byte[] small = smaller(file);

            assertThat(small.length).isLessThanOrEqualTo(file.length);
            assertThat(pixels(small)).isEqualTo(pixels(file));
            if (variety == 4) {
                assertThat(smaller(small).length).isLessThanOrEqualTo(small.length);
            }
        }
    }

    @Test
    void opaque_alpha_and_unused_depth_go() throws IOException {
        PngHeader header = new PngHeader(64, 64, 8, 6, false);
        byte[] lines = new byte[64 * (1 + 256)];
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 256; x++) {
                lines[y * 257 + 1 + x] = (byte) (x % 4 == 3 ? 255 : x / 4 % 2 * 200);
            }
        }
        byte[] file = new SmallPng(header)
                .with("sBIT", (byte) 8, (byte) 8, (byte) 8, (byte) 8)
                .with("gAMA", (byte) 0, (byte) 0, (byte) 1, (byte) 1)
                .with("IDAT", deflate(lines))
                .end();
        byte[] small = smaller(file);

        assertThat(pixels(small)).isEqualTo(pixels(file));
        assertThat(small[25]).as("palette").isEqualTo((byte) 3);
        assertThat(small[24]).as("bits").isEqualTo((byte) 1);
        assertThat(SmallPng.types(small)).isEqualTo("IHDR gAMA PLTE IDAT IEND");
    }

    @Test
    void color_type_stays_where_other_chunks_depend_on_it() throws IOException {
        PngHeader header = new PngHeader(64, 64, 8, 2, false);
        byte[] file = new SmallPng(header)
                .with("sPLT", new byte[6])
                .with("IDAT", SmallPng.lines(header, 2, 1))
                .end();
        byte[] small = smaller(file);

        assertThat(small.length).isLessThan(file.length);
        assertThat(SmallPng.chunk(small, "IHDR", 0)).isEqualTo(header.toBytes());
        assertThat(SmallPng.types(small)).isEqualTo("IHDR sPLT IDAT IEND");
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var deflated = new java.util.zip.DeflaterOutputStream(out)) {
            deflated.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void other_chunks_are_copied_and_the_rest_of_the_file_is_not() throws IOException {
        PngHeader header = new PngHeader(50, 50, 16, 2, false);
        byte[] data = SmallPng.lines(header, 3, 1);
        byte[] file = new SmallPng(header)
                .with("eXIf", (byte) 1, (byte) 2)
                .with("iDOT", new byte[28])
                .with("IDAT", Arrays.copyOf(data, 100))
                .with("IDAT", Arrays.copyOfRange(data, 100, data.length))
                .with("tEXt", (byte) 'a', (byte) 0)
                .end();
        byte[] small = smaller(Arrays.copyOf(file, file.length + 1000));

        assertThat(SmallPng.types(small)).isEqualTo("IHDR eXIf IDAT tEXt IEND");
        assertThat(SmallPng.chunk(small, "eXIf", 0)).containsExactly(1, 2);
        assertThat(pixels(small)).isEqualTo(pixels(file));
    }

    @Test
    void animation_is_made_smaller_frame_by_frame() throws IOException {
        PngHeader header = new PngHeader(40, 40, 8, 2, false);
        PngHeader part = header.withSize(20, 10);
        byte[] second = SmallPng.lines(part, 2, 2);
        byte[] third = {};
        byte[] best = smaller(new SmallPng(part)
                .with("IDAT", SmallPng.lines(part, 2, 3))
                .with("sPLT", new byte[6])
                .end());
        third = SmallPng.chunk(best, "IDAT", 0);
        byte[] file = new SmallPng(header)
                .with("acTL", new byte[] {0, 0, 0, 3, 0, 0, 0, 0})
                .control(0, 40, 40)
                .with("IDAT", SmallPng.lines(header, 2, 1))
                .control(1, 20, 10)
                .numbered("fdAT", 2, Arrays.copyOf(second, 20))
                .numbered("fdAT", 3, Arrays.copyOfRange(second, 20, second.length))
                .control(4, 20, 10)
                .numbered("fdAT", 5, third)
                .end();
        byte[] small = smaller(file);

        assertThat(small.length).isLessThan(file.length);
        assertThat(SmallPng.types(small)).isEqualTo("IHDR acTL fcTL IDAT fcTL fdAT fcTL fdAT IEND");
        int[] numbers = {
            number(SmallPng.chunk(small, "fcTL", 0)),
            number(SmallPng.chunk(small, "fcTL", 1)),
            number(SmallPng.chunk(small, "fdAT", 0)),
            number(SmallPng.chunk(small, "fcTL", 2)),
            number(SmallPng.chunk(small, "fdAT", 1))
        };
        assertThat(numbers).containsExactly(0, 1, 2, 3, 4);
        assertThat(pixels(small)).isEqualTo(pixels(file));
        assertThat(frame(small, part, 0)).isEqualTo(frame(file, part, 0));
        assertThat(frame(small, part, 1)).isEqualTo(frame(file, part, 1));
    }

    private static int number(byte[] chunk) {
        return ByteBuffer.wrap(chunk).getInt();
    }

    /** The lines of the n-th frame that lies in fdAT chunks. */
    private static byte[] frame(byte[] png, PngHeader header, int n) throws IOException {
        PngReader reader = new PngReader(SeekableInput.of(png), context());
        PngChunk chunk = reader.chunk(reader.start());
        int seen = -1;
        int before = 0;
        while (true) {
            seen += chunk.type() == PngChunk.FDAT && before != PngChunk.FDAT ? 1 : 0;
            if (seen == n) {
                break;
            }
            before = chunk.type();
            chunk = reader.chunk(chunk.end());
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (Scanlines scan = Scanlines.open(reader, header, chunk, context())) {
            while (scan.next()) {
                lines.write(scan.line(), 0, scan.length());
            }
        }
        return lines.toByteArray();
    }

    @Test
    void large_picture_is_done_by_bands_in_little_memory() throws IOException {
        PngHeader header = new PngHeader(1700, 1700, 8, 2, false);
        byte[] file = new SmallPng(header)
                .with("bKGD", new byte[6])
                .with("IDAT", SmallPng.lines(header, 60, 1))
                .end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RunContext tight = RunContext.of(Limits.desktop().withMaxMemory(10 << 20));
        Optional<Result> result = PngSmaller.standard().write(SeekableInput.of(file), out, tight);

        assertThat(result).isPresent();
        assertThat(pixels(out.toByteArray())).isEqualTo(pixels(file));
    }

    @Test
    void damaged_file_is_a_typed_error_and_nothing_is_written() throws IOException {
        PngHeader header = new PngHeader(7, 7, 8, 2, false);
        byte[] file =
                new SmallPng(header).with("IDAT", SmallPng.lines(header, 3, 1)).end();
        for (int i = 0; i < file.length; i++) {
            byte[] bad = file.clone();
            bad[i] ^= (byte) 0x55;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                PngSmaller.standard().write(SeekableInput.of(bad), out, context());
            } catch (ImagePrivacyException e) {
                assertThat(out.size()).isZero();
            }
            byte[] cut = Arrays.copyOf(file, i);
            assertThatThrownBy(() -> PngSmaller.standard().write(SeekableInput.of(cut), out, context()))
                    .isInstanceOf(MalformedImageException.class);
        }
    }
}
