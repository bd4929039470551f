package dev.lethe.metadata.gif;

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
import dev.lethe.metadata.verify.GifProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** GIF, still and animated. */
class GifCodecTest extends ContainerContract {
    private static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();
    private static final byte[] SECRET_BYTES = ascii(SECRET);

    @Override
    protected ContainerCodec codec() {
        return new GifCodec();
    }

    @Override
    protected StructureProof proof() {
        return new GifProof();
    }

    private static GifBytes started() {
        return GifBytes.start()
                .application("ICCRGBG1012", SampleBlocks.neutralProfile())
                .loop(7);
    }

    private static byte[] finished(GifBytes gif) {
        return gif.control(0x09, 300, 1)
                .frame()
                .control(0, 5, 0)
                .frameWithTable()
                .end();
    }

    @Override
    protected byte[] clean() {
        return finished(started());
    }

    @Override
    protected byte[] loaded() {
        return GifBytes.start()
                .extension(0xFE, SECRET_BYTES)
                .application("NETSCAPE2.0", new byte[] {1, 7, 0, 2, 1, 2, 3, 4})
                .xmp(SampleBlocks.xmp(SECRET))
                .application("ICCRGBG1012", SampleBlocks.profile(SECRET))
                .application("MGK8BIM0000", SampleBlocks.photoshop(SECRET))
                .application("MGKIPTC0000", SampleBlocks.iptc(SECRET))
                .application("C2PA_GIF\1\0\0", SECRET_BYTES)
                .application("Jane-Q-Secr", SECRET_BYTES)
                .extension(0x42, SECRET_BYTES)
                .raw(0x21, 0xFF, 3)
                .raw(ascii("odd"))
                .blocks(SECRET_BYTES)
                .control(0x01, 9, 9)
                .raw(0x21, 0xF9, 6, 0xE9, 300 & 0xFF, 300 >> 8, 1, 'J', 'Q', 0)
                .extension(0x01, SECRET_BYTES)
                .frame()
                .raw(0, 0)
                .loop(7)
                .application("ICCRGBG1012", SampleBlocks.neutralProfile())
                .control(0, 5, 0)
                .raw(0x2C, 1, 0, 1, 0, 1, 0, 1, 0, 0x98)
                .raw(9, 8, 7, 6, 5, 4)
                .raw(2)
                .raw(1, 0x44, 1, 0x01, 0)
                .control(0, 5, 0)
                .extension(0xFE, SECRET_BYTES)
                .raw(0x3B)
                .raw(SECRET_BYTES)
                .bytes();
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return finished(started().extension(0x42, payload));
    }

