package dev.lethe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExceptionsTest {
    private static final String SECRET = "48.858370 N";

    @ParameterizedTest
    @EnumSource(Limit.class)
    void limit_error_says_what_where_and_what_to_do(Limit limit) {
        LimitExceededException error = new LimitExceededException(limit, 12, 10);

        assertThat(error.limit()).isEqualTo(limit);
        assertThat(error)
                .hasMessageStartingWith(limit.title() + ": needs at least 12 " + limit.unit() + ", the limit is 10")
                .hasMessageContaining("Limits.with(Limit." + limit.name());
    }

    @Test
    void residue_error_names_kinds_and_carriers_and_no_values() {
        List<Finding> findings = IntStream.range(0, 20)
                .mapToObj(i -> Finding.of(Finding.Kind.PERSON, "carrier " + i / 2, "field", SECRET))
                .toList();
        ResidualDataException error = new ResidualDataException(findings);

        assertThat(error.findings()).isEqualTo(findings);
        assertThat(error.getMessage())
                .contains("person in carrier 0, person in carrier 1")
                .contains("carrier 4")
                .doesNotContain("carrier 5")
                .doesNotContain(SECRET);
    }

    @Test
    void residue_error_has_no_findings_when_it_comes_from_another_process() throws Exception {
        ResidualDataException error =
                new ResidualDataException(List.of(Finding.of(Finding.Kind.PERSON, "XMP", "creator", SECRET)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ResidualDataException copy = (ResidualDataException) in.readObject();
            assertThat(copy).hasMessage(error.getMessage());
            assertThat(copy.findings()).isEmpty();
        }
        assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    }

    @Test
    void messages_do_not_repeat_what_caused_them() {
        IOException cause = new IOException(SECRET);
        List<ImagePrivacyException> errors = List.of(
                new MalformedImageException("m", cause),
                new UnsupportedFormatException("m", cause),
                new MissingCapabilityException("m", cause),
                new ModelMismatchException("m", cause),
                new AuthenticationFailedException("m", cause),
                new IsolationFailedException("m", cause));

        assertThat(errors).allSatisfy(error -> {
            assertThat(error).hasMessage("m").hasCause(cause);
            assertThat(error.toString()).doesNotContain(SECRET);
        });
    }
}
