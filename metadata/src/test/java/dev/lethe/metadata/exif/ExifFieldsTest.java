package dev.lethe.metadata.exif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.MetadataPolicy;
import dev.lethe.Orientation;
import dev.lethe.metadata.verify.ExifProof;
import dev.lethe.spi.FindingCollector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExifFieldsTest {
    private static final String SECRET = "Jane Q Secret";
    private static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    @Test
    void rebuilt_holds_the_orientation_alone_by_default() {
        byte[] block = ExifBytes.of(SECRET).rebuilt(DISPLAY);
        assertThat(block).hasSize(8 + 2 + 12 + 4);
        assertThat(ExifFields.read(block).orientation()).isEqualTo(Orientation.ROTATED_90);
        assertThat(new String(block, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @Test
    void rebuilt_is_empty_when_nothing_is_kept() {
        assertThat(ExifBytes.of(SECRET).rebuilt(MetadataPolicy.removeEverything()))
                .isEmpty();
        assertThat(ExifFields.none().rebuilt(DISPLAY)).isEmpty();
        assertThat(ExifFields.none().withOrientation(Orientation.NORMAL).rebuilt(DISPLAY))
                .isEmpty();
    }

    @Test
    void rebuilt_holds_copyright_and_date_when_they_are_kept() {
        byte[] block = ExifBytes.of(SECRET).rebuilt(DISPLAY.withCopyrightKept().withCaptureDateKept());
        ExifFields read = ExifFields.read(block);
        assertThat(read.copyright()).hasValue(SECRET);
        assertThat(new String(block, StandardCharsets.ISO_8859_1)).contains("2026:05:06 07:08:09");
        assertThat(read.rebuilt(DISPLAY.withCopyrightKept().withCaptureDateKept()))
                .isEqualTo(block);
    }

    @Test
    void location_policy_keeps_known_fields_but_no_position_and_no_serial_number() {
        byte[] block = ExifBytes.of(SECRET).rebuilt(MetadataPolicy.removeLocation());
        // Make and copyright hold the secret; the serial number and the GPS field would make it four times.
        String text = new String(block, StandardCharsets.ISO_8859_1);
        assertThat(text.split(SECRET, -1)).hasSize(3);
        assertThat(objections(block, MetadataPolicy.removeLocation())).isEmpty();
    }

    @Test
    void proof_objects_to_fields_that_the_policy_does_not_keep() {
        byte[] block = ExifBytes.of(SECRET).rebuilt(MetadataPolicy.removeLocation());
        assertThat(objections(block, DISPLAY)).isNotEmpty();
        assertThat(objections(ExifBytes.block(SECRET), MetadataPolicy.removeLocation()))
                .isNotEmpty();
        assertThat(objections(Arrays.copyOf(block, block.length + 1), MetadataPolicy.removeLocation()))
                .isNotEmpty();
    }

    @Test
    void rebuilt_is_read_back_whole_when_a_text_fills_its_field_without_an_end() {
        byte[] camera = ExifBytes.block(SECRET);
        // The date of 20 characters ends with a NUL: 450 is where ExifBytes puts it.
        camera[450 + 19] = '!';
        MetadataPolicy policy = DISPLAY.withCaptureDateKept();
        byte[] once = ExifFields.read(camera).rebuilt(policy);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).contains("2026:05:06 07:08:09\0");
        assertThat(ExifFields.read(once).rebuilt(policy)).isEqualTo(once);
    }

    @Test
    void copyright_from_elsewhere_is_cut_and_kept() {
        byte[] block = ExifFields.none().withCopyright("© Jane".repeat(100)).rebuilt(DISPLAY.withCopyrightKept());
        assertThat(ExifFields.read(block).copyright().orElseThrow())
                .startsWith("© Jane")
                .hasSizeLessThan(201);
    }

    @Test
    void rebuilt_block_is_read_again_when_a_text_had_no_end() {
        byte[] date = "2026:05:06 07:08:09Z".getBytes(StandardCharsets.US_ASCII);
        byte[] source = ExifBlock.build(List.of(new ExifField(false, 0x0132, ExifField.ASCII, date.length, date)));
        byte[] once = ExifFields.read(source).rebuilt(MetadataPolicy.removeLocation());
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).contains("2026:05:06 07:08:09\0");
        assertThat(ExifFields.read(once).rebuilt(MetadataPolicy.removeLocation()))
                .isEqualTo(once);
    }

    @Test
    void read_never_fails_and_results_are_always_proven() {
        Random random = new Random(11);
        List<MetadataPolicy> policies = List.of(DISPLAY, MetadataPolicy.removeLocation());
        for (int i = 0; i < 5000; i++) {
            byte[] block = ExifBytes.block(SECRET);
            for (int k = 0; k < 3; k++) {
                block[random.nextInt(230)] = (byte) random.nextInt();
            }
            ExifFields fields =
                    ExifFields.read(i % 3 == 0 ? Arrays.copyOf(block, random.nextInt(block.length)) : block);
            for (MetadataPolicy policy : policies) {
                byte[] rebuilt = fields.rebuilt(policy);
                if (rebuilt.length > 0) {
                    assertThat(objections(rebuilt, policy)).isEmpty();
                    assertThat(ExifFields.read(rebuilt).rebuilt(policy)).isEqualTo(rebuilt);
                }
            }
        }
    }

    private static List<?> objections(byte[] block, MetadataPolicy policy) {
        FindingCollector residue = new FindingCollector();
        ExifProof.check(block, policy, residue);
        return residue.findings();
    }
}