    @Override
    protected byte[] withHugeLength() {
        // Sizes are bytes: the largest one, in a block that goes on and on.
        return GifBytes.start()
                .frame()
                .raw(0x21, 0xFE, 0xFF)
                .raw(new byte[254])
                .raw(0xFF)
                .bytes();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] old = GifBytes.start().frame().end();
        old[4] = '7';
        return List.of(
                old,
                GifBytes.start()
                        .application("ANIMEXTS1.0", new byte[] {1, 0, 0})
                        .loop(3)
                        .frame()
                        .loop(4)
                        .frame()
                        .end(),
                GifBytes.start().frame().control(0, 1, 0).frame().bytes());
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        int at = 13 + table(file[10]);
        coded.write(file, 0, 5);
        coded.write(file, 6, 5);
        while (at < file.length && file[at] != 0x3B) {
            if (file[at] == 0x2C) {
                coded.write(file, at, 9);
                int data = at + 10 + table(file[at + 9]) + 1;
                coded.write(file, at + 10, data - at - 10);
                at = end(file, data);
                coded.write(file, data, at - data);
            } else {
                at = file[at] == 0 ? at + 1 : end(file, at + 2);
            }
        }
        return coded.toByteArray();
    }

    private static int table(byte packed) {
        return packed < 0 ? 3 * (2 << (packed & 7)) : 0;
    }

    private static int end(byte[] file, int at) {
        int next = at;
        while (file[next] != 0) {
            next += 1 + (file[next] & 0xFF);
        }
        return next + 1;
    }

    private FindingCollector found(byte[] picture) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(picture, DEFAULT, found);
        return found;
    }

    @Test
    void every_private_block_is_named() throws Exception {
        assertThat(found(loaded()).findings())
                .extracting(Finding::carrier)
                .contains(
                        "GIF comment",
                        "GIF plain text",
                        "XMP",
                        "ICC profile",
                        "GIF application",
                        "GIF extension",
                        "GIF loop",
                        "GIF graphic control",
                        "GIF image descriptor",
                        "between blocks",
                        "after the end");
        assertThat(found(loaded()).findings())
                .extracting(Finding::kind)
                .contains(Kind.PROVENANCE, Kind.PERSON, Kind.SERIAL_NUMBER, Kind.COLOR_PROFILE_IDENTITY);
    }

    @Test
    void xmp_in_sub_blocks_is_named_like_xmp_as_it_is() throws Exception {
        byte[] packet = SampleBlocks.xmp(SECRET);
        byte[] asItIs = GifBytes.start().xmp(packet).frame().end();
        byte[] inBlocks =
                GifBytes.start().application("XMP DataXMP", packet).frame().end();
        assertThat(found(asItIs).findings())
                .isNotEmpty()
                .extracting(Finding::what)
                .isEqualTo(
                        found(inBlocks).findings().stream().map(Finding::what).toList());
    }

    @Test
    void second_profile_goes() throws Exception {
        byte[] profile = SampleBlocks.neutralProfile();
        byte[] picture = GifBytes.start()
                .application("ICCRGBG1012", profile)
                .application("ICCRGBG1012", profile)
                .frame()
                .end();
        assertThat(found(picture).findings()).hasSize(1);
        assertThat(strip(picture))
                .isEqualTo(GifBytes.start()
                        .application("ICCRGBG1012", profile)
                        .frame()
                        .end());
    }

    @Test
    void comment_is_told_to_who_asks() throws Exception {
        Finding comment = found(
                        GifBytes.start().extension(0xFE, SECRET_BYTES).frame().end())
                .findings()
                .get(0);
        assertThat(comment.value().orElseThrow().reveal()).isEqualTo(SECRET);
        assertThat(comment.toString()).doesNotContain(SECRET);
    }

    @Test
    void loop_background_and_aspect_go_when_everything_is_to_go() throws Exception {
        byte[] result = strip(clean(), MetadataPolicy.removeEverything());
        assertThat(text(result)).doesNotContain("NETSCAPE", "ICCRGB");
        assertThat(Arrays.copyOfRange(result, 10, 13)).containsExactly(0x80, 0, 0);
        assertThat(header(result).frames()).isEqualTo(2);
    }

    @Test
    void loop_counts_stay_where_they_change() throws Exception {
        byte[] result =
                strip(GifBytes.start().loop(3).loop(3).frame().loop(4).frame().end());
        assertThat(result)
                .isEqualTo(GifBytes.start().loop(3).frame().loop(4).frame().end());
    }

    @Test
    void profile_of_the_request_is_embedded_where_the_file_has_none() throws Exception {
        StripRequest request = new StripRequest(DEFAULT, ColorProfile.icc(SampleBlocks.profile(SECRET)));
        byte[] result = strip(GifBytes.start().frame().end(), request, new FindingCollector());
        assertThat(text(result)).contains("ICCRGBG1012").doesNotContain(SECRET);
        assertProven(result, DEFAULT);
    }

    @Test
    void missing_trailer_is_written_and_noted() throws Exception {
        FindingCollector found = found(GifBytes.start().frame().bytes());
        assertThat(found.notes()).anyMatch(note -> note.contains("end of the picture"));
        assertThat(strip(GifBytes.start().frame().bytes()))
                .isEqualTo(GifBytes.start().frame().end());
    }

    @Test
    void cut_frame_keeps_what_is_there() throws Exception {
        byte[] whole = GifBytes.start().frame().end();
        byte[] result = strip(Arrays.copyOf(whole, whole.length - 3));
        assertThat(result).hasSize(whole.length - 1).endsWith(2, 0x44, 0x34, 0, 0x3B);
    }

    @Test
    void bytes_behind_a_frame_that_are_no_block_are_not_searched_for_more_frames() throws Exception {
        byte[] result = strip(GifBytes.start()
                .frame()
                .raw('G')
                .raw(GifBytes.start().frame().end())
                .bytes());
        assertThat(result).isEqualTo(GifBytes.start().frame().end());
    }

    @Test
    void header_tells_size_frames_and_transparency() throws Exception {
        assertThat(header(clean()))
                .satisfies(header -> assertThat(header.width()).isEqualTo(3))
                .satisfies(header -> assertThat(header.height()).isEqualTo(2))
                .satisfies(header -> assertThat(header.frames()).isEqualTo(2))
                .satisfies(header -> assertThat(header.alpha()).isTrue())
                .satisfies(header -> assertThat(header.variant()).isEqualTo("animated"));
    }

    @Test
    void header_takes_the_first_frame_where_the_screen_has_no_size() throws Exception {
        byte[] picture = clean();
        Arrays.fill(picture, 6, 10, (byte) 0);
        assertThat(header(picture).pixels()).isEqualTo(6);
    }

    @Test
    void frames_beyond_the_limits_are_refused() {
        GifBytes many = GifBytes.start();
        for (int i = 0; i < 1001; i++) {
            many.frame();
        }
        byte[] picture = many.end();
        assertThatThrownBy(() -> header(picture)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> strip(picture)).isInstanceOf(LimitExceededException.class);
        byte[] large = GifBytes.start()
                .raw(0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 2, 1, 0x44, 0)
                .end();
        assertThatThrownBy(() -> header(large)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void script_with_a_header_but_no_frame_is_refused() {
        byte[] polyglot = ascii("GIF89a=1;/*\0\0\0\0*/alert(1)//");
        assertThatThrownBy(() -> strip(polyglot))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("holds no picture");
    }

    @Test
    void statement_of_origin_is_refused_when_asked() {
        byte[] signed = GifBytes.start()
                .application("C2PA_GIF\1\0\0", SECRET_BYTES)
                .frame()
                .end();
        assertThatThrownBy(() -> strip(signed, DEFAULT.withProvenanceRefused()))
                .isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void proof_objects_to_what_the_policy_does_not_keep() throws Exception {
        assertThat(objections(clean(), MetadataPolicy.removeEverything())).hasSizeGreaterThanOrEqualTo(3);
    }
}
