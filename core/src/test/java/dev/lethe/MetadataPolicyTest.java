package dev.lethe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetadataPolicyTest {
    /** The whole privacy rule. A new role has to get its line here. */
    @ParameterizedTest
    @CsvSource({
        // role, everything, all but display, location
        "DECODING,      true,  true,  true",
        "DISPLAY,       false, true,  true",
        "COLOR_PROFILE, false, true,  true",
        "ORIENTATION,   false, true,  true",
        "COPYRIGHT,     false, false, true",
        "CAPTURE_DATE,  false, false, true",
        "KNOWN_FIELDS,  false, false, true",
        "PROVENANCE,    false, false, false",
        "PRIVATE,       false, false, false"
    })
    void policy_keeps_these_roles_and_no_others(Role role, boolean everything, boolean display, boolean location) {
        assertThat(MetadataPolicy.removeEverything().keeps(role)).isEqualTo(everything);
        assertThat(MetadataPolicy.removeAllButDisplay().keeps(role)).isEqualTo(display);
        assertThat(MetadataPolicy.removeLocation().keeps(role)).isEqualTo(location);
    }

    @Test
    void table_above_names_every_role() {
        assertThat(Role.values()).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void policy_keeps_one_role_more_when_asked_to(Role role) {
        MetadataPolicy none = MetadataPolicy.removeEverything();

        assertThat(none.withCopyrightKept().keeps(role)).isEqualTo(none.keeps(role) || role == Role.COPYRIGHT);
        assertThat(none.withCaptureDateKept().keeps(role)).isEqualTo(none.keeps(role) || role == Role.CAPTURE_DATE);
        assertThat(none.withColorProfileKept().keeps(role)).isEqualTo(none.keeps(role) || role == Role.COLOR_PROFILE);
        assertThat(none.withOrientationKept().keeps(role)).isEqualTo(none.keeps(role) || role == Role.ORIENTATION);
        assertThat(none.withProvenanceRefused().keeps(role)).isEqualTo(none.keeps(role));
        MetadataPolicy display = MetadataPolicy.removeAllButDisplay();
        assertThat(display.withOrientationDropped().keeps(role))
                .isEqualTo(display.keeps(role) && role != Role.ORIENTATION);
    }

    @Test
    void policy_is_not_changed_by_what_is_made_from_it() {
        MetadataPolicy policy = MetadataPolicy.removeEverything();
        policy.withCopyrightKept();
        policy.withProvenanceRefused();

        assertThat(policy.keeps(Role.COPYRIGHT)).isFalse();
        assertThat(policy.refusesProvenance()).isFalse();
        assertThat(policy.withProvenanceRefused().withCopyrightKept().refusesProvenance())
                .isTrue();
    }

    @Test
    void policies_are_equal_when_they_decide_the_same() {
        MetadataPolicy display = MetadataPolicy.removeAllButDisplay();

        assertThat(display.withOrientationKept())
                .isEqualTo(MetadataPolicy.removeAllButDisplay())
                .hasSameHashCodeAs(MetadataPolicy.removeAllButDisplay());
        assertThat(display).isNotEqualTo(display.withOrientationDropped());
        assertThat(display).isNotEqualTo(display.withProvenanceRefused());
        assertThat(display).isNotEqualTo(MetadataPolicy.removeEverything());
    }

    @Test
    void policy_says_what_it_is() {
        assertThat(MetadataPolicy.removeEverything().name()).isEqualTo("everything");
        assertThat(MetadataPolicy.removeAllButDisplay().name()).isEqualTo("all-but-display");
        assertThat(MetadataPolicy.removeLocation().withProvenanceRefused())
                .hasToString("remove location, keep [DECODING, DISPLAY, COLOR_PROFILE, ORIENTATION, COPYRIGHT,"
                        + " CAPTURE_DATE, KNOWN_FIELDS], refuse provenance");
    }
}
