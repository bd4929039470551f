package dev.lethe.metadata.bmp;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.BmpProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows and OS/2 bitmaps. */
class BmpCodecTest extends ContainerContract {
    private static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();
    private static final int EMBEDDED = 0x4D424544;
    private static final int LINKED = 0x4C494E4B;
    private static final int SRGB = 0x73524742;

    @Override
    protected ContainerCodec codec() {
        return new BmpCodec();
    }

    @Override
    protected StructureProof proof() {
        return new BmpProof();
    }

    /** Two colours, and a third one that no pixel points to. */
    private static BmpBytes palette(BmpBytes bmp, int reserved) {
        return bmp.field(32, 3).add(1, 2, 3, reserved, 4, 5, 6, reserved, 7, 8, 9, reserved);
    }

    /** A picture of 3 by 2 pixels of 8 bits with a profile behind its pixels. */
    private static byte[] profiled(byte[] profile, byte[] gap, int padding, byte[] behind) {
        BmpBytes bmp = BmpBytes.of(124, 3, 2, 8, 0).field(20, 8).field(24, 2835).field(28, 5670);
        bmp.field(56, EMBEDDED).field(108, 4);
        palette(bmp, padding)
                .add(gap)
                .pixels()
                .add(0, 1, 2, padding, 2, 1, 0, padding)
                .add(behind);
        return bmp.field(112, bmp.position())
                .field(116, profile.length)
                .add(profile)
                .file();
    }

    @Override
    protected byte[] clean() {
        return profiled(SampleBlocks.neutralProfile(), new byte[0], 0, new byte[0]);
    }

    @Override
    protected byte[] loaded() {
        byte[] secret = ascii(SECRET);
        byte[] picture = profiled(SampleBlocks.profile(SECRET), secret, 'J', secret);
        ByteBuffer fields = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(2, 4711).putInt(6, 0x4A414E45).putInt(14 + 120, 0x4A414E45);
        fields.putInt(14 + 64, 0x4A414E45).putInt(14 + 20, 0x4A414E45);
        return concat(picture, secret);
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        byte[] gap = concat(new byte[4], payload);
        return profiled(SampleBlocks.neutralProfile(), gap, 0, new byte[0]);
    }

    @Override
    protected byte[] withHugeLength() {
        byte[] picture = clean();
        ByteBuffer fields = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(2, -1).putInt(14 + 20, 0x7FFFFFFF).putInt(14 + 116, 0x7FFFFFFF);
        return picture;
    }

    private static byte[] topDown24() {
        return BmpBytes.of(40, 1, -2, 24, 0)
                .field(36, 1)
                .pixels()
                .add(1, 2, 3, 'S', 4, 5, 6, 'e')
                .file();
    }

    private static byte[] runs(int size, int bits, int compression, int... codes) {
        BmpBytes bmp = BmpBytes.of(size, 5, 2, bits, compression).field(20, codes.length);
        if (bits < 16) {
            bmp.field(32, 2).add(1, 2, 3, 0, 4, 5, 6, 0);
        }
        return bmp.pixels().add(codes).add(ascii(SECRET)).file();
    }

    private static byte[] eightBitRuns() {
        return runs(40, 8, 1, 2, 1, 0, 3, 1, 0, 1, 'J', 0, 0, 0, 2, 1, 0, 3, 1, 0, 1);
    }

    private static byte[] masks(int compression) {
        BmpBytes bmp = BmpBytes.of(40, 1, 1, 16, compression).add(0, 0xF8, 0, 0, 0xE0, 7, 0, 0, 0x1F, 0, 0, 0);
        return (compression == 6 ? bmp.add(0, 0, 0, 0) : bmp)
                .pixels()
                .add(0x34, 0x12, 'J', 'Q')
                .file();
    }

