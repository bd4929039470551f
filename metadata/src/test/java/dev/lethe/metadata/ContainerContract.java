package dev.lethe.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Finding;
import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.MetadataPolicy;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every format's codec and proof must hold to, whatever the format. A subclass brings the two and a few samples;
 * samples are small (some hundred bytes to a few KiB), since they are broken at each of their bytes.
 */
public abstract class ContainerContract extends ContainerFixture {
    private static final int CORRUPTIONS = 2000;
    private static final long SEED = 20240229;

    /** The smallest picture that holds nothing private and everything that may stay: profile, orientation, gamma. */
    protected abstract byte[] clean() throws IOException;

    /** The same picture with every private carrier that the format has, each holding {@link #SECRET}. */
    protected abstract byte[] loaded() throws IOException;

    /** The clean picture with a structure of a type that no specification knows, holding these bytes. */
    protected abstract byte[] withUnknown(byte[] payload) throws IOException;

    /** A picture in which a structure says that it is far longer than the file (2 GiB and more where it can). */
    protected abstract byte[] withHugeLength() throws IOException;

    /** The coded picture data of a file, in order, read by the test's own means. */
    protected abstract byte[] coded(byte[] file) throws IOException;

    /** The clean picture followed by these bytes; to be overridden where "after the end" is not simply that. */
    protected byte[] withTrailer(byte[] trailer) throws IOException {
        return concat(clean(), trailer);
    }

    /** Further pictures to be cleaned, cut and corrupted: variants such as animations. May hold {@link #SECRET}. */
    protected List<byte[]> variants() throws IOException {
        return List.of();
    }

    static List<MetadataPolicy> policies() {
        return List.of(
                MetadataPolicy.removeEverything(),
                MetadataPolicy.removeAllButDisplay(),
                MetadataPolicy.removeLocation(),
                MetadataPolicy.removeAllButDisplay().withCopyrightKept().withCaptureDateKept(),
                MetadataPolicy.removeAllButDisplay().withOrientationDropped());
    }

