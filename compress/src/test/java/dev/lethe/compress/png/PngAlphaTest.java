package dev.lethe.compress.png;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.encoding.png.PngHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a PNG can be transparent, and lines that end within a byte, in every colour type and depth. */
class PngAlphaTest {
    private static final int WIDTH = 19;
    private static final int HEIGHT = 13;

    /** How opaque pixels are, from a place in 0 to 255. */
    enum Opacity {
        OPAQUE(place -> 255),
        INVISIBLE(place -> 0),
        EITHER(place -> place < 90 ? 0 : 255),
        FADING(place -> place),
        NEVER_WHOLE(place -> place % 200 + 20);

        private final IntUnaryOperator at;

        Opacity(IntUnaryOperator at) {
            this.at = at;
        }
    }

    private static byte[] deflated(byte[] lines) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
            deflated.write(lines);
        }
        return data.toByteArray();
    }

    /** Grey or RGB with alpha, whose low bytes are zeros, copies of the high ones or neither. */
    private static byte[] withAlpha(int type, int bits, Opacity opacity, boolean deep) throws IOException {
        PngHeader header = new PngHeader(WIDTH, HEIGHT, bits, type, false);
        ByteBuffer lines = ByteBuffer.allocate((int) header.rawBytes());
        Random random = new Random(type + bits);
        for (int y = 0; y < HEIGHT; y++) {
            lines.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                for (int c = 1; c <= header.samples(); c++) {
                    boolean alpha = c == header.samples();
                    int sample = alpha ? opacity.at.applyAsInt(random.nextInt(256)) : x / 3 * 20 + c;
                    lines.put((byte) sample);
                    if (bits == 16) {
                        lines.put((byte) (deep && !alpha ? random.nextInt(256) : sample));
                    }
                }
            }
        }
        return new SmallPng(header).with("IDAT", deflated(lines.array())).end();
    }

    @ParameterizedTest
    @EnumSource(Opacity.class)
    void every_opacity_is_kept_in_every_type_with_alpha(Opacity opacity) throws IOException {
        for (int type : new int[] {4, 6}) {
            for (int bits : new int[] {8, 16}) {
                for (boolean deep : new boolean[] {false, true}) {
                    byte[] file = withAlpha(type, bits, opacity, deep);
                    assertThat(PngSmallerTest.pixels(PngSmallerTest.smaller(file)))
                            .isEqualTo(PngSmallerTest.pixels(file));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "0, 4", "0, 8", "0, 16", "2, 8", "2, 16"})
    void transparent_color_stays_the_only_transparent_one(int type, int bits) throws IOException {
        PngHeader header = new PngHeader(WIDTH, HEIGHT, bits, type, false);
        int most = (1 << bits) - 1;
        ByteBuffer key = ByteBuffer.allocate(2 * header.samples());
        while (key.hasRemaining()) {
            key.putShort((short) (0x5A5A & most));
        }
        byte[] lines = new byte[(int) header.rawBytes()];
        int line = lines.length / HEIGHT;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (byte) (i % line == 0 ? 0 : i % line < line / 2 ? 0x5A : i % line * 37 / 5);
        }
        byte[] file = new SmallPng(header)
                .with("tRNS", key.array())
                .with("IDAT", deflated(lines))
                .end();
        int[] before = PngSmallerTest.pixels(file);

        assertThat(before).as("some opaque").contains(65_535);
        assertThat(Arrays.stream(before).filter(sample -> sample == 0).count())
                .as("zeros of invisible pixels")
                .isGreaterThan(3);
        assertThat(PngSmallerTest.pixels(PngSmallerTest.smaller(file))).isEqualTo(before);
    }

    @Test
    void every_length_of_a_palettes_transparency_is_kept() throws IOException {
        PngHeader header = new PngHeader(WIDTH, HEIGHT, 4, 3, false);
        byte[] palette = new byte[3 * 16];
        new Random(3).nextBytes(palette);
        for (int count = 0; count <= 16; count++) {
            byte[] opacity = new byte[count];
            for (int i = 0; i < count; i++) {
                opacity[i] = (byte) (i * 85);
            }
            SmallPng png = new SmallPng(header).with("PLTE", palette);
            if (count > 0) {
                png.with("tRNS", opacity);
            }
            byte[] file = png.with("IDAT", SmallPng.lines(header, 256, count)).end();
            assertThat(PngSmallerTest.pixels(PngSmallerTest.smaller(file))).isEqualTo(PngSmallerTest.pixels(file));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lethe.compress.png.PngSmallerTest#headers")
    void lines_that_end_within_a_byte_are_kept(PngHeader header) throws IOException {
        int[][] sizes = {{1, 1}, {1, 9}, {3, 2}, {5, 5}, {7, 1}, {9, 3}};
        for (int[] size : sizes) {
            PngHeader odd = header.withSize(size[0], size[1]);
            SmallPng png = new SmallPng(odd);
            if (odd.colorType() == 3) {
                byte[] palette = new byte[3 << odd.bitDepth()];
                new Random(5).nextBytes(palette);
                png.with("PLTE", palette);
            }
            byte[] file = png.with("IDAT", SmallPng.lines(odd, 256, size[0])).end();
            assertThat(PngSmallerTest.pixels(PngSmallerTest.smaller(file))).isEqualTo(PngSmallerTest.pixels(file));
        }
    }
}
