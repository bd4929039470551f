package dev.lethe.metadata.icc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.verify.IccProof;
import dev.lethe.spi.FindingCollector;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IccProfileTest {
    private static final String SECRET = "Calibrated by Jane";

    @Test
    void neutralise_removes_texts_device_date_and_ids() {
        byte[] neutral = IccProfile.neutralise(IccBytes.profile(SECRET)).orElseThrow();
        String text = new String(neutral, StandardCharsets.ISO_8859_1);
        assertThat(text)
                .doesNotContain(SECRET)
                .doesNotContain("DEVC", "MODL", "CREA", "0123456789", "vcgt", "lcms", "APPL");
        assertThat(text).contains("RGB profile", "CC0");
        FindingCollector residue = new FindingCollector();
        IccProof.check(neutral, MetadataPolicy.removeAllButDisplay(), residue);
        assertThat(residue.findings()).isEmpty();
    }

    @Test
    void proof_objects_to_a_profile_with_identity() {
        FindingCollector residue = new FindingCollector();
        IccProof.check(IccBytes.profile(SECRET), MetadataPolicy.removeAllButDisplay(), residue);
        assertThat(residue.findings()).isNotEmpty();
    }

    @Test
    void neutralise_keeps_the_numbers_that_make_the_colour() {
        ByteBuffer neutral =
                ByteBuffer.wrap(IccProfile.neutralise(IccBytes.profile(SECRET)).orElseThrow());
        assertThat(neutral.getInt(0)).isEqualTo(neutral.capacity());
        assertThat(neutral.getInt(68)).isEqualTo(0xF6D6);
        assertThat(element(neutral, "wtpt").getInt(8)).isEqualTo(0xF6D6);
        assertThat(element(neutral, "rTRC").getShort(12)).isEqualTo((short) 0x0233);
        assertThat(element(neutral, "rTRC").capacity()).isEqualTo(14);
    }

    @Test
    void neutralise_twice_equals_neutralise_once() {
        byte[] once = IccProfile.neutralise(IccBytes.profile(SECRET)).orElseThrow();
        assertThat(IccProfile.neutralise(once)).hasValue(once);
    }

    @Test
    void neutralise_keeps_a_real_profile_usable_and_its_public_name() {
        byte[] srgb = ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB).getData();
        byte[] neutral = IccProfile.neutralise(srgb).orElseThrow();
        ICC_Profile read = ICC_Profile.getInstance(neutral);
        assertThat(read.getNumComponents()).isEqualTo(3);
        float[] white = new java.awt.color.ICC_ColorSpace(read).toRGB(new float[] {1, 1, 1});
        float[] grey = new java.awt.color.ICC_ColorSpace(read).toRGB(new float[] {0.5f, 0.5f, 0.5f});
        assertThat(white[0]).isCloseTo(1f, org.assertj.core.data.Offset.offset(0.01f));
        assertThat(grey[1]).isCloseTo(0.5f, org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void neutralise_never_fails_on_damaged_profiles() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            byte[] profile = IccBytes.profile(SECRET);
            for (int k = 0; k < 4; k++) {
                profile[random.nextInt(profile.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(profile, i % 2 == 0 ? profile.length : random.nextInt(profile.length));
            IccProfile.neutralise(cut)
                    .ifPresent(once -> assertThat(IccProfile.neutralise(once)).hasValue(once));
        }
    }

    @Test
    void neutralise_gives_nothing_for_what_is_no_profile() {
        assertThat(IccProfile.neutralise(new byte[0])).isEmpty();
        assertThat(IccProfile.neutralise(new byte[500])).isEmpty();
    }

    private static ByteBuffer element(ByteBuffer profile, String tag) {
        for (int i = 0; i < profile.getInt(128); i++) {
            int at = 132 + 12 * i;
            if (profile.getInt(at) == IccProfile.tag(tag)) {
                return profile.slice(profile.getInt(at + 4), profile.getInt(at + 8));
            }
        }
        throw new AssertionError("no " + tag);
    }
}
