package dev.lethe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SensitiveTest {
    private static final String SECRET = "48.858370 N";

    private final Finding finding = Finding.of(Finding.Kind.LOCATION, "EXIF", "GPSLatitude", SECRET);

    @Test
    void value_is_shown_only_when_asked_for() {
        Sensitive<String> sensitive = Sensitive.of(SECRET);

        assertThat(sensitive).hasToString("[hidden]");
        assertThat(sensitive.map(String::length)).hasToString("[hidden]");
        assertThat(sensitive.map(String::length).reveal()).isEqualTo(11);
        assertThat(sensitive.reveal()).isEqualTo(SECRET);
        assertThatThrownBy(() -> Sensitive.of(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void value_is_hidden_in_whatever_holds_it() {
        HiddenPicture picture = new HiddenPicture(
                "EXIF", 11, Optional.of(Sensitive.of(SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        Inspection inspection = new Inspection(
                ImageHeader.still(ImageFormat.JPEG, 1, 1), List.of(finding), List.of(picture), List.of());

        assertThat(finding.toString()).contains("GPSLatitude").doesNotContain(SECRET);
        assertThat(picture.toString()).contains("[hidden]");
        assertThat(inspection.toString()).contains("EXIF").doesNotContain(SECRET);
        assertThat(new ResidualDataException(List.of(finding)).toString()).doesNotContain(SECRET);
    }

    @Test
    void value_can_not_be_serialised() {
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(Sensitive.of(SECRET)))
                .isInstanceOf(NotSerializableException.class);
    }

    @Test
    void values_are_compared_by_content() {
        assertThat(Sensitive.of(SECRET)).isEqualTo(Sensitive.of(SECRET)).hasSameHashCodeAs(Sensitive.of(SECRET));
        assertThat(Sensitive.of(SECRET)).isNotEqualTo(Sensitive.of("other"));
        assertThat((Object) Sensitive.of(SECRET)).isNotEqualTo(SECRET);
    }

    @Test
    void inspection_counts_the_most_sensitive_kinds_first() {
        List<Finding> findings = List.of(
                Finding.of(Finding.Kind.SOFTWARE, "EXIF", "Software", "x"),
                Finding.of(Finding.Kind.TIME, "EXIF", "DateTime", 0),
                finding,
                Finding.of(Finding.Kind.TIME, "XMP", "CreateDate", 0));
        Inspection inspection =
                new Inspection(ImageHeader.still(ImageFormat.JPEG, 1, 1), findings, List.of(), List.of());

        assertThat(inspection.counts())
                .containsExactlyEntriesOf(
                        ordered(Finding.Kind.LOCATION, 1, Finding.Kind.TIME, 2, Finding.Kind.SOFTWARE, 1));
        assertThat(inspection.counts().keySet().stream().map(Finding.Kind::severity))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void kinds_are_declared_from_high_to_low() {
        assertThat(java.util.Arrays.stream(Finding.Kind.values()).map(Finding.Kind::severity))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private static Map<Finding.Kind, Long> ordered(Object... pairs) {
        Map<Finding.Kind, Long> map = new EnumMap<>(Finding.Kind.class);
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((Finding.Kind) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return map;
    }
}
