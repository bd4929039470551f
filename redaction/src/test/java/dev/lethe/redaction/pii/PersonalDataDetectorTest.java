package dev.lethe.redaction.pii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.Sensitive;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.text.ReadWord;
import dev.lethe.redaction.text.TesseractReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalDataDetectorTest {
    private final RunContext context = RunContext.of(Limits.desktop());

    private static ReadWord word(String text, int x, int y) {
        return new ReadWord(Sensitive.of(text), new Box(x, y, 10 * text.length(), 20), 0.9);
    }

    private Raster picture() throws IOException {
        return Raster.create(Layout.of(600, 200, Channels.GRAY), context);
    }

    @Test
    void only_the_sensitive_words_are_covered() throws IOException {
        PersonalDataDetector detector = PersonalDataDetector.of(
                (picture, run) -> List.of(
                        word("Pay", 10, 50),
                        word("to", 60, 50),
                        word("jo@example.org", 100, 50),
                        word("soon", 300, 50)),
                Recognizers.standard());
        List<Detection> found = detector.detect(picture(), context);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Detection.Kind.PERSONAL_DATA);
        assertThat(found.get(0).label()).isEqualTo("e-mail address");
        assertThat(found.get(0).region().bounds().x()).isBetween(80, 100);
    }

    @Test
    void value_below_its_label_is_found() throws IOException {
        PersonalDataDetector detector = PersonalDataDetector.of(
                (picture, run) -> List.of(
                        word("Surname", 10, 50), word("Sex", 300, 50), word("Novak", 10, 80), word("F", 300, 80)),
                Recognizers.standard());
        assertThat(detector.detect(picture(), context))
                .anySatisfy(found -> assertThat(found.label()).isEqualTo("name"));
    }

    @Test
    void recognizer_of_ones_own_is_asked() throws IOException {
        PersonalDataDetector detector = PersonalDataDetector.of(
                (picture, run) -> List.of(word("K-4711", 10, 50)), PatternRecognizer.of("customer", "K-[0-9]{4}", 0.9));
        assertThat(detector.detect(picture(), context))
                .extracting(Detection::label)
                .containsExactly("customer");
    }

    @Test
    void missing_program_is_a_typed_error() {
        PersonalDataDetector detector =
                PersonalDataDetector.of(TesseractReader.at(Path.of("/nowhere/tesseract")), Recognizers.standard());
        assertThatThrownBy(() -> detector.detect(picture(), context)).isInstanceOf(MissingCapabilityException.class);
    }

    @Test
    void languages_can_not_smuggle_arguments() {
        TesseractReader reader = TesseractReader.at(Path.of("/nowhere/tesseract"));
        assertThatThrownBy(() -> reader.withLanguages("eng --psm")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_read_does_not_show_itself() {
        assertThat(word("secret", 0, 0).toString()).doesNotContain("secret");
        assertThat(PageText.of("secret").toString()).doesNotContain("secret");
    }
}