    @Test
    void codec_recognises_its_format_by_content() throws IOException {
        assertThat(codec().matches(head(clean()))).isTrue();
        assertThat(codec().matches(head(loaded()))).isTrue();
        assertThat(codec().matches(new byte[0])).isFalse();
        assertThat(codec().matches("not a picture".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(proof().format()).isEqualTo(codec().format());
    }

    @Test
    void codec_refuses_what_is_no_picture_with_a_typed_error() {
        for (byte[] none : List.of(new byte[0], new byte[4096], SECRET.getBytes(StandardCharsets.US_ASCII))) {
            assertThatThrownBy(() -> strip(none)).isInstanceOf(ImagePrivacyException.class);
            assertThatThrownBy(() -> header(none)).isInstanceOf(ImagePrivacyException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void strip_keeps_coded_data_bit_by_bit(MetadataPolicy policy) throws IOException {
        for (byte[] picture : samples()) {
            assertThat(coded(picture)).isNotEmpty();
            assertThat(coded(strip(picture, policy))).isEqualTo(coded(picture));
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void strip_leaves_nothing_that_the_proof_objects_to(MetadataPolicy policy) throws IOException {
        for (byte[] picture : samples()) {
            assertProven(strip(picture, policy), policy);
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void strip_twice_equals_strip_once(MetadataPolicy policy) throws IOException {
        for (byte[] picture : samples()) {
            byte[] once = strip(picture, policy);
            assertThat(strip(once, policy)).isEqualTo(once);
        }
    }

    @Test
    void strip_leaves_no_trace_of_the_secret() throws IOException {
        assertThat(text(loaded())).contains(SECRET);
        for (byte[] picture : samples()) {
            assertThat(text(strip(picture))).doesNotContain(SECRET);
        }
    }

    @Test
    void strip_makes_the_loaded_picture_equal_to_the_clean_one() throws IOException {
        assertThat(strip(loaded())).isEqualTo(strip(clean()));
    }

    @Test
    void inspect_finds_nothing_in_a_clean_picture() throws IOException {
        for (byte[] picture : samples()) {
            assertClean(strip(picture));
        }
        assertClean(clean());
    }

    @Test
    void inspect_finds_and_names_what_a_loaded_picture_holds() throws IOException {
        FindingCollector found = inspect(loaded());
        assertThat(found.findings()).isNotEmpty();
        assertThat(found.findings()).noneMatch(finding -> (finding.carrier() + finding.what()).contains(SECRET));
        assertThat(found.notes()).noneMatch(note -> note.contains(SECRET));
    }

    @Test
    void proof_objects_to_a_loaded_picture() throws IOException {
        assertThat(objections(loaded(), MetadataPolicy.removeAllButDisplay())).isNotEmpty();
    }

    @Test
    void header_of_the_result_equals_that_of_the_source() throws IOException {
        for (byte[] picture : samples()) {
            ImageHeader before = header(picture);
            assertThat(before.width()).isPositive();
            assertThat(before.height()).isPositive();
            assertThat(header(strip(picture))).isEqualTo(before);
        }
    }

    @Test
    void strip_drops_an_unknown_structure_and_reports_it() throws IOException {
        for (int size : new int[] {SECRET.length(), 0, 1, 255, 3000}) {
            byte[] payload = Arrays.copyOf(SECRET.getBytes(StandardCharsets.US_ASCII), size);
            FindingCollector found = new FindingCollector();
            byte[] result = strip(withUnknown(payload), MetadataPolicy.removeAllButDisplay(), found);
            assertThat(result).isEqualTo(strip(clean()));
            assertThat(found.findings()).isNotEmpty();
        }
        assertThat(objections(
                        withUnknown(SECRET.getBytes(StandardCharsets.US_ASCII)), MetadataPolicy.removeAllButDisplay()))
                .isNotEmpty();
    }

    @Test
    void strip_drops_what_follows_the_end_and_reports_it() throws IOException {
        for (int size : new int[] {1, SECRET.length(), 70_000}) {
            byte[] trailer = Arrays.copyOf(SECRET.getBytes(StandardCharsets.US_ASCII), size);
            FindingCollector found = new FindingCollector();
            byte[] result = strip(withTrailer(trailer), MetadataPolicy.removeAllButDisplay(), found);
            assertThat(result).isEqualTo(strip(clean()));
            assertThat(found.findings()).anyMatch(finding -> finding.kind() == Finding.Kind.TRAILING_DATA);
            assertThat(objections(withTrailer(trailer), MetadataPolicy.removeAllButDisplay()))
                    .isNotEmpty();
        }
    }

    @Test
    void strip_ends_safely_at_a_huge_length() throws IOException {
        assertSafe(withHugeLength(), "huge length");
    }

    @Test
    void strip_ends_safely_when_the_file_is_cut_at_any_byte() throws IOException {
        for (byte[] picture : samples()) {
            for (int length = 0; length < picture.length; length++) {
                assertSafe(Arrays.copyOf(picture, length), "cut at byte " + length + " of " + picture.length);
            }
        }
    }

    @Test
    void strip_ends_safely_when_any_byte_is_wrong() throws IOException {
        Random random = new Random(SEED);
        List<byte[]> samples = samples();
        for (int i = 0; i < CORRUPTIONS; i++) {
            byte[] picture = samples.get(i % samples.size()).clone();
            int at = random.nextInt(picture.length);
            int value = random.nextInt(256);
            picture[at] = (byte) value;
            assertSafe(picture, "byte " + at + " of sample " + i % samples.size() + " set to " + value);
        }
    }

    @Test
    void strip_ends_safely_when_a_piece_is_doubled_or_missing() throws IOException {
        Random random = new Random(SEED);
        List<byte[]> samples = samples();
        for (int i = 0; i < CORRUPTIONS / 4; i++) {
            byte[] picture = samples.get(i % samples.size());
            int from = random.nextInt(picture.length);
            int to = from + random.nextInt(Math.min(64, picture.length - from));
            byte[] start = Arrays.copyOf(picture, i % 8 < 4 ? from : to);
            byte[] rest = Arrays.copyOfRange(picture, i % 8 < 4 ? to : from, picture.length);
            assertSafe(concat(start, rest), "bytes " + from + " to " + to + " missing or doubled, round " + i);
        }
    }

    private List<byte[]> samples() throws IOException {
        List<byte[]> all = new ArrayList<>(List.of(clean(), loaded()));
        all.addAll(variants());
        return all;
    }

    /** A typed error, or a result that is proven, keeps the contract on coming back, and looks clean. */
    private void assertSafe(byte[] picture, String how) throws IOException {
        Optional<byte[]> result;
        try {
            result = attempt(picture);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(how + ": untyped " + e, e);
        }
        if (result.isPresent()) {
            byte[] once = result.get();
            assertThat(objections(once, MetadataPolicy.removeAllButDisplay()))
                    .as(how)
                    .isEmpty();
            assertThat(strip(once)).as(how).isEqualTo(once);
            assertThat(inspect(once).findings()).as(how).isEmpty();
        }
    }

    private Optional<byte[]> attempt(byte[] picture) throws IOException {
        Optional<byte[]> result;
        try {
            result = Optional.of(strip(picture));
        } catch (ImagePrivacyException e) {
            result = Optional.empty();
        }
        try {
            header(picture);
        } catch (ImagePrivacyException e) {
            assertThat(e).hasMessageNotContaining(SECRET);
        }
        return result;
    }

    private void assertClean(byte[] picture) throws IOException {
        FindingCollector found = inspect(picture);
        assertThat(found.findings()).isEmpty();
        assertThat(found.hiddenPictures()).isEmpty();
        assertThat(found.notes()).isEmpty();
    }

    private static byte[] head(byte[] picture) {
        return Arrays.copyOf(picture, Math.min(picture.length, 4096));
    }
}
