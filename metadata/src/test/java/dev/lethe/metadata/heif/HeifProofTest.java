package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.ascii;
import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.icc.IccBytes;
import dev.lethe.metadata.verify.HeifProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The proof sees each thing that a faulty writer could leave in a file. */
class HeifProofTest {
    private static final HeifSamples SAMPLES = HeifSamples.heif("Jane-Q-Secret-4711");
    private static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    private static int objections(byte[] picture, MetadataPolicy policy) throws IOException {
        FindingCollector residue = new FindingCollector();
        HeifProof.heif().check(SeekableInput.of(picture), policy, residue, RunContext.of(Limits.webUpload()));
        return residue.findings().size();
    }

    private static byte[] clean(byte[] picture) throws IOException {
        return Stripping.of(picture).result();
    }

    /** The position of a box's content behind its type. */
    private static int content(byte[] file, String type) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(type) + 4;
    }

    private static byte[] with(byte[] file, String type, int offset, int value) {
        byte[] changed = file.clone();
        changed[content(file, type) + offset] = (byte) value;
        return changed;
    }

    /** Asserts that a clean file is objected to once one byte of a box is another. */
    private static void assertObjected(byte[] clean, String type, int offset, int value) throws IOException {
        assertThat(objections(clean, DISPLAY)).isZero();
        assertThat(objections(with(clean, type, offset, value), DISPLAY))
                .as(type + " at " + offset)
                .isPositive();
    }

    @Test
    void proof_objects_to_names_and_items_that_are_no_pictures() throws IOException {
        byte[] still = clean(SAMPLES.plain().bytes());
        assertObjected(still, "hdlr", 24, 'J');
        assertObjected(still, "infe", 12, 'J');
        assertObjected(still, "infe", 8, 'z');
        assertObjected(still, "ftyp", 7, 1);
        assertObjected(still, "ftyp", 8, 'J');
    }

    @Test
    void proof_objects_to_references_and_properties_that_no_picture_needs() throws IOException {
        byte[] still = clean(SAMPLES.plain().bytes());
        assertObjected(still, "dimg", -4, 't');
        assertObjected(still, "ispe", -4, 'u');
        assertObjected(still, "irot", 0, 0x41);
        assertObjected(still, "urn:", 10, 'J');
        // The last use of the first item: the picture's turn is then nobody's.
        assertObjected(still, "ipma", 8 + 3 + 4, 1);
    }

    @Test
    void proof_objects_to_bytes_that_nothing_points_to() throws IOException {
        byte[] still = clean(SAMPLES.plain().bytes());
        assertThat(objections(concat(still, ascii("J")), DISPLAY)).isPositive();
        assertThat(objections(concat(still, box("free", ascii("Jane"))), DISPLAY))
                .isPositive();
        byte[] longer = with(concat(still, ascii("J")), "mdat", -5, 1 + still.length - content(still, "mdat") + 8);
        assertThat(objections(longer, DISPLAY)).isPositive();
    }

    @Test
    void proof_objects_to_identity_in_profiles_and_messages_in_set_ups() throws IOException {
        assertObjected(clean(SAMPLES.plain().bytes()), "prof", 80, 'J');
        assertObjected(clean(SAMPLES.plain().bytes()), "hvcC", 23, 39);
        byte[] profiled = new HeifBytes("heic")
                .item(1, "hvc1", 0, "", "PIC only")
                .property("colr", HeifSamples.profile(IccBytes.profile("Jane-Q-Secret")), 1)
                .bytes();
        assertThat(objections(profiled, DISPLAY)).isPositive();
    }

    @Test
    void proof_objects_to_turns_when_the_policy_drops_them() throws IOException {
        byte[] still = clean(SAMPLES.plain().bytes());
        assertThat(objections(still, DISPLAY.withOrientationDropped())).isPositive();
        assertThat(objections(still, MetadataPolicy.removeEverything())).isPositive();
    }

    @Test
    void proof_objects_to_times_names_and_tables_in_movies() throws IOException {
        byte[] movie = clean(SAMPLES.sequence());
        assertObjected(movie, "mvhd", 5, 1);
        assertObjected(movie, "tkhd", 5, 1);
        assertObjected(movie, "mdhd", 9, 1);
        assertObjected(movie, "mdhd", 21, 'e');
        assertObjected(movie, "hdlr", 24, 'J');
        assertObjected(movie, "stsd", 8 + 8 + 43, 'J');
        assertObjected(movie, "stts", -4, 'z');
        assertObjected(movie, "auxi", 20, 'J');
        assertObjected(movie, "stco", 11, 1);
    }

    @Test
    void proof_refuses_structures_that_do_not_hold_together() throws IOException {
        byte[] still = clean(SAMPLES.plain().bytes());
        assertThatThrownBy(() -> objections(Arrays.copyOf(still, 10), DISPLAY))
                .isInstanceOf(MalformedImageException.class);
        assertThatThrownBy(() -> objections(with(still, "iinf", -8 + 3, 200), DISPLAY))
                .isInstanceOf(MalformedImageException.class);
        assertThatThrownBy(() -> objections(Arrays.copyOf(still, content(still, "mdat") - 8), DISPLAY))
                .isInstanceOf(MalformedImageException.class);
    }
}