    private static byte[] nested(int compression, byte[] picture) {
        return BmpBytes.of(124, 8, 8, 0, compression)
                .field(20, picture.length)
                .field(56, SRGB)
                .pixels()
                .add(picture)
                .file();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] core = BmpBytes.of(12, 9, 1, 1, 0)
                .add(1, 2, 3, 4, 5, 6)
                .pixels()
                .add(0xA5, 0xFF, 'J', 'Q')
                .file();
        byte[] os2 = BmpBytes.of(64, 1, 1, 8, 0)
                .field(32, 1)
                .field(44, 0x4A414E45)
                .add(1, 2, 3, 0)
                .pixels()
                .add(0, 0, 0, 0)
                .file();
        byte[] v4 = BmpBytes.of(108, 1, 1, 32, 3)
                .field(40, 0xFF0000)
                .field(44, 0xFF00)
                .field(48, 0xFF)
                .field(52, 0xFF000000)
                .field(60, 0x28F5C28F)
                .field(104, 0x10000)
                .pixels()
                .add(1, 2, 3, 4)
                .file();
        return List.of(
                core,
                os2,
                v4,
                topDown24(),
                eightBitRuns(),
                runs(40, 4, 2, 5, 0x10, 0, 0, 0, 5, 0x01, 0x01, 0x10, 0, 0, 1),
                runs(64, 24, 4, 5, 1, 2, 3, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'J', 0, 1),
                masks(3),
                masks(6));
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteBuffer fields = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int pixels = fields.getInt(10);
        int size = fields.getInt(14);
        int width = size == 12 ? fields.getShort(18) : fields.getInt(18);
        int height = size == 12 ? fields.getShort(20) : Math.abs(fields.getInt(22));
        int bits = fields.getShort(size == 12 ? 24 : 28);
        boolean runs = size >= 40 && (fields.getInt(30) == 1 || fields.getInt(30) == 2 || size == 64 && bits == 24);
        int length = runs ? fields.getInt(34) : (width * bits + 31) / 32 * 4 * height;
        byte[] coded = Arrays.copyOfRange(file, pixels, pixels + length);
        // What fills up rows and literal runs is not coded data.
        for (int i = 0; i < coded.length; i++) {
            boolean filler = runs ? coded[i] == 'J' : i % (coded.length / height) * 8 >= width * bits;
            coded[i] = filler ? 0 : coded[i];
        }
        if (!runs && bits == 1) {
            coded[1] &= (byte) 0x80;
        }
        return coded;
    }

    private FindingCollector found(byte[] picture) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(picture, DEFAULT, found);
        return found;
    }

    private static int field(byte[] file, int at) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    @Test
    void every_private_part_is_named() throws Exception {
        assertThat(found(loaded()).findings())
                .extracting(Finding::carrier)
                .contains(
                        "BMP header",
                        "BMP palette",
                        "BMP before the pixels",
                        "BMP row padding",
                        "ICC profile",
                        "after the end");
    }

    @Test
    void sizes_and_offset_are_written_anew() throws Exception {
        byte[] result = strip(loaded());
        assertThat(field(result, 2)).isEqualTo(result.length);
        assertThat(field(result, 6)).isZero();
        assertThat(field(result, 10)).isEqualTo(14 + 124 + 12);
        assertThat(field(result, 14 + 20)).isEqualTo(8);
    }

    @Test
    void resolution_stays_unless_everything_goes() throws Exception {
        assertThat(field(strip(clean()), 14 + 24)).isEqualTo(2835);
        assertThat(field(strip(clean(), MetadataPolicy.removeEverything()), 14 + 24))
                .isZero();
    }

    @Test
    void profile_goes_with_its_fields_when_everything_goes() throws Exception {
        byte[] result = strip(clean(), MetadataPolicy.removeEverything());
        assertThat(field(result, 14 + 56)).isEqualTo(SRGB);
        assertThat(field(result, 14 + 112)).isZero();
        assertThat(result).hasSize(14 + 124 + 12 + 8);
    }

    @Test
    void path_of_a_linked_profile_goes_and_is_named() throws Exception {
        byte[] path = ascii("C:\\Users\\" + SECRET + "\\profile.icm\0");
        BmpBytes bmp = BmpBytes.of(124, 1, 1, 32, 0).field(56, LINKED).pixels().add(1, 2, 3, 4);
        byte[] picture =
                bmp.field(112, bmp.position()).field(116, path.length).add(path).file();
        assertThat(found(picture).findings())
                .anyMatch(finding -> finding.carrier().equals("BMP linked profile") && finding.kind() == Kind.PERSON);
        byte[] result = strip(picture);
        assertThat(text(result)).doesNotContain(SECRET);
        assertThat(field(result, 14 + 56)).isEqualTo(SRGB);
        assertProven(result, DEFAULT);
    }

    @Test
    void profile_before_the_pixels_stays_and_moves_behind_them() throws Exception {
        byte[] profile = SampleBlocks.neutralProfile();
        byte[] picture = BmpBytes.of(124, 1, 1, 32, 0)
                .field(56, EMBEDDED)
                .field(112, 124)
                .field(116, profile.length)
                .add(profile)
                .pixels()
                .add(1, 2, 3, 4)
                .file();
        FindingCollector found = found(picture);
        assertThat(found.findings()).isEmpty();
        byte[] result = strip(picture);
        assertThat(field(result, 14 + 112)).isEqualTo(128);
        assertThat(result).hasSameSizeAs(picture).endsWith(profile);
    }

    @Test
    void profile_of_the_request_is_embedded_in_a_longer_header() throws Exception {
        StripRequest request = new StripRequest(DEFAULT, ColorProfile.icc(SampleBlocks.profile(SECRET)));
        for (byte[] picture : List.of(topDown24(), masks(3), masks(6))) {
            byte[] result = strip(picture, request, new FindingCollector());
            assertThat(field(result, 14)).isEqualTo(124);
            assertThat(text(result)).contains("acsp").doesNotContain(SECRET);
            assertProven(result, DEFAULT);
            assertThat(strip(result)).isEqualTo(result);
        }
        byte[] moved = strip(masks(3), request, new FindingCollector());
        assertThat(field(moved, 14 + 40)).isEqualTo(0xF800);
        assertThat(field(moved, 10)).isEqualTo(14 + 124);
    }

    @Test
    void suggested_palette_goes() throws Exception {
        byte[] picture = BmpBytes.of(40, 1, 1, 32, 0)
                .field(32, 2)
                .add(ascii("Secret!!"))
                .pixels()
                .add(1, 2, 3, 4)
                .file();
        byte[] result = strip(picture);
        assertThat(result).hasSize(14 + 40 + 4);
        assertThat(field(result, 14 + 32)).isZero();
    }

    @Test
    void palette_longer_than_pixels_can_reach_is_cut() throws Exception {
        byte[] picture = BmpBytes.of(40, 8, 1, 1, 0)
                .field(32, 4)
                .add(1, 2, 3, 0, 4, 5, 6, 0)
                .add(ascii("SecretJQ"))
                .pixels()
                .add(0xA5, 0, 0, 0)
                .file();
        byte[] result = strip(picture);
        assertThat(result).hasSize(14 + 40 + 8 + 4);
        assertThat(field(result, 14 + 32)).isEqualTo(2);
        assertProven(result, DEFAULT);
    }

    @Test
    void runs_end_at_their_mark() throws Exception {
        byte[] result = strip(eightBitRuns());
        assertThat(text(result)).doesNotContain("Jane");
        assertThat(result).endsWith(0, 3, 1, 0, 1, 0, 0, 0, 0, 2, 1, 0, 3, 1, 0, 1);
    }

    @Test
    void mark_at_the_end_of_runs_is_added_where_rows_are_complete() throws Exception {
        byte[] picture = runs(40, 8, 1, 5, 1, 0, 0, 5, 0, 0, 0);
        FindingCollector found = found(picture);
        assertThat(found.notes()).anyMatch(note -> note.contains("mark"));
        byte[] result = strip(picture);
        assertThat(result).endsWith(5, 1, 0, 0, 5, 0, 0, 0, 0, 1);
        assertThat(field(result, 14 + 20)).isEqualTo(10);
    }

    @Test
    void runs_without_an_end_are_cut_where_the_header_says() throws Exception {
        byte[] picture = runs(40, 8, 1, 5, 1, 0, 0);
        byte[] result = strip(picture);
        assertThat(result).endsWith(5, 1, 0, 0);
        assertThat(text(result)).doesNotContain("Secret");
    }

    @Test
    void pixels_that_are_cut_stay_as_far_as_they_go() throws Exception {
        byte[] picture = topDown24();
        byte[] cut = Arrays.copyOf(picture, picture.length - 3);
        FindingCollector found = found(cut);
        assertThat(found.notes()).anyMatch(note -> note.contains("ends before its pixels"));
        assertThat(strip(cut)).endsWith(1, 2, 3, 0, 4);
    }

    @Test
    void nested_pictures_are_cleaned_as_such() throws Exception {
        byte[] secret = ascii(SECRET);
        byte[] jpeg = concat(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, 0, (byte) (2 + secret.length)},
                secret,
                new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0},
                new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, (byte) 0xFF, (byte) 0xD9});
        byte[] result = strip(nested(4, jpeg));
        assertThat(text(result)).doesNotContain(SECRET);
        assertThat(field(result, 14 + 20)).isEqualTo(jpeg.length - 4 - secret.length);
        assertProven(result, DEFAULT);
        assertThat(strip(result)).isEqualTo(result);
        assertThatThrownBy(() -> strip(nested(5, secret))).isInstanceOf(UnsupportedFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 20, 36})
    void short_os2_headers_stay_as_long_as_they_are(int size) throws Exception {
        byte[] picture = BmpBytes.of(size, 8, 1, 1, 0)
                .add(1, 2, 3, 0, 4, 5, 6, 0)
                .pixels()
                .add(0xA5, 0, 0, 0)
                .file();
        assertThat(strip(picture)).isEqualTo(picture);
        assertProven(picture, DEFAULT);
    }

    @Test
    void header_longer_than_any_version_is_cut() throws Exception {
        BmpBytes bmp = BmpBytes.of(66, 1, 1, 32, 0);
        byte[] result = strip(bmp.pixels().add(1, 2, 3, 4).file());
        assertThat(field(result, 14)).isEqualTo(56);
        assertProven(result, DEFAULT);
    }

    @Test
    void offset_of_zero_means_behind_the_palette() throws Exception {
        byte[] picture = BmpBytes.of(40, 1, 1, 32, 0).add(1, 2, 3, 4).file();
        assertThat(field(strip(picture), 10)).isEqualTo(54);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0})
    void impossible_height_is_refused(int height) {
        byte[] picture =
                BmpBytes.of(40, 1, height, 32, 0).pixels().add(1, 2, 3, 4).file();
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(MalformedImageException.class);
        assertThatThrownBy(() -> header(picture)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void huge_pictures_are_refused() {
        byte[] picture =
                BmpBytes.of(40, 60_000, 60_000, 32, 0).pixels().add(1, 2, 3, 4).file();
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(LimitExceededException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 0x7FFFFFFF})
    void unknown_compression_is_refused(int compression) {
        byte[] picture =
                BmpBytes.of(40, 1, 1, 32, compression).pixels().add(1, 2, 3, 4).file();
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void proof_objects_to_what_the_policy_does_not_keep() throws Exception {
        assertThat(objections(clean(), MetadataPolicy.removeEverything())).hasSizeGreaterThanOrEqualTo(2);
    }
}
