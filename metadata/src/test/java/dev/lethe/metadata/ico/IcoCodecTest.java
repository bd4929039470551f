package dev.lethe.metadata.ico;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.bmp.BmpBytes;
import dev.lethe.metadata.verify.IcoProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Icons and cursors. */
class IcoCodecTest extends ContainerContract {
    private static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();
    /** One grey pixel, filtered and deflated. */
    private static final byte[] ROW = HexFormat.of().parseHex("789c636800000082 0081".replace(" ", ""));

    @Override
    protected ContainerCodec codec() {
        return new IcoCodec();
    }

    @Override
    protected StructureProof proof() {
        return new IcoProof();
    }

    /** Two by two pixels of 24 bits with a mask; what fills rows up is given. */
    private static byte[] bitmap(int filler) {
        return BmpBytes.of(40, 2, 4, 24, 0)
                .add(1, 2, 3, 4, 5, 6, filler, filler, 7, 8, 9, 10, 11, 12, filler, filler)
                .add(0x40, filler, filler, filler, 0x80, filler, filler, filler)
                .dib();
    }

    /** A PNG of one grey pixel with chunks before its data. */
    private static byte[] png(byte[] chunks) {
        return concat(
                HexFormat.of().parseHex("89504e470d0a1a0a"),
                chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}),
                chunks,
                chunk("IDAT", ROW),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] payload) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(payload);
        return ByteBuffer.allocate(12 + payload.length)
                .putInt(payload.length)
                .put(ascii(type))
                .put(payload)
                .putInt((int) sum.getValue())
                .array();
    }

    /** An icon of pictures with gaps between them. */
    private static byte[] icon(int type, int reserved, byte[] gap, byte[]... pictures) {
        int start = 6 + 16 * pictures.length;
        ByteBuffer directory = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) type).putShort((short) pictures.length);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] picture : pictures) {
            body.writeBytes(gap);
            directory.put((byte) 2).put((byte) 2).put((byte) 0).put((byte) reserved);
            directory.putShort((short) 1).putShort((short) 24);
            directory.putInt(picture.length).putInt(start + body.size());
            body.writeBytes(picture);
        }
        return concat(directory.array(), body.toByteArray());
    }

    @Override
    protected byte[] clean() {
        return icon(1, 0, new byte[0], bitmap(0), png(new byte[0]));
    }

    @Override
    protected byte[] loaded() {
        byte[] secret = ascii(SECRET);
        byte[] text = chunk("tEXt", ascii("Author\0" + SECRET));
        return concat(icon(1, 'J', secret, concat(bitmap('J'), secret), concat(png(text), secret)), secret);
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return icon(1, 0, concat(new byte[4], payload), bitmap(0), png(new byte[0]));
    }

    @Override
    protected byte[] withHugeLength() {
        byte[] picture = clean();
        ByteBuffer.wrap(picture)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(6 + 8, -1)
                .putInt(22 + 8, 0x7FFFFFFF);
        return picture;
    }

    @Override
    protected List<byte[]> variants() {
        byte[] palette = BmpBytes.of(40, 9, 2, 1, 0)
                .add(1, 2, 3, 'J', 4, 5, 6, 'Q')
                .add(0xA5, 0xFF, 'J', 'Q')
                .add(0xA5, 0xFF, 'J', 'Q')
                .dib();
        byte[] alpha = BmpBytes.of(40, 1, 2, 32, 0).add(1, 2, 3, 4).dib();
        return List.of(icon(2, 0, new byte[0], palette), icon(1, 0, new byte[0], alpha, alpha));
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteBuffer fields = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        for (int entry = 6; entry < 6 + 16 * fields.getShort(4); entry += 16) {
            int at = fields.getInt(entry + 12);
            if (file[at] == (byte) 0x89) {
                coded.writeBytes(ROW);
                assertThat(text(Arrays.copyOfRange(file, at, at + fields.getInt(entry + 8))))
                        .contains(text(ROW));
            } else {
                int bits = fields.getShort(at + 14);
                int pixels = at + 40 + (bits == 1 ? 8 : 0);
                coded.write(file, pixels, Math.min(bits / 8 * 2 + 1, 4));
            }
        }
        return coded.toByteArray();
    }

    private FindingCollector found(byte[] picture) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(picture, DEFAULT, found);
        return found;
    }

    @Test
    void palette_that_is_cut_off_is_refused_where_no_field_could_tell_how_long_it_is() {
        byte[] cut = icon(
                1, 0, new byte[0], Arrays.copyOf(BmpBytes.of(32, 2, 4, 4, 0).dib(), 32 + 27));
        assertThatThrownBy(() -> strip(cut, DEFAULT)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void every_private_part_is_named() throws Exception {
        assertThat(found(loaded()).findings())
                .extracting(Finding::carrier)
                .contains("ICO directory", "ICO between pictures", "ICO entry", "PNG tEXt", "BMP row padding")
                .contains("after the end");
    }

    @Test
    void hotspot_of_a_cursor_stays_unless_everything_goes() throws Exception {
        byte[] cursor = icon(2, 0, new byte[0], bitmap(0));
        assertThat(strip(cursor)).isEqualTo(cursor);
        byte[] result = strip(cursor, MetadataPolicy.removeEverything());
        assertThat(Arrays.copyOfRange(result, 10, 14)).containsOnly(0);
        assertThat(header(cursor).variant()).isEqualTo("cursor");
    }

    @Test
    void entries_may_share_a_picture() throws Exception {
        byte[] picture = icon(1, 0, new byte[0], bitmap(0), bitmap(0));
        byte[] shared = Arrays.copyOf(picture, picture.length - bitmap(0).length);
        System.arraycopy(shared, 6, shared, 22, 16);
        assertThat(strip(shared)).isEqualTo(shared);
        assertProven(shared, DEFAULT);
    }

    @Test
    void entry_that_is_no_picture_is_left_out() throws Exception {
        byte[] picture = icon(1, 0, new byte[0], ascii(SECRET), bitmap(0));
        FindingCollector found = found(picture);
        assertThat(found.notes()).anyMatch(note -> note.contains("left out"));
        assertThat(strip(picture)).isEqualTo(icon(1, 0, new byte[0], bitmap(0)));
        assertThat(header(picture).frames()).isEqualTo(1);
    }

    @Test
    void icon_without_any_picture_is_refused_with_the_reason() {
        assertThatThrownBy(() -> strip(icon(1, 0, new byte[0], ascii(SECRET))))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("information header");
        byte[] runs = BmpBytes.of(40, 2, 4, 8, 1).add(new byte[1100]).dib();
        assertThatThrownBy(() -> strip(icon(1, 0, new byte[0], runs)))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("compressed");
    }

    @Test
    void entry_said_to_be_shorter_than_its_pixels_is_read_on() throws Exception {
        byte[] picture = icon(1, 0, new byte[0], bitmap(0), png(new byte[0]));
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(6 + 8, 44);
        assertThat(strip(picture)).isEqualTo(clean());
    }

    @Test
    void height_that_is_not_doubled_is_understood() throws Exception {
        byte[] single = BmpBytes.of(40, 2, 2, 24, 0)
                .add(1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12, 0, 0)
                .dib();
        byte[] picture = icon(1, 0, new byte[0], single);
        assertThat(strip(picture)).isEqualTo(picture);
        assertThat(header(picture).height()).isEqualTo(2);
    }

    @Test
    void huge_bitmap_is_refused_even_beside_others() {
        byte[] huge = BmpBytes.of(40, 65_535, 65_535, 1, 0).add(new byte[20]).dib();
        byte[] picture = icon(1, 0, new byte[0], bitmap(0), huge);
        assertThatThrownBy(() -> header(picture)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void statement_of_origin_in_a_png_is_refused_when_asked() {
        byte[] signed = icon(1, 0, new byte[0], bitmap(0), png(chunk("caBX", ascii(SECRET))));
        assertThatThrownBy(() -> strip(signed, DEFAULT.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void other_formats_that_start_alike_are_not_taken_for_icons() {
        byte[] targa = new byte[64];
        targa[2] = 2;
        assertThat(codec().matches(targa)).isFalse();
    }
}
