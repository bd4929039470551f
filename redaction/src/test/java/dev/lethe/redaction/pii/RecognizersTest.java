package dev.lethe.redaction.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognizersTest {
    private static List<Match> found(String text) {
        PageText page = PageText.of(text);
        return Recognizers.standard().stream()
                .flatMap(recognizer -> recognizer.find(page).stream())
                .filter(match -> match.score() >= 0.5)
                .toList();
    }

    private static List<String> values(String entity, String text) {
        return found(text).stream()
                .filter(match -> match.entity().equals(entity))
                .map(match -> text.substring(match.start(), match.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payment card number | paid by 4111 1111 1111 1111 today | 4111 1111 1111 1111",
                "payment card number | 4111 1111 1111 llll | 4111 1111 1111 llll",
                "IBAN | to DE89 3704 0044 0532 0130 00 now | DE89 3704 0044 0532 0130 00",
                "IBAN | GB82 WEST 1234 5698 7654 32 | GB82 WEST 1234 5698 7654 32",
                "US social security number | SSN: 536-22-1234 | 536-22-1234",
                "UK national insurance number | AB 12 34 56 C | AB 12 34 56 C",
                "NHS number | NHS 943 476 5919 | 943 476 5919",
                "German tax number | Steuer-ID 86 095 742 719 | 86 095 742 719",
                "Spanish identity number | DNI 12345678Z | 12345678Z",
                "Spanish identity number | NIE X1234567L | X1234567L",
                "Italian tax code | RSSMRA85T10A562S | RSSMRA85T10A562S",
                "French social security number | 2 55 08 14 168 025 38 | 2 55 08 14 168 025 38",
                "Dutch citizen number | BSN 111222333 | 111222333",
                "Polish identity number | PESEL 44051401359 | 44051401359",
                "Indian Aadhaar number | 2341 2341 2346 | 2341 2341 2346",
                "Brazilian tax number | 529.982.247-25 | 529.982.247-25",
                "Finnish identity number | 131052-308T | 131052-308T",
                "e-mail address | write to jo.doe@example.org please | jo.doe@example.org",
                "phone number | call +49 30 901820 | +49 30 901820",
                "IP address | from 192.168.7.12 at | 192.168.7.12",
                "MAC address | 00:1B:44:11:3A:B7 | 00:1B:44:11:3A:B7",
                "web address | see https://example.org/u/17 | https://example.org/u/17",
                "date of birth | Date of birth: 12 Mar 1980 | 12 Mar 1980",
                "name | Patient: Ada Byron | Ada Byron",
                "postal address | lives at 12 Mill Road, Springfield | 12 Mill Road, Springfield",
                "passport number | Passport No X1234567 | X1234567",
                "medical record number | MRN 0012345 | 0012345"
            })
    void entity_is_found(String entity, String text, String value) {
        assertThat(values(entity, text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payment card number | 4111 1111 1111 1112",
                "IBAN | DE89 3704 0044 0532 0130 01",
                "US social security number | SSN 666-22-1234",
                "NHS number | NHS 943 476 5918",
                "German tax number | Steuer-ID 86 095 742 718",
                "Spanish identity number | DNI 12345678A",
                "Italian tax code | RSSMRA85T10A562T",
                "French social security number | 2 55 08 14 168 025 39",
                "Dutch citizen number | BSN 111222334",
                "Polish identity number | PESEL 44051401358",
                "Indian Aadhaar number | 2341 2341 2347",
                "Brazilian tax number | 529.982.247-26",
                "Finnish identity number | 131052-308U",
                "IP address | 300.1.2.3"
            })
    void wrong_checksum_is_not_taken(String entity, String text) {
        assertThat(values(entity, text)).isEmpty();
    }

    @Test
    void machine_readable_zone_of_the_specification_is_found_line_by_line() {
        // ICAO Doc 9303 part 4, appendix A, and part 5 for the card.
        String passport =
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
        String card =
                "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";
        assertThat(values("machine-readable zone", passport)).hasSize(2);
        assertThat(values("machine-readable zone", card)).hasSize(3);
    }

    @Test
    void plain_sentences_hold_nothing() {
        assertThat(found("The meeting starts at ten and ends before lunch.\nBring the 12 copies of version 3.2 along."))
                .isEmpty();
    }

    @Test
    void hostile_text_is_matched_in_a_time_that_grows_with_its_length() {
        for (String piece : List.of("a@", "1 ", "A1", "www.a", "<", "Name: A ", "(", "1:", "Aa. ")) {
            String text = piece.repeat(4_000);
            assertThat(Recognizers.standard())
                    .allSatisfy(recognizer ->
                            assertThat(recognizer.find(PageText.of(text))).hasSizeLessThanOrEqualTo(6_000));
        }
    }
}
