package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static dev.lethe.metadata.heif.HeifBytes.u32;
import static dev.lethe.metadata.heif.SequenceBytes.entry;
import static dev.lethe.metadata.heif.SequenceBytes.movie;
import static dev.lethe.metadata.heif.SequenceBytes.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding.Kind;
import dev.lethe.ImageHeader;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class HeifSequenceTest {
    private static final String SECRET = "Jane-Q-Secret-4711";
    private static final HeifSamples SAMPLES = HeifSamples.heif(SECRET);
    private static final byte[] DECODER = box("hvcC", new byte[23]);

    private static byte[] sequence(IntFunction<byte[]> movie) {
        return new HeifBytes("msf1", "hevc").movie(movie, "PIC .onePIC .two").bytes();
    }

    private static byte[] plain(int place) {
        return track(1, "pict", "", 0, entry("hvc1", "", DECODER), place);
    }

    @Test
    void strip_leaves_frames_timing_and_loops_of_an_animation() throws IOException {
        Stripping stripping = Stripping.of(SAMPLES.sequence());
        assertThat(stripping.text()).contains("PIC .onePIC .two", "stts", "elst", "auxi");
        assertThat(stripping.found().findings()).isEmpty();
    }

    @Test
    void strip_drops_times_names_and_further_tracks() throws IOException {
        Stripping stripping = Stripping.of(SAMPLES.loadedSequence(SECRET));
        assertThat(stripping.text()).doesNotContain(SECRET.substring(0, 10)).doesNotContain("udta");
        assertThat(stripping.found().findings().stream().map(finding -> finding.kind()))
                .contains(Kind.TIME, Kind.SOFTWARE, Kind.TEXT, Kind.HIDDEN_PICTURE);
        assertThat(ByteBuffer.wrap(stripping.result()).getInt(stripping.text().indexOf("mvhd") + 8))
                .isZero();
    }

    @Test
    void strip_drops_tracks_of_depth() throws IOException {
        byte[] depth = box("auxi", HeifSamples.urn("urn:mpeg:mpegB:cicp:systems:auxiliary:depth"));
        byte[] picture = sequence(place -> movie(
                0,
                plain(place),
                track(2, "auxv", "", 0, entry("hvc1", "", DECODER, depth), place, box("tref", box("auxl", u32(1))))));
        assertThat(Stripping.of(picture).result())
                .isEqualTo(
                        Stripping.of(sequence(place -> movie(0, plain(place)))).result());
    }

    @Test
    void film_in_a_still_picture_is_removed_and_reported() throws IOException {
        byte[] still = new HeifBytes("heic")
                .item(1, "hvc1", 0, "", "PIC only")
                .property("hvcC", new byte[23], -1)
                .property("ispe", HeifSamples.size(64, 48), 1)
                .movie(place -> movie(0, plain(place)), "PIC .onePIC .two")
                .bytes();
        Stripping stripping = Stripping.of(still);
        assertThat(stripping.text()).doesNotContain("moov").doesNotContain(".two");
        assertThat(stripping.found().hiddenPictures()).isNotEmpty();
    }

    @Test
    void strip_refuses_fragments() {
        byte[] extended = sequence(place -> movie(0, plain(place), box("mvex", u32(0))));
        assertThatThrownBy(() -> Stripping.of(extended)).isInstanceOf(UnsupportedFormatException.class);
        byte[] fragment = new HeifBytes("msf1", "hevc")
                .movie(place -> movie(0, plain(place)), "PIC .onePIC .two")
                .after(box("moof", u32(0)))
                .bytes();
        assertThatThrownBy(() -> Stripping.of(fragment)).isInstanceOf(UnsupportedFormatException.class);
    }

    @Test
    void strip_refuses_unknown_codings_and_frames_outside_of_the_file() {
        byte[] unknown = sequence(place -> movie(0, track(1, "pict", "", 0, entry("zzzz", "", DECODER), place)));
        assertThatThrownBy(() -> Stripping.of(unknown)).isInstanceOf(UnsupportedFormatException.class);
        byte[] outside = sequence(place -> movie(0, plain(place + 1)));
        assertThatThrownBy(() -> Stripping.of(outside)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void header_counts_frames_and_sees_transparency() throws IOException {
        ImageHeader header =
                new HeifCodec().header(SeekableInput.of(SAMPLES.sequence()), RunContext.of(Limits.webUpload()));
        assertThat(header.frames()).isEqualTo(2);
        assertThat(header.width()).isEqualTo(64);
        assertThat(header.alpha()).isTrue();
        assertThat(header.variant()).isEqualTo("sequence");
    }

    @Test
    void billions_of_frames_of_one_size_end_at_once() {
        byte[] picture = sequence(place -> movie(0, plain(place)));
        String text = new String(picture, StandardCharsets.ISO_8859_1);
        byte[] sizes = concat(ascii("stsz"), u32(0, 1, -1));
        System.arraycopy(sizes, 0, picture, text.indexOf("stsz"), sizes.length);
        byte[] run = concat(ascii("stsc"), u32(0, 1, 1, -1));
        System.arraycopy(run, 0, picture, text.indexOf("stsc"), run.length);
        assertThatThrownBy(() -> Stripping.of(picture))
                .isInstanceOfAny(MalformedImageException.class, LimitExceededException.class);
    }
}
