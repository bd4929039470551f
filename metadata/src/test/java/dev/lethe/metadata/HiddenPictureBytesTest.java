package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Finding;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Inspection;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whoever asks for a hidden picture gets it, from each carrier that a JPEG can have. */
class HiddenPictureBytesTest {
    /** A JPEG as far as a container goes: one grey block. */
    private static final byte[] TINY = jpeg(new byte[0]);

    private final ByteArrayOutputStream segments = new ByteArrayOutputStream();

    private static byte[] jpeg(byte[] segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, 0xFF, 0xD8);
        out.writeBytes(segments);
        write(out, 0xFF, 0xDB, 0, 67, 0);
        for (int i = 0; i < 64; i++) {
            out.write(1);
        }
        write(out, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0);
        for (int table : new int[] {0, 0x10}) {
            write(out, 0xFF, 0xC4, 0, 20, table, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        write(out, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F, 0xFF, 0xD9);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private void segment(int marker, byte[]... parts) {
        byte[] payload = joined(parts);
        write(segments, 0xFF, marker, payload.length + 2 >> 8, payload.length + 2 & 0xFF);
        segments.writeBytes(payload);
    }

    private Inspection inspected(byte[]... after) throws IOException {
        return Metadata.inspect(Source.of(joined(jpeg(segments.toByteArray()), joined(after))));
    }

    private static HiddenPicture only(Inspection seen) {
        assertThat(seen.hiddenPictures()).hasSize(1);
        return seen.hiddenPictures().get(0);
    }

    private static byte[] content(HiddenPicture hidden) {
        return hidden.content().orElseThrow().reveal();
    }

    /** The header of a file that a hidden picture is given as. */
    private static ImageHeader header(byte[] file) throws IOException {
        ContainerCodec codec = Metadata.capabilities().recognise(file).orElseThrow();
        try (RunContext context = RunContext.of(dev.lethe.Limits.webUpload())) {
            return codec.header(SeekableInput.of(file), context);
        }
    }

    private static void assertShows(HiddenPicture hidden, int width, int height, byte[] rgb) throws IOException {
        byte[] file = content(hidden);
        assertThat(header(file).format()).isEqualTo(ImageFormat.TIFF);
        assertThat(header(file).width()).isEqualTo(width);
        assertThat(header(file).height()).isEqualTo(height);
        assertThat(Arrays.copyOfRange(file, file.length - rgb.length, file.length))
                .isEqualTo(rgb);
        assertThat(Metadata.inspect(Source.of(file)).isClean()).isTrue();
    }

    @Test
    void jfif_thumbnail_is_given_as_a_file() throws IOException {
        byte[] rgb = {1, 2, 3, 4, 5, 6};
        segment(0xE0, bytes("JFIF\0"), new byte[] {1, 1, 0, 0, 1, 0, 1, 2, 1}, rgb);

        assertShows(only(inspected()), 2, 1, rgb);
    }

    @Test
    void jfxx_thumbnail_is_given_as_a_file_in_each_of_its_forms() throws IOException {
        segment(0xE0, bytes("JFXX\0"), new byte[] {0x10}, TINY);
        assertThat(content(only(inspected()))).isEqualTo(TINY);

        segments.reset();
        segment(0xE0, bytes("JFXX\0"), new byte[] {0x13, 1, 2, 9, 8, 7, 6, 5, 4});
        assertShows(only(inspected()), 1, 2, new byte[] {9, 8, 7, 6, 5, 4});

        segments.reset();
        byte[] palette = new byte[768];
        palette[3] = 7;
        segment(0xE0, bytes("JFXX\0"), new byte[] {0x11, 2, 1}, palette, new byte[] {1, 0});
        assertShows(only(inspected()), 2, 1, new byte[] {7, 0, 0, 0, 0, 0});
    }

    @Test
    void jfxx_that_is_cut_short_is_given_as_it_is() throws IOException {
        segment(0xE0, bytes("JFXX\0"), new byte[] {0x13, 100, 100, 1, 2, 3});

        assertThat(content(only(inspected()))).containsExactly(0x13, 100, 100, 1, 2, 3);
    }

    private static ByteBuffer exif(int secondDirectory) {
        ByteBuffer out = ByteBuffer.allocate(2000).order(ByteOrder.BIG_ENDIAN);
        out.put(bytes("MM\0*")).putInt(8).putShort((short) 1);
        entry(out, 0x112, 3, 1 << 16);
        return out.putInt(secondDirectory).position(secondDirectory);
    }

    private static void entry(ByteBuffer out, int tag, int type, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(1).putInt(value);
    }

    @Test
    void exif_thumbnail_is_given_as_its_jpeg() throws IOException {
        ByteBuffer block = exif(100).putShort((short) 3);
        entry(block, 0x103, 3, 6 << 16);
        entry(block, 0x201, 4, 200);
        entry(block, 0x202, 4, TINY.length);
        block.putInt(0).position(200).put(TINY);
        segment(0xE1, bytes("Exif\0\0"), Arrays.copyOf(block.array(), block.position()));

        HiddenPicture hidden = only(inspected());
        assertThat(hidden.carrier()).isEqualTo("EXIF thumbnail");
        assertThat(content(hidden)).isEqualTo(TINY);
    }

    @Test
    void exif_thumbnail_that_is_not_coded_is_given_as_a_file() throws IOException {
        ByteBuffer block = exif(100).putShort((short) 7);
        entry(block, 0x100, 4, 2);
        entry(block, 0x101, 4, 1);
        entry(block, 0x103, 3, 1 << 16);
        entry(block, 0x106, 3, 2 << 16);
        entry(block, 0x111, 4, 300);
        entry(block, 0x115, 3, 3 << 16);
        entry(block, 0x117, 4, 6);
        byte[] rgb = {6, 5, 4, 3, 2, 1};
        block.putInt(0).position(300).put(rgb);
        segment(0xE1, bytes("Exif\0\0"), Arrays.copyOf(block.array(), block.position()));

        assertShows(only(inspected()), 2, 1, rgb);
    }

    @Test
    void photoshop_thumbnail_is_given_as_its_jpeg() throws IOException {
        byte[] resource = joined(new byte[28], TINY);
        resource[3] = 1;
        byte[] size = ByteBuffer.allocate(4).putInt(resource.length).array();
        segment(0xED, bytes("Photoshop 3.0\0"), bytes("8BIM"), new byte[] {4, 12, 0, 0}, size, resource, new byte[1]);

        assertThat(content(only(inspected()))).isEqualTo(TINY);
    }

    /** An index of the picture itself and others; offsets count from its TIFF header. */
    private static byte[] index(int[]... others) {
        ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.put(bytes("II*\0")).putInt(8).putShort((short) 1);
        out.putShort((short) 0xB002).putShort((short) 7).putInt(16 * (others.length + 1));
        out.putInt(26).putInt(0);
        out.putInt(0x030000).putInt(100).putInt(0).putInt(0);
        for (int[] other : others) {
            out.putInt(other[0]).putInt(other[1]).putInt(other[2]).putInt(0);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    @Test
    void each_picture_of_an_index_and_the_film_behind_are_given_with_their_places() throws IOException {
        byte[] map = jpeg(joined(
                new byte[] {(byte) 0xFF, (byte) 0xE2, 0, 31}, bytes("urn:iso:std:iso:ts:21496:-1\0"), new byte[] {0}));
        byte[] film = joined(new byte[] {0, 0, 0, 16}, bytes("ftypisom"), new byte[4]);
        byte[] gap = new byte[5];
        segment(0xE2, bytes("MPF\0"), index(new int[3], new int[3]));
        int end = jpeg(segments.toByteArray()).length;
        segments.reset();
        int header = 10;
        int first = end + gap.length - header;
        segment(0xE2, bytes("MPF\0"), index(new int[] {0, map.length, first + TINY.length}, new int[] {
            0x010002, TINY.length, first
        }));

        Inspection seen = inspected(gap, TINY, map, film);

        assertThat(seen.hiddenPictures())
                .extracting(HiddenPicture::carrier)
                .containsExactly("MPF preview", "MPF gain map", "after the end");
        assertThat(seen.hiddenPictures().stream().map(HiddenPictureBytesTest::content))
                .containsExactly(TINY, map, film);
        assertThat(seen.hiddenPictures())
                .extracting(HiddenPicture::position)
                .startsWith(OptionalLong.of(end + (long) gap.length))
                .endsWith(OptionalLong.of(end + (long) gap.length + TINY.length + map.length));
        assertThat(seen.findings()).extracting(Finding::what).contains("preview", "gain map", "film");
    }

    @Test
    void index_that_points_elsewhere_or_overlaps_is_no_use() throws IOException {
        segment(0xE2, bytes("MPF\0"), index(new int[] {0, 5, 1}, new int[] {0, -1, 200}, new int[] {
            0, 10, Integer.MAX_VALUE
        }));

        Inspection seen = inspected(TINY);

        HiddenPicture hidden = only(seen);
        assertThat(hidden.carrier()).isEqualTo("after the end");
        assertThat(content(hidden)).isEqualTo(TINY);
    }

    @Test
    void film_that_is_too_large_to_be_held_is_given_by_its_place() throws IOException {
        byte[] film = Arrays.copyOf(joined(new byte[] {0, 0, 0, 16}, bytes("ftypmp42")), 2 << 20);

        HiddenPicture hidden = only(inspected(film));

        assertThat(hidden.content()).isEmpty();
        assertThat(hidden.bytes()).isEqualTo(film.length);
        assertThat(hidden.position()).hasValue(TINY.length);
    }

    @Test
    void values_of_hidden_pictures_do_not_show_themselves() throws IOException {
        segment(0xE0, bytes("JFXX\0"), new byte[] {0x10}, TINY);

        assertThat(List.of(inspected()).toString()).contains("[hidden]").doesNotContain("[B@");
    }
}
